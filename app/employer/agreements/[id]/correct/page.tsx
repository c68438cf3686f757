import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { writeCorrection } from './actions';
import { ChangeFields } from '@/components/agreement/change-fields';
import { wordsOfDifferences } from '@/components/agreement/difference-words';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { HiddenField } from '@/components/form/hidden-field';
import { FormButtons } from '@/components/form/layout';
import { SessionEnds } from '@/components/form/session-ends';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilAnswered } from '@/components/form/until-answered';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';

import { placeOf, transferShown } from '@/lib/domain/correction/fields';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { correctionForm } from '@/lib/queries/correction/correction-form';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function CorrectPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const [{ id }, { done }] = [await params, await searchParams];
  const form = await correctionForm(viewer, id);
  if (!form) {
    // Nothing waits here any more: the record says what became of it.
    if (await agreementDetail(viewer, id)) redirect(`/employer/agreements/${id}`);
    notFound();
  }
  const [words, detail, levels, shell, format, { labelOf }] = await Promise.all([
    getTranslations('correction.employer'),
    getTranslations('employer.detail'),
    getTranslations('states.level'),
    getTranslations('shell'),
    getFormatter(),
    wordsOfDifferences(),
  ]);
  const { graduate: name, savedAt, values, fields, refusal } = form;
  const at = savedAt && format.dateTime(savedAt, { dateStyle: 'medium', timeStyle: 'short' });
  const saved = done === 'saved' ? words('savedNow') : at ? words('saved', { date: at }) : null;
  const labels = Object.fromEntries(fields.map(({ field }) => [field, labelOf(placeOf(field))]));
  return (
    <div className="max-w-3xl">
      <Breadcrumb
        label={detail('trail')}
        trail={[[detail('agreements'), '/employer/agreements'], [name, `/employer/agreements/${id}`], [words('trail')]]}
      />
      <PageHeading title={words('title', { name })} lead={words('lead')} />
      <div className="grid gap-4">
        {refusal ? <NoticeBox tone="warn">{words('sentBack', { reason: refusal.reason })}</NoticeBox> : null}
        <NoticeBox tone="info" title={levels(form.level)}>
          <p className="whitespace-pre-line">{form.reason}</p>
        </NoticeBox>
        <Panel>
          <ActionForm
            action={writeCorrection}
            summaryTitle={shell('problem')}
            labels={{ ...labels, note: words('note') }}
          >
            <input type="hidden" name="id" value={id} />
            <HiddenField name="version" value={String(form.version)} />
            {saved ? (
              <UntilAnswered field="id">
                <NoticeBox tone={done === 'saved' ? 'good' : 'info'}>{saved}</NoticeBox>
              </UntilAnswered>
            ) : null}
            {fields.map(({ field, words: said }) => (
              <div key={field} className="grid gap-2 border-b border-line pb-5">
                {said === null ? (
                  <p className="text-[13px] text-ink-2">{words('tied')}</p>
                ) : (
                  <p className="border-l-4 border-school pl-3 whitespace-pre-line">{words('words', { words: said })}</p>
                )}
                <ChangeFields names={[field]} values={values} transfer={transferShown(values)} />
              </div>
            ))}
            <TextAreaField
              name="note"
              label={words('note')}
              hint={words('noteHint')}
              optional={shell('optional')}
              rows={2}
              defaultValue={values.note}
            />
            <SessionEnds />
            <FormButtons>
              <SubmitButton name="intent" value="check">
                {words('next')}
              </SubmitButton>
              <SubmitButton tone="secondary" name="intent" value="save">
                {words('save')}
              </SubmitButton>
            </FormButtons>
          </ActionForm>
        </Panel>
      </div>
    </div>
  );
}
