import ts from 'typescript';

/** The body of a function, or what a constant is made of. */
export type Meaning = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.Expression;

export interface ParsedSource {
  file: ts.SourceFile;
  /** Every name the module declares at its top, with what it means. */
  declared: ReadonlyMap<string, Meaning>;
  /** Every imported name with the module and the name it has there. */
  imported: ReadonlyMap<string, { from: string; name: string }>;
  /** Every exported value by its outer name; undefined when it is not declared here. */
  exported: ReadonlyMap<string, Meaning | undefined>;
}

const isExported = (node: ts.HasModifiers): boolean =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
const isDefault = (node: ts.HasModifiers): boolean =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;

function importsOf(statement: ts.ImportDeclaration): [string, { from: string; name: string }][] {
  const from = (statement.moduleSpecifier as ts.StringLiteral).text;
  const clause = statement.importClause;
  const named = clause?.namedBindings;
  return [
    ...(clause?.name
      ? [[clause.name.text, { from, name: 'default' }] as [string, { from: string; name: string }]]
      : []),
    ...(named && ts.isNamespaceImport(named)
      ? [[named.name.text, { from, name: '*' }] as [string, { from: string; name: string }]]
      : []),
    ...(named && ts.isNamedImports(named)
      ? named.elements.map(({ name, propertyName }): [string, { from: string; name: string }] => [
          name.text,
          { from, name: (propertyName ?? name).text },
        ])
      : []),
  ];
}

/** Reads what a module declares, imports and exports; types are left out, they do nothing. */
export function parseSource(text: string): ParsedSource {
  const file = ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const declared = new Map<string, Meaning>();
  const imported = new Map<string, { from: string; name: string }>();
  const outer: [outer: string, inner: string][] = [];
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement))
      for (const [name, origin] of importsOf(statement)) imported.set(name, origin);
    if (ts.isFunctionDeclaration(statement)) {
      const name = statement.name?.text ?? 'default';
      declared.set(name, statement);
      if (isExported(statement)) outer.push([isDefault(statement) ? 'default' : name, name]);
    }
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (initializer) declared.set(name.getText(), initializer);
        if (isExported(statement)) outer.push([name.getText(), name.getText()]);
      }
    }
    if (ts.isClassDeclaration(statement) && isExported(statement)) outer.push([statement.name?.text ?? 'default', '']);
    if (ts.isExportAssignment(statement)) outer.push(['default', statement.expression.getText()]);
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) outer.push(...reExports(statement));
  }
  return { file, declared, imported, exported: new Map(outer.map(([name, inner]) => [name, declared.get(inner)])) };
}

/** `export { a as b }`; whatever comes from another module is not declared here. */
function reExports({ exportClause, moduleSpecifier }: ts.ExportDeclaration): [string, string][] {
  if (!exportClause || !ts.isNamedExports(exportClause)) return [['*', '']];
  return exportClause.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => [name.text, moduleSpecifier ? '' : (propertyName ?? name).text]);
}

/** Every call below a node, in the order it happens: what is handed to a call happens before it. */
export function callsIn(node: ts.Node): ts.CallExpression[] {
  const inner: ts.CallExpression[] = [];
  ts.forEachChild(node, (child) => void inner.push(...callsIn(child)));
  return ts.isCallExpression(node) ? [...inner, node] : inner;
}

/** Has the module, or a function in it, the directive that opens it to browsers? */
export function isOpenToBrowsers(text: string): boolean {
  const has = (node: ts.Node): boolean =>
    (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === 'use server') ||
    (ts.forEachChild(node, (child) => has(child) || undefined) ?? false);
  return has(parseSource(text).file);
}
