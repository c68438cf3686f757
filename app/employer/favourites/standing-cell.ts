import { toneOf } from '@/components/agreement/tags';
import type { Cell } from '@/components/ui/record-table';
import { groupOf, isInvitable, type Standing } from '@/lib/domain/favourite/standing';
import { getTranslations } from '@/lib/words/reader';

/** Why no letter can be sent. */
function whyNot(standing: Standing): 'whyNotEnrolled' | 'whySigned' | 'whyRunning' {
  if (standing.kind !== 'OWN') return 'whyNotEnrolled';
  return groupOf(standing.state) === 'signed' ? 'whySigned' : 'whyRunning';
}

/** Where the employer stands with a graduate as a cell of the list, on the page and when it is asked for again. */
export async function standingCells(mayInvite: boolean): Promise<(standing: Standing) => Cell> {
  const [states, standings, words] = await Promise.all([
    getTranslations('states.agreement'),
    getTranslations('employerPeople.standing'),
    getTranslations('employerPeople.list'),
  ]);
  return (standing) => {
    const small = mayInvite && !isInvitable(standing) ? words(whyNot(standing)) : undefined;
    if (standing.kind === 'OWN') return [states(standing.state), small, `tag tag-${toneOf(standing.state)}`];
    if (standing.kind === 'READY') return [standings('notInvited'), small, 'tag tag-idle'];
    const tone = standing.kind === 'INACTIVE' || standing.kind === 'UNCONFIRMED' ? 'warn' : 'idle';
    return [standings(standing.kind), small, `tag tag-${tone}`];
  };
}
