import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound } from 'next/navigation';
import { askChanges } from './actions';
import { ChangeFields } from '@/components/agreement/change-fields';
import { letterLabels } from '@/components/agreement/letter-words';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextAreaField } from '@/components/form/fields';
import { HiddenField } from '@/components/form/hidden-field';
import { FormButtons } from '@/components/form/layout';
import { RevealWhen } from '@/components/form/reveal-when';
import { SessionEnds } from '@/components/form/session-ends';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilAnswered } from '@/components/form/until-answered';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { boxOf, counterTopicNames, counterTopics } from '@/lib/domain/counter-proposal/topics';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { counterForm } from '@/lib/queries/counter-proposal/counter-form';

type Form = NonNullable<Awaited<ReturnType<typeof counterForm>>>;

export default async function CounterPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.answer');
  const { id } = await params;
  const form = await counterForm(viewer, id);
  if (!form) notFound();
  const [words, letterWords, refusals] = await Promise.all([
    getTranslations('counterProposal.form'),
    getTranslations('counterProposal.letter'),
    getTranslations('refusals'),
  ]);
  const letter = `/graduate/invitations/${id}`;
  const { employer, terms } = form.letter;
  const isStopped = !form.may.allowed || form.countersLeft <= 0;
  return (
    <>
      <Breadcrumb label={words('back')} trail={[[terms.post, letter], [words('trail')]]} />
      <PageHeading title={words('title', { employer: employer.name })} lead={isStopped ? undefined : words('lead')} />
      {isStopped ? (
        <NoticeBox tone="warn" title={words('stopped')}>
          <p className="mb-2">{form.may.allowed ? letterWords('none') : refusals(form.may.code as never)}</p>
          <LinkButton href={letter} tone="primary">
            {words('back')}
          </LinkButton>
        </NoticeBox>
      ) : (
        <Inputs id={id} form={form} />
      )}
    </>
  );
}

async function Inputs({ id, form }: { id: string; form: Form }) {
  const [words, topics, shell, format, labels] = await Promise.all([
    getTranslations('counterProposal.form'),
    getTranslations('counterProposal.topics'),
    getTranslations('shell'),
    getFormatter(),
    letterLabels(),
  ]);
  const { values, savedAt, countersLeft } = form;
  const boxes = Object.fromEntries(counterTopicNames.map((topic) => [boxOf(topic), topics(topic)]));
  return (
    <div className="grid gap-4">
      <NoticeBox tone="info">
        <p>{words('left', { count: countersLeft })}</p>
        <p>{words('deadline', { date: format.dateTime(lastMomentBefore(form.replyBy), { dateStyle: 'medium' }) })}</p>
      </NoticeBox>
      <Panel>
        <ActionForm
          action={askChanges}
          summaryTitle={shell('problem')}
          labels={{ ...boxes, ...labels, message: words('message') }}
        >
          <input type="hidden" name="id" value={id} />
          <HiddenField name="version" value={String(form.version)} />
          {savedAt ? (
            <UntilAnswered field="id">
              <p className="text-[13px] text-ink-2">
                {words('saved', { date: format.dateTime(savedAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
              </p>
            </UntilAnswered>
          ) : null}
          <fieldset className="grid">
            <legend className="mb-1 text-base font-semibold">{words('choose')}</legend>
            {counterTopicNames.map((topic) => (
              <div key={topic} className="border-b border-line py-0.5 last:border-0">
                <CheckboxField name={boxOf(topic)} label={topics(topic)} defaultValue={values[boxOf(topic)]} />
                <RevealWhen name={boxOf(topic)} value="yes">
                  <div className="grid gap-4 pt-1 pb-4 pl-6.5">
                    <ChangeFields names={counterTopics[topic]} values={values} />
                  </div>
                </RevealWhen>
              </div>
            ))}
          </fieldset>
          <TextAreaField
            name="message"
            label={words('message')}
            hint={words('messageHint')}
            optional={shell('optional')}
            rows={3}
            defaultValue={values.message}
          />
          <SessionEnds />
          <FormButtons>
            <SubmitButton>{words('next')}</SubmitButton>
            <LinkButton href={`/graduate/invitations/${id}`}>{words('back')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
