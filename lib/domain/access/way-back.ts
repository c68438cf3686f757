import { homes } from './homes';
import type { Viewer } from './viewer';

type Party = Viewer['party'];

/** First parts of the pages one may be led back to: the four sides, inbox and account, and what follows a sign-in. */
const FIRST = [
  'employer',
  'graduate',
  'school',
  'platform',
  'inbox',
  'account',
  'activate',
  'sign-in/institution',
  'join',
];
const MOST = 500;

/** Signs an address of ours consists of. Neither a backslash nor a control character: browsers read those as `/`. */
const PATH = new RegExp(`^/(?:${FIRST.join('|')})(?:[/?][\\w\\-.~%/?=&+:,]*)?$`);

/**
 * A place of ours to come back to after signing in; null for everything else. The text comes from an address
 * anybody can write, so only known pages of this host pass: no other host (`//`), no steps up (`..`).
 */
export function wayBack(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > MOST || !PATH.test(text)) return null;
  return text.includes('//') || text.includes('..') || /%2e|%2f|%5c/i.test(text.split('?')[0] ?? '') ? null : text;
}

/** The side a page belongs to; null for pages every side has. */
export function sideOf(path: string): Party | null {
  const sides = Object.keys(homes) as Party[];
  return sides.find((side) => new RegExp(`^${homes[side]}(?:[/?]|$)`).test(path)) ?? null;
}

/** Where somebody who acts for this side goes: back, unless that page is another side's; then home. */
export function placeFor(party: Party, back: string | null): string {
  if (!back) return homes[party];
  const side = sideOf(back);
  return side === null || side === party ? back : homes[party];
}

type AskingPage =
  '/sign-in' | '/sign-in/code' | '/sign-in/second-factor' | '/account/second-factor' | '/choose' | '/agree';

/** A page that asks something first (to sign in, to choose a side, to agree to changed terms), with the way back from it. */
export const askingFirst = (page: AskingPage, back: string | null): string =>
  back ? `${page}?next=${encodeURIComponent(back)}` : page;
