import ts from 'typescript';
import { type Meaning, type ParsedSource, parseSource } from './parsed-source';

/** What wraps a deed, and where it has to come from: a function of the same name proves nothing. */
const WRAPPERS: Readonly<Record<string, string>> = {
  formAction: '@/lib/server/form-action',
  byIntent: '@/lib/server/form-action',
  sessionAction: '@/lib/server/session-action',
  sessionButton: '@/lib/server/session-button',
};

/**
 * The exports of an actions.ts that are not wrapped: a constant must be made by a wrapper, a function must begin with
 * a wrapped constant. What follows may only lead on: without `execute` and the database it can do nothing by itself.
 */
export function unwrappedActions(text: string): string[] {
  const source = parseSource(text);
  return [...source.exported]
    .filter(([, meaning]) => meaning === undefined || !isWrapped(source, meaning))
    .map(([name]) => name);
}

function isWrapped(source: ParsedSource, meaning: Meaning, seen: readonly Meaning[] = []): boolean {
  if (seen.includes(meaning)) return false;
  const before = [...seen, meaning];
  if (ts.isFunctionDeclaration(meaning)) return beginsWrapped(source, meaning.body?.statements[0], before);
  if (ts.isArrowFunction(meaning) || ts.isFunctionExpression(meaning)) {
    return ts.isBlock(meaning.body)
      ? beginsWrapped(source, meaning.body.statements[0], before)
      : callsWrappedFirst(source, meaning.body, before);
  }
  if (ts.isIdentifier(meaning)) return isWrappedName(source, meaning, before);
  return ts.isCallExpression(meaning) && makesWrapped(source, meaning, before);
}

function isWrappedName(source: ParsedSource, { text }: ts.Identifier, seen: readonly Meaning[]): boolean {
  const meaning = source.declared.get(text);
  return meaning !== undefined && isWrapped(source, meaning, seen);
}

/** Does this call make a wrapped deed: a wrapper itself, or a function of this module that returns one? */
function makesWrapped(source: ParsedSource, call: ts.CallExpression, seen: readonly Meaning[]): boolean {
  if (!ts.isIdentifier(call.expression)) return false;
  const { text } = call.expression;
  const origin = source.imported.get(text);
  if (origin) {
    if (WRAPPERS[origin.name] !== origin.from) return false;
    return origin.name !== 'byIntent' || call.arguments.every((part) => isWrappedPart(source, part, seen));
  }
  const maker = source.declared.get(text);
  return (
    maker !== undefined &&
    ts.isArrowFunction(maker) &&
    ts.isCallExpression(maker.body) &&
    makesWrapped(source, maker.body, seen)
  );
}

/** One deed of a form with several buttons, or the list of them. */
function isWrappedPart(source: ParsedSource, part: ts.Expression, seen: readonly Meaning[]): boolean {
  if (!ts.isObjectLiteralExpression(part)) return isWrapped(source, part, seen);
  return part.properties.every((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return isWrappedName(source, property.name, seen);
    return ts.isPropertyAssignment(property) && isWrapped(source, property.initializer, seen);
  });
}

/** Is the first thing that happens in this statement, whatever the case, a wrapped deed? */
function beginsWrapped(source: ParsedSource, first: ts.Statement | undefined, seen: readonly Meaning[]): boolean {
  if (!first) return false;
  if (ts.isReturnStatement(first) || ts.isExpressionStatement(first))
    return first.expression !== undefined && callsWrappedFirst(source, first.expression, seen);
  if (!ts.isVariableStatement(first)) return false;
  const made = first.declarationList.declarations[0]?.initializer;
  return made !== undefined && callsWrappedFirst(source, made, seen);
}

/** A wrapped deed is called, or handed called to something else: its arguments happen before a call does. */
function callsWrappedFirst(source: ParsedSource, expression: ts.Expression, seen: readonly Meaning[]): boolean {
  if (ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression))
    return callsWrappedFirst(source, expression.expression, seen);
  if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return false;
  const [argument] = expression.arguments;
  if (argument && ts.isCallExpression(argument)) return callsWrappedFirst(source, argument, seen);
  return isWrappedName(source, expression.expression, seen);
}
