import ts from 'typescript';
import { callsIn, type Meaning, type ParsedSource, parseSource } from './parsed-source';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Names called in a function, as they are called in their own module. */
function calledNames(
  source: ParsedSource,
  meaning: Meaning,
): { name: string; from: string; call: ts.CallExpression }[] {
  return callsIn(meaning).flatMap((call) => {
    if (!ts.isIdentifier(call.expression)) return [];
    const origin = source.imported.get(call.expression.text);
    return origin ? [{ ...origin, call }] : [];
  });
}

const AUTH = '@/lib/auth/viewer';
const PERMISSIONS = '@/lib/domain/access/permissions';
const ORIGIN = '@/lib/server/request-origin';
const BUDGETS = '@/lib/server/rate-limit';

/**
 * The handlers of a route.ts that nobody guards, with what is missing. Guarded is `uploadRoute`, or a handler that asks
 * who looks and then what he may: by `mayUse`, or by a query, which carries its permission. One that writes also looks
 * where it was sent from and how often.
 */
export function unguardedHandlers(text: string): string[] {
  const source = parseSource(text);
  return [...source.exported]
    .filter(([name]) => METHODS.has(name) || name === '*' || name === 'default')
    .flatMap(([name, meaning]) => {
      const problem = meaning ? problemOf(source, name, meaning) : 'is not declared here';
      return problem ? [`${name} ${problem}`] : [];
    });
}

function problemOf(source: ParsedSource, method: string, meaning: Meaning): string | null {
  if (ts.isCallExpression(meaning)) {
    const maker = source.imported.get(meaning.expression.getText());
    if (maker?.name === 'uploadRoute' && maker.from === '@/lib/server/upload-route') return null;
    const [handler] = meaning.arguments;
    // Answers what the handler throws, and leaves to it who may.
    const isFrame = maker?.name === 'answering' && maker.from === '@/lib/server/answering';
    return isFrame && handler ? problemOf(source, method, handler) : 'is made by something unknown';
  }
  if (ts.isIdentifier(meaning)) {
    const inner = source.declared.get(meaning.text);
    return inner && !ts.isIdentifier(inner) ? problemOf(source, method, inner) : 'is not declared here';
  }
  const calls = calledNames(source, meaning);
  const has = (name: string, from: string): boolean => calls.some((one) => one.name === name && one.from === from);
  // The last one is for what an open page asks by itself: it reads the same session and touches nothing.
  const askers = ['currentViewer', 'requireViewer', ...(READING.has(method) ? ['watchingViewer'] : [])];
  if (!askers.some((name) => has(name, AUTH))) return 'does not ask who looks';
  const isQuery = calls.some(
    ({ from, call }) => from.startsWith('@/lib/queries/') && call.arguments[0]?.getText() === 'viewer',
  );
  if (!has('requireViewer', AUTH) && !has('mayUse', PERMISSIONS) && !isQuery) return 'does not ask what the viewer may';
  if (READING.has(method)) return null;
  if (!has('hasOwnOrigin', ORIGIN)) return 'does not look where it was sent from';
  return has('withinBudget', BUDGETS) ? null : 'has no budget';
}
