import { redirect } from 'next/navigation';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';

/** The account pages begin below the home of each side. */
export default async function AccountPage() {
  const viewer = await requireAnyViewer('own.account');
  redirect(`${homes[viewer.party]}/account`);
}
