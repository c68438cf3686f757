import { SigningFlow } from './flow-charts';
import type { ActingParty, AgreementState, ReviewLevel } from '@/lib/domain/agreement/states';
import { getTranslations } from '@/lib/words/reader';

interface Props {
  state: AgreementState;
  levels: readonly ReviewLevel[];
  happenings: readonly { fromState: AgreementState | null; toState: AgreementState; party: ActingParty }[];
}

/** Folded away on a record: the chart of signing with its own levels, the present step marked, the way so far strong. */
export async function WhereItStands({ state, levels, happenings }: Props) {
  const words = await getTranslations('flow');
  const gone = happenings.map(({ fromState, toState, party }) => ({ from: fromState, to: toState, party }));
  return (
    <details className="panel fold">
      <summary>{words('where')}</summary>
      <div>
        <SigningFlow levels={levels} at={{ place: state, happenings: gone }} />
      </div>
    </details>
  );
}
