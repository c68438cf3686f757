import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Stored = { bytes: Buffer; contentType: string | undefined };

export type S3Server = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  objects: Map<string, Stored>;
  /** Answers the next requests with these statuses, then works again. */
  failNext: number[];
  close(): Promise<void>;
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** SigV4 by shape: scope, key id, signed headers, and a body hash that fits the body. */
function isSigned(request: IncomingMessage, body: Buffer, accessKeyId: string): boolean {
  const authorization = request.headers.authorization ?? '';
  const hash = request.headers['x-amz-content-sha256'];
  const scope = new RegExp(
    `^AWS4-HMAC-SHA256 Credential=${accessKeyId}/\\d{8}/test-region/s3/aws4_request, SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, Signature=[0-9a-f]{64}$`,
  );
  const fits = hash === 'UNSIGNED-PAYLOAD' || hash === createHash('sha256').update(body).digest('hex');
  return scope.test(authorization) && typeof request.headers['x-amz-date'] === 'string' && fits;
}

function answer(server: S3Server, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const prefix = `/${server.bucket}/`;
  const path = request.url ?? '';
  if (!path.startsWith(prefix)) return void response.writeHead(404).end('NoSuchBucket');
  const key = path.slice(prefix.length);
  const stored = server.objects.get(key);
  if (request.method === 'PUT') {
    server.objects.set(key, { bytes: body, contentType: request.headers['content-type'] });
    response.writeHead(200).end();
  } else if (request.method === 'DELETE') {
    server.objects.delete(key);
    response.writeHead(204).end();
  } else if (stored) {
    response.writeHead(200, { 'content-type': stored.contentType ?? 'application/octet-stream' }).end(stored.bytes);
  } else {
    response.writeHead(404).end('NoSuchKey');
  }
}

/** A small object store on a free port: one bucket, region `test-region`, key id `test-key`. */
export async function startS3Server(): Promise<S3Server> {
  const http = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const failure = server.failNext.shift();
      if (failure !== undefined) response.writeHead(failure).end();
      else if (!isSigned(request, body, server.accessKeyId)) response.writeHead(403).end('SignatureDoesNotMatch');
      else answer(server, request, body, response);
    });
  });
  const server: S3Server = {
    endpoint: '',
    bucket: 'sanfang-files',
    region: 'test-region',
    accessKeyId: 'test-key',
    objects: new Map(),
    failNext: [],
    close: () => new Promise((resolve) => http.close(() => resolve())),
  };
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  server.endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return server;
}
