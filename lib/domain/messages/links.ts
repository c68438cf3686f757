import type { Viewer } from '@/lib/domain/access/viewer';

const homes: Record<Viewer['party'], string> = {
  EMPLOYER: '/employer',
  GRADUATE: '/graduate',
  SCHOOL: '/school',
  PLATFORM: '/platform',
};

/**
 * Where an opened message leads. A message is addressed to an account, which may act for several sides: one about
 * another side than the present one leads to the choice of sides, not to a page that does not exist for this one.
 */
export function placeOf(link: string | null, party: Viewer['party']): string {
  if (!link) return '/inbox';
  const side = Object.values(homes).find((home) => link === home || link.startsWith(`${home}/`));
  return side && side !== homes[party] ? '/choose' : link;
}
