import { type ChildProcess, spawn } from 'node:child_process';
import http from 'node:http';
import net from 'node:net';

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** One GET over a kept-alive agent; answers status and length of the body. */
export function get(agent: http.Agent, url: string, cookie = ''): Promise<{ status: number; length: number }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => (length += chunk.length));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, length }));
    });
    request.once('error', reject);
  });
}

/** Waits until the address answers 200; fails when the process ends before. */
async function untilAnswers(url: string, hasEnded: () => boolean): Promise<void> {
  const agent = new http.Agent();
  for (;;) {
    if (hasEnded()) throw new Error(`the server of ${url} ended before it answered`);
    const answer = await get(agent, url).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Starts a program that serves `url`; answers the milliseconds until it did and the way to end it. */
export async function serve(
  program: string,
  args: readonly string[],
  { url, cwd, env, uid }: { url: string; cwd: string; env: Record<string, string | undefined>; uid?: number },
): Promise<{ milliseconds: number; pid: number; end(signal: NodeJS.Signals): Promise<void>; stop(): Promise<void> }> {
  const began = performance.now();
  const child: ChildProcess = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    uid,
    gid: uid,
  });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    }),
  );
  await untilAnswers(url, () => hasEnded);
  const milliseconds = performance.now() - began;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { milliseconds, pid: child.pid ?? 0, end, stop: () => end('SIGTERM') };
}
