import { AnnouncementForm } from '@/app/_announcement/announcement-form';
import { requireViewer } from '@/lib/auth/viewer';
import { usualLastDay } from '@/lib/queries/announcement/own-announcements';

export default async function NewPlatformAnnouncementPage() {
  const viewer = await requireViewer('PLATFORM', 'announcements.write');
  return (
    <AnnouncementForm
      place="/platform/announcements"
      isSchool={false}
      lastDay={await usualLastDay(viewer, undefined)}
    />
  );
}
