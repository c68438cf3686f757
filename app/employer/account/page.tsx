import { AccountHome } from '@/app/_account/account-home';
import { RequestsAgainst } from '@/app/_account/requests-against';
import { JoinNotice } from './join-notice';
import { requireViewer } from '@/lib/auth/viewer';
import type { AddressValues } from '@/lib/server/address';

export default async function EmployerAccountPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'own.account');
  return (
    <>
      <RequestsAgainst viewer={viewer} />
      <div className="mb-4 empty:hidden">
        <JoinNotice viewer={viewer} />
      </div>
      <AccountHome viewer={viewer} done={(await searchParams).done} />
    </>
  );
}
