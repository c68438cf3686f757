import { getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { ask } from '../../actions';
import { wordsOfDifferences } from '@/components/agreement/difference-words';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField, TextField } from '@/components/form/fields';
import { FieldGroup, FormButtons } from '@/components/form/layout';
import { SessionEnds } from '@/components/form/session-ends';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { levelOfState } from '@/lib/domain/agreement/states';
import { type CorrectionField, correctionFields, placeOf, valueOfField } from '@/lib/domain/correction/fields';
import { wordsOf } from '@/lib/domain/correction/fix-list';
import { newSecret } from '@/lib/ids';
import { type AgreementDetail, agreementDetail } from '@/lib/queries/agreement/agreement-detail';

export default async function AskCorrectionPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.decide');
  const { id } = await params;
  const detail = await agreementDetail(viewer, id);
  if (!detail) notFound();
  if (!detail.may.askCorrection.allowed) redirect(`/school/reviews/${id}`);
  const [words, reviews, shell, { labelOf }] = await Promise.all([
    getTranslations('correction.ask'),
    getTranslations('reviews'),
    getTranslations('shell'),
    wordsOfDifferences(),
  ]);
  const pair = reviews('pair', { graduate: detail.graduate.name, employer: detail.letter.employer.name });
  const isTransfer = (field: CorrectionField): boolean => placeOf(field).part === 'transfer';
  const labels = Object.fromEntries(correctionFields.map((field) => [wordsOf(field), labelOf(placeOf(field))]));
  return (
    <div className="max-w-4xl">
      <Breadcrumb
        label={reviews('where')}
        trail={[[reviews('back'), '/school/reviews'], [pair, `/school/reviews/${id}`], [words('trail')]]}
      />
      <PageHeading title={words('title')} lead={words('lead', { pair })} />
      <div className="grid gap-4">
        <NoticeBox tone="info" title={words('notHere')}>
          {words('notHereText')}{' '}
          <a href={`/school/graduates/${detail.enrolmentId}`} className="underline">
            {words('toRoster')}
          </a>
        </NoticeBox>
        <Panel>
          <ActionForm
            action={ask}
            idempotencyKey={newSecret(16)}
            summaryTitle={shell('problem')}
            labels={{ ...labels, reason: words('reason') }}
          >
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="level" value={levelOfState(detail.state)} />
            <TextAreaField name="reason" label={words('reason')} hint={words('reasonHint')} rows={2} />
            <FieldGroup title={words('terms')}>
              <WordsFields detail={detail} fields={correctionFields.filter((field) => !isTransfer(field))} />
            </FieldGroup>
            <FieldGroup title={words('transfer')}>
              <WordsFields detail={detail} fields={correctionFields.filter(isTransfer)} />
            </FieldGroup>
            <SessionEnds />
            <FormButtons>
              <SubmitButton>{words('submit')}</SubmitButton>
              <LinkButton href={`/school/reviews/${id}`}>{words('cancel')}</LinkButton>
            </FormButtons>
          </ActionForm>
        </Panel>
      </div>
    </div>
  );
}

/** One line a field: its name, what the letter says, and room for what is wrong with it. */
async function WordsFields({ detail, fields }: { detail: AgreementDetail; fields: readonly CorrectionField[] }) {
  const [words, shell, { labelOf, valueOf }] = await Promise.all([
    getTranslations('correction.ask'),
    getTranslations('shell'),
    wordsOfDifferences(),
  ]);
  return (
    <div className="grid gap-x-5 gap-y-4 md:grid-cols-2">
      {fields.map((field) => {
        const place = placeOf(field);
        const value = valueOf(place, valueOfField(detail.letter, field)) ?? words('empty');
        return (
          <TextField
            key={field}
            name={wordsOf(field)}
            label={labelOf(place)}
            hint={words('now', { value })}
            optional={shell('optional')}
            maxLength={200}
          />
        );
      })}
    </div>
  );
}
