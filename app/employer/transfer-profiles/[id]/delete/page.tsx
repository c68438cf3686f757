import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { remove } from '../actions';

export default async function DeleteTransferProfilePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.transfer-profiles.write');
  const profile = await transferProfileDetail(viewer, (await params).id);
  if (!profile?.mayDelete) notFound();
  const [people, words, shell] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.profile'),
    getTranslations('shell'),
  ]);
  const { id, version, label, isDefault } = profile;
  const back = `/employer/transfer-profiles/${id}`;
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={people('trail')}
        trail={[[people('profiles.trail'), '/employer/transfer-profiles'], [label, back], [words('delete')]]}
      />
      <PageHeading title={words('deleteTitle', { label })} />
      <Panel>
        <ActionForm action={remove} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <p>{words('deleteLead')}</p>
          {isDefault ? <NoticeBox tone="warn">{words('deleteDefault')}</NoticeBox> : null}
          <FormButtons>
            <SubmitButton tone="danger">{words('deleteSubmit')}</SubmitButton>
            <LinkButton href={back}>{words('keepIt')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
