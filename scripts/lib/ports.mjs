import net from 'node:net';

function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      // EACCES: a port below 1024 that an ordinary user may not open.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    probe.listen({ port, host, exclusive: true }, () => {
      const { port: given } = probe.address();
      probe.close(() => resolve(given));
    });
  });
}

/** The wanted port, or when it is taken any free one the system gives. */
export async function freePort(wanted, host = '127.0.0.1') {
  return (await tryPort(wanted, host)) ?? (await tryPort(0, host));
}

/** The first free port at or after `wanted`, at most 50 further; 0 means any. */
export async function nextFreePort(wanted, host = '127.0.0.1') {
  for (let port = wanted; port <= Math.min(wanted + 50, 65_535); port += 1) {
    const given = await tryPort(port, host);
    if (given !== undefined) return given;
  }
  throw new Error(`Ports ${wanted} to ${wanted + 50} are all taken. Set PORT to a free one and start again.`);
}
