import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { extend } from '../../actions';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { lastMomentBefore, startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';

export default async function ExtendPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const { id } = await params;
  const detail = await agreementDetail(viewer, id);
  if (!detail) notFound();
  const record = `/employer/agreements/${id}`;
  const { extension, graduate, replyBy } = detail;
  if (!extension) redirect(record);
  const [words, trail, shell, day] = await Promise.all([
    getTranslations('employer.extend'),
    getTranslations('employer.detail'),
    getTranslations('shell'),
    getDayFormat(),
  ]);
  const [from, to] = [extension.from, extension.to].map((date) => day(startOfShanghaiDay(date)));
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={trail('trail')}
        trail={[[trail('agreements'), '/employer/agreements'], [graduate.name, record], [trail('extend')]]}
      />
      <PageHeading
        title={words('title', { name: graduate.name })}
        lead={words('lead', { date: day(lastMomentBefore(replyBy)) })}
      />
      <Panel>
        <ActionForm action={extend} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <TextField
            name="lastOn"
            type="date"
            label={words('lastOn')}
            hint={words('hint', { from: from ?? '', to: to ?? '' })}
            defaultValue={extension.to}
          />
          <FormButtons>
            <SubmitButton>{words('confirm')}</SubmitButton>
            <LinkButton href={record}>{words('cancel')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
