import { OwnAnnouncements } from '@/app/_announcement/own-list';
import { requireViewer } from '@/lib/auth/viewer';
import type { AddressValues } from '@/lib/server/address';

export default async function PlatformAnnouncementsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('PLATFORM', 'announcements.write');
  return <OwnAnnouncements viewer={viewer} place="/platform/announcements" given={await searchParams} />;
}
