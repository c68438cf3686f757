import { getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { refuse } from '../actions';
import { CounterTrail } from '../trail';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';

export default async function RefuseCounterPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const { id } = await params;
  const detail = await agreementDetail(viewer, id);
  if (!detail) notFound();
  const here = `/employer/agreements/${id}/counter`;
  if (!detail.may.answerCounter.allowed) redirect(here);
  const [words, shell] = await Promise.all([getTranslations('counterProposal.refuse'), getTranslations('shell')]);
  const { name } = detail.graduate;
  return (
    <div className="max-w-2xl">
      <CounterTrail id={id} name={name} steps={[[words('submit')]]} />
      <PageHeading title={words('title', { name })} lead={words('lead')} />
      <Panel>
        <ActionForm action={refuse} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <TextAreaField name="reason" label={words('reason')} hint={words('hint')} rows={4} />
          <FormButtons>
            <SubmitButton tone="danger">{words('submit')}</SubmitButton>
            <LinkButton href={here}>{words('cancel')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
