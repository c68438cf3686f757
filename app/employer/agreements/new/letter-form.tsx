import { getFormatter, getTranslations } from '@/lib/words/reader';
import { writeLetter } from '../actions';
import { GraduateCard } from '@/components/agreement/graduate-card';
import { LetterChoices, TermsFields } from '@/components/agreement/letter-fields';
import { letterLabels } from '@/components/agreement/letter-words';
import { PreFlightList } from '@/components/agreement/pre-flight-list';
import { PolicyPanel } from '@/components/school/policy-summary';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { HiddenField } from '@/components/form/hidden-field';
import { FormButtons } from '@/components/form/layout';
import { SessionEnds } from '@/components/form/session-ends';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilAnswered } from '@/components/form/until-answered';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { policyParts } from '@/lib/domain/school/policy-form';
import type { invitationForm } from '@/lib/queries/agreement/invitation-form';

type Form = NonNullable<Awaited<ReturnType<typeof invitationForm>>>;

/** The letter of one graduate: the form, or why there is none and what to do instead. */
export async function LetterForm({ form, isSaved }: { form: Form; isSaved: boolean }) {
  const words = await getTranslations('employer.letter');
  const { graduate, live, policy, isEnrolled } = form;
  const { name, schoolName: school } = graduate;
  if (live) {
    return (
      <div className="grid gap-4">
        <NoticeBox tone="warn" title={words('live', { name })}>
          <p>{words('liveText')}</p>
        </NoticeBox>
        <FormButtons>
          <LinkButton href={`/employer/agreements/${live.id}`} tone="primary">
            {words('liveOpen')}
          </LinkButton>
        </FormButtons>
        <GraduateCard graduate={graduate} hasConfirmed={graduate.hasConfirmed} />
      </div>
    );
  }
  if (!policy || !isEnrolled) {
    return (
      <div className="grid gap-4">
        <NoticeBox tone="warn" title={words(policy ? 'notEnrolled' : 'closed')}>
          <p>{words(policy ? 'notEnrolledText' : 'closedText', { school })}</p>
        </NoticeBox>
        <GraduateCard graduate={graduate} hasConfirmed={graduate.hasConfirmed} />
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <div id="graduate" className="scroll-mt-4">
        <GraduateCard graduate={graduate} hasConfirmed={graduate.hasConfirmed} />
      </div>
      <SchoolRules policy={policy} now={form.now} />
      <Templates form={form} />
      <Inputs form={form} policy={policy} isSaved={isSaved} />
    </div>
  );
}

/** What happened to the draft, and what the pre-flight finds in it so far. */
async function Remarks({ form, isSaved }: { form: Form; isSaved: boolean }) {
  const [words, templates, format] = await Promise.all([
    getTranslations('employer.letter'),
    getTranslations('employer.templates'),
    getFormatter(),
  ]);
  const { savedAt, begunFrom, begunWith, findings, transferProfileId } = form;
  return (
    <>
      {isSaved ? <NoticeBox tone="good">{words('saved')}</NoticeBox> : null}
      {savedAt && !isSaved ? (
        <NoticeBox tone="info">
          {words('savedAt', { date: format.dateTime(savedAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
        </NoticeBox>
      ) : null}
      {begunWith ? <NoticeBox tone="info">{templates('begun', { name: begunWith })}</NoticeBox> : null}
      {begunFrom === 'lapsed' ? <NoticeBox tone="info">{words('begun')}</NoticeBox> : null}
      <PreFlightList findings={findings} form="" transferProfileId={transferProfileId} />
    </>
  );
}

/** What the school allows, read before anything is typed. */
async function SchoolRules({ policy, now }: { policy: NonNullable<Form['policy']>; now: Date }) {
  const words = await getTranslations('employer.letter');
  return (
    <PolicyPanel policy={policy} now={now} parts={policyParts}>
      <p className="mt-1 text-[13px] text-ink-2">{words('notContract')}</p>
    </PolicyPanel>
  );
}

/** The templates a letter can begin with; none once there is a draft, which they would replace. */
async function Templates({ form: { templates, savedAt, begunFrom, graduate } }: { form: Form }) {
  if (templates.length === 0 || savedAt || begunFrom !== 'nothing') return null;
  const words = await getTranslations('employer.templates');
  return (
    <nav aria-label={words('begin')} className="panel px-[18px] py-3.5">
      <p className="font-semibold">{words('begin')}</p>
      <p className="mb-2 text-[13px] text-ink-2">{words('beginHint')}</p>
      <p className="flex flex-wrap gap-2">
        {templates.map(({ id, name }) => (
          <LinkButton key={id} href={`/employer/agreements/new?graduate=${graduate.enrolmentId}&template=${id}`}>
            {name}
          </LinkButton>
        ))}
        <LinkButton href="/employer/post-templates" tone="quiet">
          {words('all')}
        </LinkButton>
      </p>
    </nav>
  );
}

/** What was typed can be kept for other letters too. */
async function KeepTemplate() {
  const words = await getTranslations('employer.templates');
  return (
    <details>
      <summary className="cursor-pointer py-1.5 text-brand">{words('keep')}</summary>
      <div className="mt-2 grid gap-3">
        <TextField name="templateName" label={words('name')} hint={words('keepHint')} maxLength={40} />
        <div>
          <SubmitButton tone="secondary" name="intent" value="template">
            {words('keepSubmit')}
          </SubmitButton>
        </div>
      </div>
    </details>
  );
}

interface InputsProps {
  form: Form;
  policy: NonNullable<Form['policy']>;
  isSaved: boolean;
}

async function Inputs({ form, policy, isSaved }: InputsProps) {
  const [words, shell, labels] = await Promise.all([
    getTranslations('employer.letter'),
    getTranslations('shell'),
    letterLabels(),
  ]);
  return (
    <Panel>
      <ActionForm action={writeLetter} summaryTitle={shell('problem')} labels={labels}>
        <input type="hidden" name="enrolmentId" value={form.graduate.enrolmentId} />
        <HiddenField name="version" value={String(form.version)} />
        <UntilAnswered field="enrolmentId">
          <Remarks form={form} isSaved={isSaved} />
        </UntilAnswered>
        <TermsFields values={form.values} />
        <LetterChoices values={form.values} profiles={form.profiles} policy={policy} today={form.today} />
        <KeepTemplate />
        <SessionEnds />
        <FormButtons>
          <SubmitButton name="intent" value="check">
            {words('next')}
          </SubmitButton>
          <SubmitButton tone="secondary" name="intent" value="save">
            {words('save')}
          </SubmitButton>
          {form.savedAt ? (
            <SubmitButton tone="quiet" name="intent" value="discard">
              {words('discard')}
            </SubmitButton>
          ) : null}
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}
