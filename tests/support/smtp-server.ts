import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

export type SmtpServer = {
  port: number;
  /** Whole messages as received, headers first. */
  received: { from: string; to: string[]; secure: boolean; user: string | undefined; source: string }[];
  /** Refuses recipients with this reply code from now on; null takes them. */
  refuseWith: number | null;
  /** Keeps a message waiting without an answer. */
  hang: boolean;
  close(): Promise<void>;
};

/** A mail server on a free port, sign-in `sender` / `secret`; STARTTLS (own certificate) unless `plain`. */
export async function startSmtpServer(options: { plain?: boolean } = {}): Promise<SmtpServer> {
  const smtp = new SMTPServer({
    disabledCommands: options.plain ? ['STARTTLS'] : [],
    allowInsecureAuth: options.plain ?? false,
    authOptional: false,
    onAuth(auth, _session, done) {
      if (auth.username === 'sender' && auth.password === 'secret') done(null, { user: 'sender' });
      else done(Object.assign(new Error('wrong password'), { responseCode: 535 }));
    },
    onRcptTo(_address, _session, done) {
      if (server.refuseWith === null) done();
      else done(Object.assign(new Error('not here'), { responseCode: server.refuseWith }));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        server.received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((recipient) => recipient.address),
          secure: session.secure,
          user: session.user,
          source: Buffer.concat(parts).toString('utf8'),
        });
        if (!server.hang) done();
      });
    },
  });
  smtp.on('error', () => undefined);
  const server: SmtpServer = {
    port: 0,
    received: [],
    refuseWith: null,
    hang: false,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  server.port = (smtp.server.address() as AddressInfo).port;
  return server;
}
