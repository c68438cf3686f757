import { notFound } from 'next/navigation';
import { AnnouncementForm } from '@/app/_announcement/announcement-form';
import { requireViewer } from '@/lib/auth/viewer';
import { lastDateBefore } from '@/lib/domain/rules/dates';
import { ownAnnouncement } from '@/lib/queries/announcement/own-announcements';

export default async function SchoolAnnouncementPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('SCHOOL', 'announcements.write');
  const announcement = await ownAnnouncement(viewer, (await params).id);
  if (!announcement) notFound();
  return (
    <AnnouncementForm
      place="/school/announcements"
      isSchool={true}
      announcement={announcement}
      lastDay={lastDateBefore(announcement.shownUntil)}
    />
  );
}
