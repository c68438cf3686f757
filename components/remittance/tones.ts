import type { Tone } from '@/components/ui/tag';
import type { RemittanceState } from '@/lib/domain/remittance/rules';

const tones: Record<RemittanceState, Tone> = {
  WAITING: 'warn',
  EXPORTED: 'warn',
  SENT: 'employer',
  CONFIRMED: 'good',
  FAILED: 'bad',
  EXHAUSTED: 'bad',
  EXPIRED: 'bad',
  WITHDRAWN: 'idle',
};

/** The colour and icon of a state. */
export const remittanceTone = (state: RemittanceState): Tone => tones[state];
