import { FlowChart, type FlowPosition } from './flow-chart';
import { type AgreementState, agreementStates, type ReviewLevel, turnOf } from '@/lib/domain/agreement/states';
import type { AgreementEventName } from '@/lib/domain/agreement/transitions';
import { type FlowActor, type FlowPlace, proceedingTable, signingTable, usualLevels } from '@/lib/domain/flow/lines';
import type { FlowWords } from '@/lib/domain/flow/layout';
import { type ProceedingKind, type ProceedingState, type Side, turnOfProceeding } from '@/lib/domain/proceeding/states';
import type { ProceedingEventName, ProceedingRoute } from '@/lib/domain/proceeding/transitions';
import { getTranslations } from '@/lib/words/reader';

/** What a place and a deed are called in a chart of agreements or of proceedings. */
async function flowWords(of: 'agreement' | 'proceeding'): Promise<FlowWords> {
  const [words, states, parties] = await Promise.all([
    getTranslations('flow'),
    getTranslations('states'),
    getTranslations('states.party'),
  ]);
  const actor = (who: FlowActor): string =>
    who === 'APPLICANT' || who === 'COUNTERPARTY' ? words(`actors.${who}`) : parties(who);
  const deed = (event: AgreementEventName | ProceedingEventName): string =>
    of === 'agreement'
      ? words(`agreement.${event as AgreementEventName}`)
      : words(`proceeding.${event as ProceedingEventName}`);
  return {
    place: (place) => {
      if (place === null) return words('begin');
      if (place === 'ASKING_LEVEL') return words('askingLevel');
      return of === 'agreement'
        ? states(`agreement.${place as AgreementState}`)
        : states(`proceeding.${place as ProceedingState}`);
    },
    deed: ({ by, events }) => {
      const who = by.map(actor).join(words('or'));
      const deeds = events.map((event, index) => (index === 0 ? deed(event) : words('further', { deed: deed(event) })));
      return [words('who', { who }), ...deeds];
    },
    stays: words('stays'),
  };
}

/** The flow chart of signing: of the usual school, or of one record with its own levels and where it stands. */
export async function SigningFlow({
  levels = usualLevels,
  at,
}: {
  levels?: readonly ReviewLevel[];
  at?: FlowPosition;
}) {
  const [words, names] = await Promise.all([getTranslations('flow'), flowWords('agreement')]);
  const turn = (place: FlowPlace) =>
    agreementStates.some((state) => state === place) ? turnOf(place as AgreementState) : undefined;
  return <FlowChart title={words('titles.SIGNING')} table={signingTable(levels)} names={names} turn={turn} at={at} />;
}

interface ProceedingProps {
  kind: ProceedingKind;
  /** Of one record; without it a school with two levels and a public notice. */
  route?: ProceedingRoute;
  requestedBy?: Side;
  at?: FlowPosition;
}

/** The flow chart of ending, changing or leaving an agreement. */
export async function ProceedingFlow({ kind, route, requestedBy, at }: ProceedingProps) {
  const [words, names] = await Promise.all([getTranslations('flow'), flowWords('proceeding')]);
  const own = route ?? { levels: usualLevels, hasPublicNotice: kind === 'TERMINATION' };
  const turn = (place: FlowPlace) => {
    if (place === 'PENDING_COUNTERPARTY' && !requestedBy) return undefined;
    return turnOfProceeding(place as ProceedingState, requestedBy ?? 'EMPLOYER');
  };
  const table = proceedingTable(kind, own, requestedBy);
  return <FlowChart title={words(`titles.${kind}`)} table={table} names={names} turn={turn} at={at} />;
}
