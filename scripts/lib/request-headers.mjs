// What every request and answer carries: set by the web server itself, because a proxy.ts in front of every page
// costs a request of its own inside Next.
import { randomBytes, randomUUID } from 'node:crypto';

/** Assets carry no policy: it concerns documents, and what a route answers. */
const isAsset = (path) => /^\/(_next\/(static|image)|favicon\.ico)/.test(path);

/** An uploaded file brings a stricter policy of its own, and two would be confusing. */
const bringsItsOwn = (path) => /^\/api\/files\/[\w-]+$/.test(path);

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

/**
 * Puts on the request what pages read (the caller's address, an id for log and error pages, the path for the menu,
 * the policy whose nonce Next gives its scripts), whatever the caller said there himself, and on the response the
 * policy and its companions.
 */
export function setHeaders(request, response, { isDev }) {
  const path = request.url.split('?', 1)[0];
  request.headers['x-remote-address'] = request.socket.remoteAddress ?? 'unknown';
  request.headers['x-request-path'] = path;
  delete request.headers['content-security-policy'];
  delete request.headers['content-security-policy-report-only'];
  if (isAsset(path)) return;
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), isDev);
  request.headers['x-request-id'] = randomUUID();
  request.headers['content-security-policy'] = policy;
  if (!bringsItsOwn(path)) response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
}
