import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createSmsTransport } from '@/lib/notices/transports/sms-transport';

import { startSmsServer, type SmsServer } from '../../support/sms-server';

const MESSAGE = { id: '0b7c9a52-notice', to: '13800000001', text: '【三方签约】您收到一份签约邀请。' };

let gateway: SmsServer;

beforeEach(async () => {
  gateway = await startSmsServer();
});
afterEach(() => gateway.close());

const transport = () => createSmsTransport({ kind: 'http', url: gateway.url, token: 'token-1', timeoutMs: 300 });

describe('The SMS transport', () => {
  it('posts the message with token and idempotency key', async () => {
    await transport().send(MESSAGE);
    expect(gateway.received[0]?.body).toEqual(MESSAGE);
    expect(gateway.received[0]?.headers).toMatchObject({
      authorization: 'Bearer token-1',
      'idempotency-key': MESSAGE.id,
      'content-type': 'application/json',
    });
  });

  it('keeps the key when the same notice is sent again', async () => {
    await transport().send(MESSAGE);
    await transport().send(MESSAGE);
    expect(gateway.received.map(({ headers }) => headers['idempotency-key'])).toEqual([MESSAGE.id, MESSAGE.id]);
  });

  it.each([
    [400, { code: 'TRANSPORT_REFUSED', transient: false }],
    [302, { code: 'TRANSPORT_REFUSED', transient: false }],
    [401, { code: 'TRANSPORT_AUTH_FAILED', transient: true }],
    [429, { code: 'TRANSPORT_BUSY', transient: true }],
    [503, { code: 'TRANSPORT_BUSY', transient: true }],
  ])('sorts the answer %i', async (status, problem) => {
    gateway.status = status;
    await expect(transport().send(MESSAGE)).rejects.toMatchObject(problem);
  });

  it('gives up on a gateway that does not answer', async () => {
    gateway.status = null;
    await expect(transport().send(MESSAGE)).rejects.toMatchObject({ code: 'TRANSPORT_TIMEOUT', transient: true });
  });

  it('says when there is no gateway, without naming the number', async () => {
    const nowhere = createSmsTransport({ kind: 'http', url: 'http://127.0.0.1:9/', token: 't' });
    const error: unknown = await nowhere.send(MESSAGE).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'TRANSPORT_UNREACHABLE', transient: true });
    expect(String(error)).not.toContain(MESSAGE.to);
  });

  it('sends nothing through the outbox', async () => {
    await createSmsTransport({ kind: 'outbox' }).send(MESSAGE);
    expect(gateway.received).toEqual([]);
  });
});
