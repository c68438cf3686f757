import { getTranslations } from '@/lib/words/reader';
import { notFound } from 'next/navigation';
import { takeBack } from '../actions';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';

export default async function TakeBackPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.answer');
  const { id } = await params;
  const detail = await agreementDetail(viewer, id);
  if (!detail) notFound();
  const [words, form, shell] = await Promise.all([
    getTranslations('counterProposal.takeBack'),
    getTranslations('counterProposal.form'),
    getTranslations('shell'),
  ]);
  const letter = `/graduate/invitations/${id}`;
  const { employer, terms } = detail.letter;
  return (
    <>
      <Breadcrumb label={form('back')} trail={[[terms.post, letter], [words('submit')]]} />
      <PageHeading title={words('title')} lead={words('lead', { employer: employer.name, post: terms.post })} />
      {detail.may.takeBack.allowed ? (
        <Panel>
          <ul className="mb-4 grid list-disc gap-1 pl-5">
            <li>{words('effect1')}</li>
            <li>{words('effect2')}</li>
            <li>{words('effect3')}</li>
          </ul>
          <ActionForm action={takeBack} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
            <input type="hidden" name="id" value={id} />
            <FormButtons>
              <SubmitButton>{words('submit')}</SubmitButton>
              <LinkButton href={letter}>{words('cancel')}</LinkButton>
            </FormButtons>
          </ActionForm>
        </Panel>
      ) : (
        <NoticeBox tone="warn">
          <p className="mb-2">{words('over')}</p>
          <LinkButton href={letter} tone="primary">
            {form('back')}
          </LinkButton>
        </NoticeBox>
      )}
    </>
  );
}
