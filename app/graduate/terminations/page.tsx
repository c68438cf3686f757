import { TerminationList } from '@/app/_termination/termination-list';
import { requireViewer } from '@/lib/auth/viewer';
import type { AddressValues } from '@/lib/server/address';

export default async function TerminationsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('GRADUATE', 'proceedings.read');
  return <TerminationList viewer={viewer} search={await searchParams} />;
}
