import { AccountHome } from '@/app/_account/account-home';
import { requireViewer } from '@/lib/auth/viewer';
import type { AddressValues } from '@/lib/server/address';

export default async function PlatformAccountPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('PLATFORM', 'own.account');
  return <AccountHome viewer={viewer} done={(await searchParams).done} />;
}
