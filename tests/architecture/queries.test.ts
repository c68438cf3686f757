import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files';

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** What is no read: it asks the settings of the installation, not the database. */
const SETTINGS = new Set(['readableChannels']);

const initialisers = (file: string) =>
  parse(file).statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name, initializer }) => [name.getText(), initializer] as const)
      : [],
  );

/** Names a file of lib/queries declares as `const x = defineQuery(…)` or `definePublicQuery(…)`. */
const declaredQueries = (file: string): string[] =>
  initialisers(file).flatMap(([name, made]) =>
    made && ts.isCallExpression(made) && /^define(Public)?Query$/.test(made.expression.getText()) ? [name] : [],
  );

/** Names of plain lists: what a list can be filtered by. */
const lists = (file: string): string[] =>
  initialisers(file).flatMap(([name, made]) => (made && /^\[[^()]*\]( as const)?$/.test(made.getText()) ? [name] : []));

/** Values (not types) a file takes from lib/queries. */
function takenQueries(file: string): string[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !/['"]@\/lib\/queries\//.test(statement.moduleSpecifier.getText()))
      return [];
    const { importClause } = statement;
    const bindings = importClause?.namedBindings;
    if (!importClause || importClause.isTypeOnly || !bindings) return [];
    if (!ts.isNamedImports(bindings)) return [`* of ${file}`];
    return bindings.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }) => (propertyName ?? name).getText());
  });
}

it('every read that leaves lib/queries names its permission or says why it is open', () => {
  const files = sourceFiles('lib/queries', /\.ts$/);
  const [declared, known] = [new Set(files.flatMap(declaredQueries)), new Set(files.flatMap(lists))];
  expect(declared.size).toBeGreaterThan(40);
  const outside = [
    ...sourceFiles('app', /\.tsx?$/),
    ...sourceFiles('components', /\.tsx?$/),
    ...sourceFiles('lib', /\.ts$/).filter((file) => !file.startsWith('lib/queries/')),
  ];
  const taken = new Set(outside.flatMap(takenQueries));
  expect(taken.size).toBeGreaterThan(40);
  expect([...taken].filter((name) => !declared.has(name) && !known.has(name) && !SETTINGS.has(name))).toEqual([]);
});
