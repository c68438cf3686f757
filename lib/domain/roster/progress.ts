/** How far a graduate of the roster has come: account, confirmation, agreement. */
export const graduateProgress = ['INACTIVE', 'UNCONFIRMED', 'CONFIRMED', 'SIGNING', 'SIGNED'] as const;
export type GraduateProgress = (typeof graduateProgress)[number];

/** Is this text one of them? For filters that come from an address. */
export const isProgress = (text: string | undefined): text is GraduateProgress =>
  graduateProgress.some((progress) => progress === text);
