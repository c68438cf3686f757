/** How long whoever still reads an old address of the account may stop a change of its mobile. docs/decisions/0016 */
export const RECOVERY_WAIT = 24 * 60 * 60_000;

/** How a recovery stands: waits, took effect, was stopped by the account itself, or something stood in its way. */
export const recoveryStates = ['WAITING', 'DONE', 'STOPPED', 'FAILED'] as const;
export type RecoveryState = (typeof recoveryStates)[number];

/**
 * What a new mobile of the roster means for the account of the person. NONE: no account, or it signs in by this mobile
 * already. OWN: the account is the graduate's alone, so the school may vouch for him. SHARED: it acts for others too
 * (an employer, a school, the platform), and a school's word must not open what is theirs.
 */
export type AccountReach = 'NONE' | 'OWN' | 'SHARED';
