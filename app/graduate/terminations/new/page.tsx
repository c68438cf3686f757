import { ReasonStep } from '@/app/_termination/reason-step';
import { requireViewer } from '@/lib/auth/viewer';
import type { AddressValues } from '@/lib/server/address';

export default async function TerminationReasonPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('GRADUATE', 'proceedings.act');
  return <ReasonStep viewer={viewer} search={await searchParams} />;
}
