import { createOutboxTransport, TransportError, type ShortMessage, type SmsTransport } from './types';

/**
 * `url`: the gateway's address, taking POST with JSON `{ id, to, text }`, the token as
 * bearer and the id as `Idempotency-Key`; any 2xx means taken.
 */
export type SmsConfig = { kind: 'outbox' } | { kind: 'http'; url: string; token: string; timeoutMs?: number };

const DEFAULT_TIMEOUT_MS = 10_000;

function refusal(status: number): TransportError | null {
  const detail = `HTTP ${status}`;
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return new TransportError('TRANSPORT_AUTH_FAILED', true, detail);
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return new TransportError('TRANSPORT_BUSY', true, detail);
  }
  return new TransportError('TRANSPORT_REFUSED', false, detail);
}

function toTransportError(error: unknown): TransportError {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new TransportError('TRANSPORT_TIMEOUT', true, 'no answer in time');
  }
  return new TransportError('TRANSPORT_UNREACHABLE', true, 'no connection');
}

function createHttpTransport(config: Extract<SmsConfig, { kind: 'http' }>): SmsTransport {
  const post = async (message: ShortMessage): Promise<number> => {
    const response = await fetch(config.url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${config.token}`,
        'content-type': 'application/json',
        'idempotency-key': message.id,
      },
      body: JSON.stringify({ id: message.id, to: message.to, text: message.text }),
      // A redirect would carry text and number to an address nobody configured.
      redirect: 'manual',
      signal: AbortSignal.timeout(config.timeoutMs ?? DEFAULT_TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.status;
  };
  return {
    kind: 'http',
    async send(message) {
      const status = await post(message).catch((error: unknown) => {
        throw toTransportError(error);
      });
      const problem = refusal(status);
      if (problem) throw problem;
    },
  };
}

/** Makes the SMS transport a configuration names. Connects only when sending. */
export function createSmsTransport(config: SmsConfig): SmsTransport {
  return config.kind === 'outbox' ? createOutboxTransport() : createHttpTransport(config);
}
