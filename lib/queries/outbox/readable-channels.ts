import { type Environment, environment } from '@/lib/env';

/**
 * The channels whose messages may be read in the browser: those that have no server to carry them, and both in the
 * demo. With servers of one's own nobody reads other people's codes here.
 */
export function readableChannels(
  { DEMO, SMTP_URL, SMS_GATEWAY_URL }: Pick<Environment, 'DEMO' | 'SMTP_URL' | 'SMS_GATEWAY_URL'> = environment(),
): ('MAIL' | 'SMS')[] {
  return [...(DEMO || !SMTP_URL ? (['MAIL'] as const) : []), ...(DEMO || !SMS_GATEWAY_URL ? (['SMS'] as const) : [])];
}
