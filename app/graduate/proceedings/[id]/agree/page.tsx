import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { ProofForm } from '../../../invitations/[id]/accept/proof-form';
import { agree, prove } from '../../actions';
import { AgreePage } from '@/app/_proceeding/agreeing';
import { SettlementOf } from '@/app/_termination/termination-parts';
import { requireViewer } from '@/lib/auth/viewer';
import { proceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

export default async function AgreeProceedingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'proceedings.act');
  const { id } = await params;
  const detail = await proceedingDetail(viewer, id);
  if (!detail) notFound();
  const { proof } = detail;
  const place = `/graduate/proceedings/${id}`;
  if (!detail.may.agree.allowed || !proof) redirect(place);
  const [words, format] = await Promise.all([getTranslations('proceedings.agree'), getFormatter()]);
  const { provedUntil } = proof;
  return (
    <AgreePage
      viewer={viewer}
      detail={detail}
      action={agree}
      provedUntil={provedUntil ? format.dateTime(provedUntil, { timeStyle: 'medium' }) : undefined}
      proof={
        provedUntil ? undefined : (
          <ProofForm id={id} facts={proof} action={prove} lead={words('proofLead')} back={place} />
        )
      }
    >
      <SettlementOf viewer={viewer} detail={detail} />
    </AgreePage>
  );
}
