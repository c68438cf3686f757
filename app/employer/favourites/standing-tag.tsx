import { getTranslations } from '@/lib/words/reader';
import { StateTag } from '@/components/agreement/tags';
import { Tag } from '@/components/ui/tag';
import type { Standing } from '@/lib/domain/favourite/standing';

/** Where the employer stands with a graduate, as one tag; the list says "not invited" where a card says "can be". */
export async function StandingTag({ standing, isInList }: { standing: Standing; isInList?: boolean }) {
  if (standing.kind === 'OWN') return <StateTag state={standing.state} />;
  const words = await getTranslations('employerPeople.standing');
  if (standing.kind === 'INACTIVE' || standing.kind === 'UNCONFIRMED') {
    return <Tag tone="warn">{words(standing.kind)}</Tag>;
  }
  if (standing.kind === 'READY') {
    return <Tag tone={isInList ? 'idle' : 'good'}>{words(isInList ? 'notInvited' : 'READY')}</Tag>;
  }
  return <Tag tone="idle">{words(standing.kind)}</Tag>;
}
