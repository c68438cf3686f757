import { getTranslations } from 'next-intl/server';
import { Tag, type Tone } from '@/components/ui/tag';
import type { Catalogue } from '@/lib/words/catalogues';

type State = keyof Catalogue['states']['certification'];

/** Employer's colour where the employer has to act; every other state waits for somebody else or is over. */
const tones: Partial<Record<State, Tone>> = {
  DRAFT: 'employer',
  SUPPLEMENT_REQUIRED: 'employer',
  IN_REVIEW: 'warn',
  CERTIFIED: 'good',
  REJECTED: 'bad',
  REMITTANCE_FAILED: 'bad',
  SUSPENDED: 'bad',
};

/** The state of a certification in its word and colour. */
export async function CertificationTag({ state }: { state: State }) {
  const words = await getTranslations('states.certification');
  return <Tag tone={tones[state] ?? 'idle'}>{words(state)}</Tag>;
}
