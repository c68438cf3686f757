// The web server. It owns the HTTP server, so that on SIGTERM requests under way
// are answered and the worker finishes its job before the process ends.
import http from 'node:http';
import path from 'node:path';
import next from 'next';
import { fillMissing } from './lib/missing-page.mjs';
import { placeAfterRefusal, refusedStatus, setHeaders } from './lib/request-headers.mjs';

const isDev = process.argv.includes('--dev');
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? '127.0.0.1';
/** Bytes of a refused form that are read and forgotten, so that its sender gets the answer. */
const MOST_DRAINED = 16 * 1024 * 1024;
const DRAIN_MS = isDev ? 500 : 15_000;

// Tests and the demo seed set the clock; a process that serves people never does.
process.env.SETTABLE_CLOCK = '';

let isStopping = false;
let handle = (request, response) => {
  response.writeHead(503, { 'Retry-After': '1' }).end();
};

const server = http.createServer((request, response) => {
  // A kept-alive connection would otherwise outlast the drain.
  if (isStopping) response.setHeader('Connection', 'close');
  const refused = refusedStatus(request);
  if (refused) {
    const location = placeAfterRefusal(refused, request);
    const headers = { 'content-type': 'text/plain', connection: 'close', ...(location ? { location } : {}) };
    response.writeHead(location ? 303 : refused, headers);
    // A browser that is still sending when the connection ends shows its own error instead of the page it is led to.
    if (location && Number(request.headers['content-length']) <= MOST_DRAINED)
      request.once('end', () => response.end()).resume();
    else response.end();
    return undefined;
  }
  setHeaders(request, response, { isDev });
  fillMissing(request, response, () => server.address());
  return handle(request, response);
});

const dir = path.resolve(import.meta.dirname, '..');
const app = next({ dev: isDev, dir, hostname, port, httpServer: server });

function drained() {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      resolve();
    }, DRAIN_MS).unref();
  });
}

async function stop() {
  if (isStopping) return;
  isStopping = true;
  try {
    // Streams to open pages would never end by themselves, and the drain waits for every answer.
    const streams = globalThis.__endOpenPages?.();
    await drained();
    await streams;
    await globalThis.__stopWorker?.();
  } catch (error) {
    console.error(`The worker did not end well: ${error.message}`);
  }
  process.exit(0);
}

process.on('SIGTERM', stop);
// A terminal sends Ctrl-C to the start script as well, which then says SIGTERM.
process.on('SIGINT', () => (process.connected ? undefined : stop()));
// The start script is gone (kill -9): nobody would stop this process any more.
process.on('disconnect', stop);

server.once('error', (error) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${port} is taken. Set PORT to a free one.` : error.message);
  process.exit(1);
});

await app.prepare();
handle = app.getRequestHandler();
server.listen(port, hostname, () => {
  if (process.send) process.send({ port });
  else console.log(`Listening on http://${hostname}:${port}`);
});
