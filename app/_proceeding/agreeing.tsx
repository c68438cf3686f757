import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/words/reader';
import { DeedForm, DeedFrame } from './deed-form';
import { ProposedChanges } from './proposed-changes';
import { RequestPanel } from './request-panel';
import { ProceedingMeaning } from '@/components/proceeding/meaning';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  viewer: ViewerOf<'EMPLOYER' | 'GRADUATE'>;
  detail: ProceedingDetail;
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** The form that proves who sits here, while that is missing; then the confirmation. */
  proof?: ReactNode;
  /** Until when a proof already given holds. */
  provedUntil?: string;
  /** What belongs to this kind only. */
  children?: ReactNode;
}

/** The other side agrees: what was asked, what it leads to, then the explicit yes; a graduate proves first who he is. */
export async function AgreePage({ viewer, detail, action, proof, provedUntil, children }: Props) {
  const [words, kinds] = await Promise.all([
    getTranslations('proceedings.agree'),
    getTranslations('states.proceedingKind'),
  ]);
  const { kind, letter } = detail;
  const isSecond = provedUntil !== undefined;
  return (
    <DeedFrame
      viewer={viewer}
      detail={detail}
      title={words('title', { kind: kinds(kind) })}
      lead={viewer.party === 'GRADUATE' ? words('steps', { step: isSecond ? 2 : 1 }) : undefined}
    >
      <RequestPanel detail={detail} />
      <ProposedChanges detail={detail} />
      {children}
      <ProceedingMeaning {...detail} terms={letter.terms} />
      {proof ?? (
        <DeedForm
          viewer={viewer}
          detail={detail}
          action={action}
          seen={detail.version}
          title={words(isSecond ? 'confirmTitle' : 'plainTitle')}
          lead={isSecond ? words('confirmLead', { time: provedUntil }) : undefined}
          confirmed={words(`confirmed.${kind}`)}
          submit={words('submit')}
        />
      )}
    </DeedFrame>
  );
}
