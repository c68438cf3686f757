/** What stands in the place of the number in a sentence that is filled in the browser. */
export const COUNT = '{count}';
