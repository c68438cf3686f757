import { getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { withdraw } from '../../actions';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ to?: string }>;
}

/** Taking a letter back, for good or (`to=change`) to send it anew with other terms. */
export default async function WithdrawPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const [{ id }, { to }] = [await params, await searchParams];
  const isChange = to === 'change';
  const detail = await agreementDetail(viewer, id);
  if (!detail) notFound();
  const record = `/employer/agreements/${id}`;
  if (!detail.may.withdraw.allowed) redirect(record);
  const [words, trail, shell] = await Promise.all([
    getTranslations('employer.withdraw'),
    getTranslations('employer.detail'),
    getTranslations('shell'),
  ]);
  const { name } = detail.graduate;
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={trail('trail')}
        trail={[[trail('agreements'), '/employer/agreements'], [name, record], [trail('withdraw')]]}
      />
      <PageHeading
        title={words(isChange ? 'changeTitle' : 'title', { name })}
        lead={words('lead', { post: detail.letter.terms.post })}
      />
      <Panel>
        <ul className="mb-4 grid list-disc gap-1 pl-5">
          <li>{words('effect1')}</li>
          <li>{words('effect2')}</li>
          <li>{words(isChange ? 'changeEffect' : 'effect3')}</li>
        </ul>
        <ActionForm action={withdraw} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="enrolmentId" value={detail.enrolmentId} />
          <FormButtons>
            <SubmitButton tone={isChange ? 'primary' : 'danger'} name="intent" value={isChange ? 'change' : 'withdraw'}>
              {words(isChange ? 'changeConfirm' : 'confirm')}
            </SubmitButton>
            <LinkButton href={record}>{words('cancel')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
