/** What stands where the name of a closed account stood. Data, not a word of a page: it is kept with the records. */
export const CLOSED_ACCOUNT_NAME = '已注销账号';
