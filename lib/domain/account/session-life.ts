/** A session nobody used for half an hour is over. */
export const SESSION_IDLE = 30 * 60_000;
