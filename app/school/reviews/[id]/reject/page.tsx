import { getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { reject } from '../../actions';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { levelOfState } from '@/lib/domain/agreement/states';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';

export default async function RejectReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.decide');
  const { id } = await params;
  const detail = await agreementDetail(viewer, id);
  if (!detail) notFound();
  if (!detail.may.reject.allowed) redirect(`/school/reviews/${id}`);
  const [words, shell] = await Promise.all([getTranslations('reviews'), getTranslations('shell')]);
  const pair = words('pair', { graduate: detail.graduate.name, employer: detail.letter.employer.name });
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={words('where')}
        trail={[[words('back'), '/school/reviews'], [pair, `/school/reviews/${id}`], [words('rejectTitle')]]}
      />
      <PageHeading title={words('rejectTitle')} lead={pair} />
      <Panel>
        <ActionForm action={reject} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="level" value={levelOfState(detail.state) ?? detail.askingLevel ?? undefined} />
          <TextAreaField name="reason" label={words('reason')} hint={words('rejectHint')} />
          <div className="flex flex-wrap gap-2.5">
            <SubmitButton tone="danger">{words('rejectSubmit')}</SubmitButton>
            <LinkButton href={`/school/reviews/${id}`}>{words('cancel')}</LinkButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}
