/** What the row of the stored proof says it is for. */
export const ADMINISTRATOR_PROOF = 'administrator-request';

/** Bytes of the proof: like those of a certification. */
export const ADMINISTRATOR_PROOF_BYTES = 5 * 1024 * 1024;

/** What becomes of the administrators so far. */
export const formerFates = ['disable', 'keep'] as const;

const DAY = 86_400_000;

/** How long an administrator in charge has to object before a request may be accepted. */
export const OBJECTION_DAYS = 3;

/** From when a request may be accepted where somebody is in charge. */
export const acceptableFrom = (createdAt: Date): Date => new Date(createdAt.getTime() + OBJECTION_DAYS * DAY);

/** Where nobody is in charge, nobody can object: then there is nothing to wait for. */
export const mayBeAccepted = (request: { createdAt: Date; isSomebodyInCharge: boolean }, now: Date): boolean =>
  !request.isSomebodyInCharge || now >= acceptableFrom(request.createdAt);

/** Whoever signed in within this time is hardly gone; whoever joined within it is hardly known. */
const RECENT_DAYS = 30;
export const isRecent = (at: Date | null, now: Date): boolean =>
  at !== null && now.getTime() - at.getTime() < RECENT_DAYS * DAY;
