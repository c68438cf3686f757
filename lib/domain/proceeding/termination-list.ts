/** Which requests a list shows: all, those waiting for the side that looks, under way, ended. */
export const terminationTabs = ['all', 'waiting', 'open', 'ended'] as const;
/** Counting what waits stops here. */
export const MOST_WAITING = 100;

export type TerminationTab = (typeof terminationTabs)[number];
