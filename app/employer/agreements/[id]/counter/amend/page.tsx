import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { writeRevision } from '../actions';
import { CounterTrail } from '../trail';
import { Differences } from '@/components/agreement/differences';
import { TermsFields } from '@/components/agreement/letter-fields';
import { letterLabels } from '@/components/agreement/letter-words';
import { ActionForm } from '@/components/form/action-form';
import { HiddenField } from '@/components/form/hidden-field';
import { FormButtons } from '@/components/form/layout';
import { SessionEnds } from '@/components/form/session-ends';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilAnswered } from '@/components/form/until-answered';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { revisionForm } from '@/lib/queries/counter-proposal/counter-answer';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function AmendPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const [{ id }, { done }] = [await params, await searchParams];
  const form = await revisionForm(viewer, id);
  if (!form) {
    if (await agreementDetail(viewer, id)) redirect(`/employer/agreements/${id}`);
    notFound();
  }
  if (!form.may.allowed) redirect(`/employer/agreements/${id}/counter`);
  const [words, answer, shell, format, labels] = await Promise.all([
    getTranslations('counterProposal.amend'),
    getTranslations('counterProposal.employer'),
    getTranslations('shell'),
    getFormatter(),
    letterLabels(),
  ]);
  const { graduate: name, savedAt, values, differences } = form;
  const at = savedAt && format.dateTime(savedAt, { dateStyle: 'medium', timeStyle: 'short' });
  const saved = done === 'saved' ? words('savedNow') : at ? words('saved', { date: at }) : null;
  return (
    <>
      <CounterTrail id={id} name={name} steps={[[words('trail')]]} />
      <PageHeading title={words('title', { name })} lead={words('lead')} />
      <div className="grid gap-4">
        <Panel title={answer('wish')}>
          <Differences differences={differences} before={answer('before')} after={answer('after')} />
        </Panel>
        <Panel>
          <ActionForm action={writeRevision} summaryTitle={shell('problem')} labels={labels}>
            <input type="hidden" name="id" value={id} />
            <HiddenField name="version" value={String(form.version)} />
            {saved ? (
              <UntilAnswered field="id">
                <NoticeBox tone={done === 'saved' ? 'good' : 'info'}>{saved}</NoticeBox>
              </UntilAnswered>
            ) : null}
            <TermsFields values={values} />
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
    </>
  );
}
