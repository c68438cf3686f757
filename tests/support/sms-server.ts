import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SmsServer = {
  url: string;
  received: { headers: IncomingHttpHeaders; body: unknown }[];
  /** Status of the answers from now on; null never answers. */
  status: number | null;
  close(): Promise<void>;
};

/** A short-message gateway on a free port that keeps what it was sent. */
export async function startSmsServer(): Promise<SmsServer> {
  const http = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (text += part));
    request.on('end', () => {
      server.received.push({ headers: request.headers, body: JSON.parse(text) as unknown });
      if (server.status !== null) response.writeHead(server.status).end('{}');
    });
  });
  const server: SmsServer = {
    url: '',
    received: [],
    status: 202,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  server.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/messages`;
  return server;
}
