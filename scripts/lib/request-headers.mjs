// What every request and answer carries: set by the web server itself, because a proxy.ts in front of every page
// costs a request of its own inside Next.
import { randomBytes, randomUUID } from 'node:crypto';

/** Assets carry no policy: it concerns documents, and what a route answers. */
const isAsset = (path) => /^\/(_next\/(static|image)|favicon\.ico|icon\.svg)/.test(path);

/** An uploaded file brings a stricter policy of its own, and two would be confusing. */
const bringsItsOwn = (path) => /^\/api\/files\/[\w-]+(\/pages\/\d+)?$/.test(path);

/** The content security policy of one answer; only scripts and styles that carry its nonce run. */
export function contentSecurityPolicy(nonce, isDev) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The address as a person would open it again: without the mark Next adds when it fetches a part of a page. */
function targetOf(url) {
  const [path, query = ''] = url.split('?', 2);
  const kept = query.split('&').filter((part) => part && !part.startsWith('_rsc='));
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}

/** Uploads are judged by their routes, which read the declared size before the first byte. */
const isUpload = (path) =>
  /^\/api\/(roster\/imports|employer\/certification\/materials|employer\/administrator-requests|employer\/favourites\/imports|employer\/batches|graduate\/commissioning-consents|platform\/remittances\/results)$/.test(
    path,
  );

/** Bytes of a form without files; Next takes as much for a form action. */
export const FORM_BYTES = 1024 * 1024;

/**
 * The status to refuse a request with before its body is read; undefined lets it in. Every other body would be held
 * in memory whole, also for somebody who is not signed in.
 */
export function refusedStatus({ url, method, headers }) {
  if (method === 'GET' || method === 'HEAD' || isUpload(url.split('?', 1)[0])) return undefined;
  if (headers['transfer-encoding']) return 411;
  return Number(headers['content-length'] ?? 0) > FORM_BYTES ? 413 : undefined;
}

/** Pages whose form holds a file input: without a script it is sent along whichever button is pressed. */
const saysTooLarge = (path) => path === '/employer/certification/person';

/**
 * Where a native form leads that was refused for its size: back to its page, which says so. Undefined for every other
 * request; it gets the bare status.
 */
export function placeAfterRefusal(status, { url, headers }) {
  const path = url.split('?', 1)[0];
  const isNative = !headers['next-action'] && (headers.accept ?? '').includes('text/html');
  return status === 413 && isNative && saysTooLarge(path) ? `${path}?problem=FORM_TOO_LARGE` : undefined;
}

/**
 * Puts on the request what pages read (the caller's address, an id for log and error pages, the path for the menu,
 * the policy whose nonce Next gives its scripts), whatever the caller said there himself, and on the response the
 * policy and its companions.
 */
export function setHeaders(request, response, { isDev }) {
  const path = request.url.split('?', 1)[0];
  request.headers['x-remote-address'] = request.socket.remoteAddress ?? 'unknown';
  request.headers['x-request-path'] = path;
  request.headers['x-request-target'] = targetOf(request.url);
  delete request.headers['content-security-policy'];
  delete request.headers['content-security-policy-report-only'];
  if (isAsset(path)) return;
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), isDev);
  request.headers['x-request-id'] = randomUUID();
  request.headers['content-security-policy'] = policy;
  if (!bringsItsOwn(path)) response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  // Once reached over https, a browser never asks over http again.
  if (process.env.APP_URL?.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
}
