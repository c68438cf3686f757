import { RESULT_FILE_BYTES, resultsSentence, takeResults } from '@/lib/server/remittance-results';
import { uploadRoute } from '@/lib/server/upload-route';

/** Takes the bank's answer to a payment file: refused by size and kind before it is read, recorded line by line. */
export const POST = uploadRoute({
  permission: 'platform.remittances',
  field: 'file',
  maximumBytes: RESULT_FILE_BYTES,
  accepts: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  back: () => '/platform/remittances/results',
  handle: ({ viewer, file, facts }) => takeResults(viewer, file, facts.requestId),
  say: resultsSentence,
});
