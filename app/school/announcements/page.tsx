import { OwnAnnouncements } from '@/app/_announcement/own-list';
import { requireViewer } from '@/lib/auth/viewer';
import type { AddressValues } from '@/lib/server/address';

export default async function SchoolAnnouncementsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('SCHOOL', 'announcements.write');
  return <OwnAnnouncements viewer={viewer} place="/school/announcements" given={await searchParams} />;
}
