// A page that says "not found" after its frame has begun leaves Next with an empty document that only a script fills.
// The web server holds such an answer back and sends the page of `app/missing` in its place, whole and with status 404.
// It also sees to it that a form which is led elsewhere is not sent on to there.
import http from 'node:http';

const MISSING = '/missing';
const { writeHead, write, end, flushHeaders } = http.ServerResponse.prototype;

/** What belongs to the one connection or to a body that is not passed on. */
const OWN_TO_ONE = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-type', 'next-action'];

const without = (headers, names) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** Asks this very server for the missing page and passes it on. */
function answerInstead(request, response, address) {
  const asked = http.get({
    host: address.address,
    port: address.port,
    path: `${MISSING}?from=${encodeURIComponent(request.headers['x-request-target'])}`,
    headers: without(request.headers, OWN_TO_ONE),
  });
  asked.once('response', (page) => {
    for (const name of response.getHeaderNames()) if (name !== 'set-cookie') response.removeHeader(name);
    writeHead.call(response, 404, without(page.headers, OWN_TO_ONE.slice(0, 3)));
    page.on('data', (part) => write.call(response, part));
    page.once('end', () => end.call(response));
  });
  asked.once('error', () => {
    if (response.headersSent) return response.destroy();
    writeHead.call(response, 404, { 'content-type': 'text/plain' });
    return end.call(response, '404');
  });
}

/**
 * A page that leads elsewhere while it answers a form (whoever was signed in is no more) says 307: the browser would send
 * the form to that other page, which knows no such action. 303 makes it ask for the page.
 */
const leadingOn = ({ method }, status) => (method === 'POST' && (status === 307 || status === 308) ? 303 : status);

/**
 * Watches one answer: a document of status 404 is replaced by the missing page. Everything else passes untouched, and
 * so does the missing page itself, which is a 404 whoever asks for it. `addressOf` answers where this server listens.
 */
export function fillMissing(request, response, addressOf) {
  const isMissingPage = request.headers['x-request-path'] === MISSING;
  let isHeld = false;
  response.writeHead = (given, ...rest) => {
    const status = leadingOn(request, given);
    if (isMissingPage) return writeHead.call(response, status === 200 ? 404 : status, ...rest);
    isHeld = status === 404 && String(response.getHeader('content-type')).startsWith('text/html');
    return isHeld ? response : writeHead.call(response, status, ...rest);
  };
  // The head is decided before the first byte; whatever follows a held one is dropped.
  const decide = () => response.headersSent || isHeld || response.writeHead(response.statusCode);
  response.flushHeaders = () => {
    decide();
    if (!isHeld) flushHeaders.call(response);
  };
  response.write = (...part) => {
    decide();
    return isHeld || write.call(response, ...part);
  };
  response.end = (...part) => {
    decide();
    if (!isHeld) return end.call(response, ...part);
    answerInstead(request, response, addressOf());
    return response;
  };
}
