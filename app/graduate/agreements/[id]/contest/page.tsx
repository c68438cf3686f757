import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { contest } from '../actions';
import { ContestForm } from '@/components/agreement/fulfilment-forms';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { fulfilment } from '@/lib/queries/fulfilment/fulfilment';

export default async function ContestPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.answer');
  const { id } = await params;
  const [detail, facts] = await Promise.all([agreementDetail(viewer, id), fulfilment(viewer, id)]);
  if (!detail || !facts) notFound();
  const record = `/graduate/agreements/${id}`;
  const { concludedOn } = facts;
  if (!facts.may.contest.allowed || !concludedOn) redirect(record);
  const [words, parties, trail, day] = await Promise.all([
    getTranslations('fulfilment'),
    getTranslations('states.party'),
    getTranslations('graduate.agreements'),
    getDayFormat(),
  ]);
  const party = parties(facts.recordedBy === 'GRADUATE' ? 'GRADUATE' : 'EMPLOYER');
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={trail('trailAgreements')}
        trail={[
          [trail('trailAgreements'), '/graduate/agreements'],
          [detail.letter.terms.post, record],
          [words('contestTrail')],
        ]}
      />
      <PageHeading
        title={words('contestTitle')}
        lead={words('contestLead', { party, date: day(startOfShanghaiDay(concludedOn)) })}
      />
      <ContestForm id={id} idempotencyKey={newSecret(16)} record={record} action={contest} />
    </div>
  );
}
