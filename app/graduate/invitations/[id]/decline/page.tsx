import { getTranslations } from '@/lib/words/reader';
import { notFound } from 'next/navigation';
import { decline } from '../actions';
import { ClosedNotice, outcomeOf } from '../closed-notice';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';

export default async function DeclinePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.answer');
  const { id } = await params;
  const detail = await agreementDetail(viewer, id);
  if (!detail) notFound();
  const [words, refusals, shell] = await Promise.all([
    getTranslations('graduate.decline'),
    getTranslations('refusals'),
    getTranslations('shell'),
  ]);
  const { employer, terms } = detail.letter;
  const decision = detail.may.decline;
  return (
    <>
      <Breadcrumb label={words('cancel')} trail={[[terms.post, `/graduate/invitations/${id}`], [words('submit')]]} />
      <PageHeading
        title={words('title', { employer: employer.name })}
        lead={decision.allowed ? words('lead') : undefined}
      />
      {decision.allowed ? (
        <Panel>
          <ActionForm action={decline} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
            <input type="hidden" name="id" value={id} />
            <TextAreaField name="reason" label={words('reason')} hint={words('hint')} rows={4} />
            <FormButtons>
              <SubmitButton tone="danger">{words('submit')}</SubmitButton>
              <LinkButton href={`/graduate/invitations/${id}`}>{words('cancel')}</LinkButton>
            </FormButtons>
          </ActionForm>
        </Panel>
      ) : outcomeOf(detail) ? (
        <ClosedNotice detail={detail} />
      ) : (
        <NoticeBox tone="warn" title={words('stopped')}>
          <p className="mb-2">{refusals(decision.code as never)}</p>
          <LinkButton href={`/graduate/invitations/${id}`}>{words('cancel')}</LinkButton>
        </NoticeBox>
      )}
    </>
  );
}
