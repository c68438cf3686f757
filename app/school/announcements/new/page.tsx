import { AnnouncementForm } from '@/app/_announcement/announcement-form';
import { requireViewer } from '@/lib/auth/viewer';
import { usualLastDay } from '@/lib/queries/announcement/own-announcements';

export default async function NewSchoolAnnouncementPage() {
  const viewer = await requireViewer('SCHOOL', 'announcements.write');
  return (
    <AnnouncementForm place="/school/announcements" isSchool={true} lastDay={await usualLastDay(viewer, undefined)} />
  );
}
