import { type Environment, environment } from '@/lib/env';

/**
 * The channels whose messages may be read in the browser: both in the demo, none otherwise. Who reads
 * other people's codes could act as them, so a real installation has servers of its own, or its messages wait.
 */
export function readableChannels({ DEMO }: Pick<Environment, 'DEMO'> = environment()): ('MAIL' | 'SMS')[] {
  return DEMO ? ['MAIL', 'SMS'] : [];
}
