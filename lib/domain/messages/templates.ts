/** Every message that is not about one agreement. Its words: lib/words/…/messages, under the same key. */
export const messageTemplates = [
  'ONE_TIME_CODE',
  'CERTIFICATION_APPROVED',
  'CERTIFICATION_SUPPLEMENT',
  'CERTIFICATION_REJECTED',
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];
