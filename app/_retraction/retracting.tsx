import { getFormatter, getTranslations } from '@/lib/words/reader';
import { listOf, placeOfAgreement } from '@/app/_proceeding/places';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextAreaField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { ProceedingMeaning } from '@/components/proceeding/meaning';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { newSecret } from '@/lib/ids';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  viewer: ViewerOf<'EMPLOYER' | 'GRADUATE'>;
  detail: AgreementDetail;
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
}

/** Asking to leave before the review ends: how long it has waited, what leaving means, why, and the explicit yes. */
export async function RetractPage({ viewer, detail, action }: Props) {
  const [words, back, states, format] = await Promise.all([
    getTranslations('retractions'),
    getTranslations('proceedings.back'),
    getTranslations('states.agreement'),
    getFormatter(),
  ]);
  const { party } = viewer;
  const { id, state, stateSince, letter, graduate } = detail;
  const place = placeOfAgreement(party, id);
  const other = party === 'EMPLOYER' ? graduate.name : letter.employer.name;
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={words('where')}
        trail={[[back(party), listOf(party)], [letter.terms.post, place], [words('title')]]}
      />
      <PageHeading title={words('title')} lead={words('lead', { other })} />
      <div className="grid gap-4">
        <NoticeBox tone="info">
          {words('waiting', {
            state: states(state),
            date: format.dateTime(stateSince, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </NoticeBox>
        <ProceedingMeaning kind="RETRACTION" clause={null} publicNoticeDays={0} terms={letter.terms} />
        <Panel title={words('form')}>
          <RetractForm id={id} other={other} place={place} action={action} />
        </Panel>
      </div>
    </div>
  );
}

/** Why, and the explicit yes. */
async function RetractForm({
  id,
  other,
  place,
  action,
}: { id: string; other: string; place: string } & Pick<Props, 'action'>) {
  const [words, shell] = await Promise.all([getTranslations('retractions'), getTranslations('shell')]);
  return (
    <ActionForm action={action} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
      <input type="hidden" name="agreementId" value={id} />
      <TextAreaField name="reason" label={words('reason')} hint={words('reasonHint', { other })} />
      <CheckboxField name="confirmed" label={words('confirmed', { other })} />
      <FormButtons>
        <SubmitButton tone="danger">{words('submit')}</SubmitButton>
        <LinkButton href={place}>{words('back')}</LinkButton>
      </FormButtons>
    </ActionForm>
  );
}
