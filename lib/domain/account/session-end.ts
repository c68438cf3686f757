/** Why a session ended without its person ending it: said at his next sign-in. */
const sessionEnds = ['JOINED', 'ROLE_CHANGED', 'DISABLED', 'PASSWORD_CHANGED', 'SIGNED_OUT_ELSEWHERE'] as const;
export type SessionEnd = (typeof sessionEnds)[number];

/** Is this a reason we have words for? */
export const isSessionEnd = (text: string | null): text is SessionEnd =>
  (sessionEnds as readonly (string | null)[]).includes(text);
