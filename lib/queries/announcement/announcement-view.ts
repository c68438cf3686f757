import type { AnnouncementSide } from '@/lib/domain/announcement/announcement';

/** An announcement as its readers see it; `school` is null for the platform's own. */
export interface AnnouncementView {
  id: string;
  title: string;
  body: string;
  school: string | null;
  publishedAt: Date;
  changedAt: Date | null;
}

export const announcementColumns = {
  id: true,
  title: true,
  body: true,
  publishedAt: true,
  changedAt: true,
  school: { select: { name: true } },
} as const;

type Row = Omit<AnnouncementView, 'school'> & { school: { name: string } | null };

export const announcementView = ({ school, ...row }: Row): AnnouncementView => ({
  ...row,
  school: school?.name ?? null,
});

/** An announcement as its writers see it. */
export interface OwnAnnouncement {
  id: string;
  title: string;
  body: string;
  audience: AnnouncementSide[];
  publishedAt: Date;
  changedAt: Date | null;
  shownUntil: Date;
  version: number;
  isShown: boolean;
}
