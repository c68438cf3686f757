import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createMailTransport, type MailConfig } from '@/lib/notices/transports/mail-transport';

import { startSmtpServer, type SmtpServer } from '../../support/smtp-server';

const MAIL = {
  messageId: '0b7c9a52-notice',
  to: 'graduate@example.test',
  subject: '您收到一份签约邀请',
  text: '请在期限前回应。',
};
const FROM = '三方签约 <notice@sanfang.example>';

let smtp: SmtpServer;

beforeEach(async () => {
  smtp = await startSmtpServer({ plain: true });
});
afterEach(() => smtp.close());

function config(changes: Partial<Extract<MailConfig, { kind: 'smtp' }>> = {}): MailConfig {
  return { kind: 'smtp', url: `smtp://sender:secret@127.0.0.1:${smtp.port}`, from: FROM, timeoutMs: 1_500, ...changes };
}

describe('The SMTP transport', () => {
  it('signs in and hands over the mail to its one recipient', async () => {
    await createMailTransport(config()).send({ ...MAIL, html: '<p>请在期限前回应。</p>' });
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]).toMatchObject({
      from: 'notice@sanfang.example',
      to: ['graduate@example.test'],
      user: 'sender',
    });
    expect(smtp.received[0]?.source).toContain('multipart/alternative');
  });

  it('keeps the Message-ID when the same notice is sent again', async () => {
    const transport = createMailTransport(config());
    await transport.send(MAIL);
    await transport.send(MAIL);
    const ids = smtp.received.map(({ source }) => /^Message-ID: (.+)$/im.exec(source)?.[1]?.trim());
    expect(ids).toEqual(['<0b7c9a52-notice@sanfang.example>', '<0b7c9a52-notice@sanfang.example>']);
  });

  it('lets no header in through the subject', async () => {
    await createMailTransport(config()).send({ ...MAIL, subject: 'a\r\nBcc: other@example.test' });
    expect(smtp.received[0]?.to).toEqual(['graduate@example.test']);
    expect(smtp.received[0]?.source).not.toMatch(/^Bcc:/im);
  });

  it.each([
    [550, { code: 'TRANSPORT_REFUSED', transient: false }],
    [451, { code: 'TRANSPORT_BUSY', transient: true }],
  ])('tells a final from a passing refusal (%i)', async (reply, problem) => {
    smtp.refuseWith = reply;
    await expect(createMailTransport(config()).send(MAIL)).rejects.toMatchObject(problem);
  });

  it('names a wrong password, without naming the recipient', async () => {
    const transport = createMailTransport(config({ url: `smtp://sender:wrong@127.0.0.1:${smtp.port}` }));
    const error: unknown = await transport.send(MAIL).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'TRANSPORT_AUTH_FAILED', transient: true });
    expect(String(error)).not.toContain(MAIL.to);
  });

  it('gives up on a server that does not answer', async () => {
    smtp.hang = true;
    const transport = createMailTransport(config({ timeoutMs: 400 }));
    await expect(transport.send(MAIL)).rejects.toMatchObject({ code: 'TRANSPORT_TIMEOUT', transient: true });
  });

  it('says when there is no server', async () => {
    const transport = createMailTransport(config({ url: 'smtp://127.0.0.1:9' }));
    await expect(transport.send(MAIL)).rejects.toMatchObject({ code: 'TRANSPORT_UNREACHABLE', transient: true });
  });

  it('sends nothing in the clear when TLS is required and not offered', async () => {
    await expect(createMailTransport(config({ requireTls: true })).send(MAIL)).rejects.toMatchObject({
      transient: true,
    });
    expect(smtp.received).toEqual([]);
  });
});

describe('STARTTLS', () => {
  it('refuses a certificate nobody vouches for', async () => {
    const secure = await startSmtpServer();
    const transport = createMailTransport(config({ url: `smtp://sender:secret@127.0.0.1:${secure.port}` }));
    await expect(transport.send(MAIL)).rejects.toMatchObject({ code: 'TRANSPORT_UNREACHABLE' });
    await secure.close();
  });

  it('encrypts when the server offers it', async () => {
    const secure = await startSmtpServer();
    const url = `smtp://sender:secret@127.0.0.1:${secure.port}?tls.rejectUnauthorized=false`;
    await createMailTransport(config({ url, requireTls: true })).send(MAIL);
    expect(secure.received[0]?.secure).toBe(true);
    await secure.close();
  });
});

describe('The outbox transport', () => {
  it('takes everything and sends nothing', async () => {
    const transport = createMailTransport({ kind: 'outbox' });
    await transport.send(MAIL);
    expect(transport.kind).toBe('outbox');
    expect(smtp.received).toEqual([]);
  });
});
