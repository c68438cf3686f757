/** A mail to one person; `messageId` is the id of the notice, the same on every repeat. */
export type Mail = { messageId: string; to: string; subject: string; text: string; html?: string };

/** A short message; `id` is the id of the notice, the same on every repeat. */
export type ShortMessage = { id: string; to: string; text: string };

/** Hands mail to a server. Resolves once the server took it; throws `TransportError`. */
export interface MailTransport {
  readonly kind: 'outbox' | 'smtp';
  send(mail: Mail): Promise<void>;
}

/** Hands short messages to a gateway. Resolves once the gateway took it; throws `TransportError`. */
export interface SmsTransport {
  readonly kind: 'outbox' | 'http';
  send(message: ShortMessage): Promise<void>;
}

export type TransportErrorCode =
  'TRANSPORT_UNREACHABLE' | 'TRANSPORT_TIMEOUT' | 'TRANSPORT_AUTH_FAILED' | 'TRANSPORT_BUSY' | 'TRANSPORT_REFUSED';

/**
 * Why a message was not taken. `transient`: the same message may succeed later. The text
 * never names the recipient, the contents or a secret, so it may be logged and stored.
 */
export class TransportError extends Error {
  constructor(
    readonly code: TransportErrorCode,
    readonly transient: boolean,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'TransportError';
  }
}

/**
 * The transport of the demo: nothing leaves the machine. The notice row is the message; it is marked sent and read at
 * /platform/outbox. Where that page does not exist, a missing server means no transport at all, and messages wait.
 */
export function createOutboxTransport(): { readonly kind: 'outbox'; send(): Promise<void> } {
  return { kind: 'outbox', send: () => Promise.resolve() };
}
