import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files';

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** What is no read: it asks the settings of the installation, not the database. */
const SETTINGS = new Set(['readableChannels']);

/** Names a file of lib/queries exports as `export const x = defineQuery(…)` or `definePublicQuery(…)`. */
function declaredQueries(file: string): string[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer &&
      ts.isCallExpression(initializer) &&
      ['defineQuery', 'definePublicQuery'].includes(initializer.expression.getText())
        ? [name.getText()]
        : [],
    );
  });
}

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
  const declared = new Set(sourceFiles('lib/queries', /\.ts$/).flatMap(declaredQueries));
  expect(declared.size).toBeGreaterThan(40);
  const outside = [
    ...sourceFiles('app', /\.tsx?$/),
    ...sourceFiles('components', /\.tsx?$/),
    ...sourceFiles('lib', /\.ts$/).filter((file) => !file.startsWith('lib/queries/')),
  ];
  const taken = new Set(outside.flatMap(takenQueries));
  expect(taken.size).toBeGreaterThan(40);
  expect([...taken].filter((name) => !declared.has(name) && !SETTINGS.has(name))).toEqual([]);
});
