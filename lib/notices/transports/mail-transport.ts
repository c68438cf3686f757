import { createTransport } from 'nodemailer';

import { createOutboxTransport, TransportError, type Mail, type MailTransport } from './types';

/**
 * `url`: smtp://user:password@host:587 or smtps://… `from`: the sender, name allowed.
 * `requireTls`: refuse to send (and to sign in) over an unencrypted connection.
 */
export type MailConfig =
  { kind: 'outbox' } | { kind: 'smtp'; url: string; from: string; requireTls?: boolean; timeoutMs?: number };

const DEFAULT_TIMEOUT_MS = 20_000;

/** nodemailer's own error fields, all optional. */
type SmtpFailure = { code?: unknown; responseCode?: unknown };

function toTransportError(error: unknown): TransportError {
  const { code, responseCode }: SmtpFailure = typeof error === 'object' && error !== null ? error : {};
  const detail = typeof responseCode === 'number' ? `SMTP ${responseCode}` : `SMTP ${String(code ?? 'failed')}`;
  if (code === 'EAUTH' || code === 'ENOAUTH') return new TransportError('TRANSPORT_AUTH_FAILED', true, detail);
  if (code === 'ETIMEDOUT') return new TransportError('TRANSPORT_TIMEOUT', true, detail);
  // No TLS, or a certificate nobody vouches for: the server must be mended, the mail is fine.
  if (code === 'ETLS') return new TransportError('TRANSPORT_UNREACHABLE', true, detail);
  // RFC 5321 §4.2.1: 4xx asks to come back, 5xx is final.
  if (typeof responseCode === 'number') {
    return responseCode >= 500
      ? new TransportError('TRANSPORT_REFUSED', false, detail)
      : new TransportError('TRANSPORT_BUSY', true, detail);
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return new TransportError('TRANSPORT_REFUSED', false, detail);
  return new TransportError('TRANSPORT_UNREACHABLE', true, detail);
}

/** The host of the sender's address: a Message-ID is only unique under a domain of ours. */
function domainOf(from: string): string {
  return /@([^\s>@]+)/.exec(from)?.[1] ?? 'localhost';
}

/** Header values must not end a header early: a line feed in a subject would start a new one. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

function createSmtpTransport(config: Extract<MailConfig, { kind: 'smtp' }>): MailTransport {
  const timeout = config.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const transporter = createTransport({
    url: config.url,
    requireTLS: config.requireTls ?? false,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kind: 'smtp',
    async send(mail: Mail) {
      try {
        await transporter.sendMail({
          from: config.from,
          to: { name: '', address: mail.to },
          subject: oneLine(mail.subject),
          text: mail.text,
          html: mail.html,
          // The same id on a repeat lets a mailbox drop the double.
          messageId: `<${mail.messageId}@${domainOf(config.from)}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw toTransportError(error);
      }
    },
  };
}

/** Makes the mail transport a configuration names. Connects only when sending. */
export function createMailTransport(config: MailConfig): MailTransport {
  return config.kind === 'outbox' ? createOutboxTransport() : createSmtpTransport(config);
}
