import { CheckStep } from '@/app/_termination/check-step';
import { requireViewer } from '@/lib/auth/viewer';
import type { AddressValues } from '@/lib/server/address';

export default async function TerminationCheckPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('GRADUATE', 'proceedings.act');
  return <CheckStep viewer={viewer} search={await searchParams} />;
}
