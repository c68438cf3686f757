import { PapersStep } from '@/app/_termination/papers-step';
import { requireViewer } from '@/lib/auth/viewer';
import type { AddressValues } from '@/lib/server/address';

export default async function TerminationPapersPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'proceedings.act');
  return <PapersStep viewer={viewer} search={await searchParams} />;
}
