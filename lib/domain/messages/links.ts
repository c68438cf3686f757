import type { Viewer } from '@/lib/domain/access/viewer';
import { askingFirst, sideOf, wayBack } from '@/lib/domain/access/way-back';

/**
 * Where an opened message leads. A message is addressed to an account, which may act for several sides: one about
 * another side than the present one leads to the choice of sides and from there on, not to a page that does not
 * exist for this one.
 */
export function placeOf(link: string | null, party: Viewer['party']): string {
  if (!link) return '/inbox';
  const side = sideOf(link);
  return side && side !== party ? askingFirst('/choose', wayBack(link)) : link;
}

const records: Readonly<Record<string, string>> = {
  EMPLOYER: '/employer/agreements/',
  GRADUATE: '/graduate/invitations/',
  SCHOOL: '/school/reviews/',
};

/** Where the record of an agreement stands for this side; a graduate's moves once he has accepted. */
export const recordOf = (side: string, id: string, hasAccepted = false): string =>
  side === 'GRADUATE' && hasAccepted ? `/graduate/agreements/${id}` : `${records[side] ?? '/'}${id}`;

/** Where a request to end, change or leave an agreement stands for this side. */
export const proceedingOf = (side: string, id: string): string => `/${side.toLowerCase()}/proceedings/${id}`;

/**
 * The whole address of a link in a message: out there a path leads nowhere. Null for none; an address that is whole
 * already stays.
 */
export const wholeAddress = (baseUrl: string, link: string | null): string | null =>
  link === null ? null : new URL(link, baseUrl).href;
