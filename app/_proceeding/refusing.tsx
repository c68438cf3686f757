import { getTranslations } from '@/lib/words/reader';
import { DeedForm, DeedFrame } from './deed-form';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  viewer: ViewerOf<'EMPLOYER' | 'GRADUATE'>;
  detail: ProceedingDetail;
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
}

/** The other side does not agree, with the reason the applicant reads. */
export async function RefusePage(props: Props) {
  const [words, kinds] = await Promise.all([
    getTranslations('proceedings.refuse'),
    getTranslations('states.proceedingKind'),
  ]);
  return (
    <DeedFrame {...props} title={words('title', { kind: kinds(props.detail.kind) })} lead={words('lead')}>
      <DeedForm
        {...props}
        submit={words('submit')}
        tone="danger"
        reason={{ label: words('reason'), hint: words('hint') }}
      />
    </DeedFrame>
  );
}

/** The side that asked takes it back. */
export async function CancelPage(props: Props) {
  const [words, kinds] = await Promise.all([
    getTranslations('proceedings.cancel'),
    getTranslations('states.proceedingKind'),
  ]);
  return (
    <DeedFrame {...props} title={words('title', { kind: kinds(props.detail.kind) })} lead={words('lead')}>
      <DeedForm {...props} submit={words('submit')} tone="danger" />
    </DeedFrame>
  );
}
