import { getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { fulfil } from '../actions';
import { FulfilForm } from '@/components/agreement/fulfilment-forms';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { fulfilment } from '@/lib/queries/fulfilment/fulfilment';

export default async function FulfilPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.answer');
  const { id } = await params;
  const [detail, facts] = await Promise.all([agreementDetail(viewer, id), fulfilment(viewer, id)]);
  if (!detail || !facts) notFound();
  const record = `/graduate/agreements/${id}`;
  if (!facts.may.fulfil.allowed) redirect(record);
  const [words, trail] = await Promise.all([getTranslations('fulfilment'), getTranslations('graduate.agreements')]);
  const { terms } = detail.letter;
  const name = detail.letter.employer.name;
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={trail('trailAgreements')}
        trail={[[trail('trailAgreements'), '/graduate/agreements'], [terms.post, record], [words('trail')]]}
      />
      <PageHeading title={words('title')} lead={words('lead.GRADUATE', { name, post: terms.post })} />
      <FulfilForm
        id={id}
        idempotencyKey={newSecret(16)}
        record={record}
        action={fulfil}
        party="GRADUATE"
        acceptedOn={facts.acceptedOn}
      />
    </div>
  );
}
