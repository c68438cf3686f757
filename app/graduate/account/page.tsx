import { AccountHome } from '@/app/_account/account-home';
import { requireViewer } from '@/lib/auth/viewer';
import type { AddressValues } from '@/lib/server/address';

export default async function GraduateAccountPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('GRADUATE', 'own.account');
  return <AccountHome viewer={viewer} done={(await searchParams).done} />;
}
