/**
 * How far a graduate of the roster has come: account, confirmation, agreement. UNLINKED and REFUSED: another school
 * had him first, and he has not said yet that he is on this roster too, or said no.
 */
export const graduateProgress = [
  'INACTIVE',
  'UNCONFIRMED',
  'CONFIRMED',
  'SIGNING',
  'SIGNED',
  'UNLINKED',
  'REFUSED',
] as const;
export type GraduateProgress = (typeof graduateProgress)[number];

/** Is this text one of them? For filters that come from an address. */
export const isProgress = (text: string | undefined): text is GraduateProgress =>
  graduateProgress.some((progress) => progress === text);
