import { getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { refuse } from '../actions';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { correctionToConfirm } from '@/lib/queries/correction/correction-to-confirm';

export default async function RefuseCorrectionPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.answer');
  const { id } = await params;
  const found = await correctionToConfirm(viewer, id);
  const record = `/graduate/agreements/${id}`;
  if (!found) {
    if (await agreementDetail(viewer, id)) redirect(record);
    notFound();
  }
  const [words, shell] = await Promise.all([getTranslations('correction.graduate'), getTranslations('shell')]);
  return (
    <>
      <Breadcrumb
        label={words('trail')}
        trail={[[found.post, record], [words('trail'), `${record}/correction`], [words('refuseTrail')]]}
      />
      <PageHeading title={words('refuseTitle')} lead={words('refuseLead')} />
      <Panel>
        <ActionForm action={refuse} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <TextAreaField name="reason" label={words('reason')} hint={words('reasonHint')} rows={4} />
          <FormButtons>
            <SubmitButton tone="danger">{words('refuseSubmit')}</SubmitButton>
            <LinkButton href={`${record}/correction`}>{words('cancel')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </>
  );
}
