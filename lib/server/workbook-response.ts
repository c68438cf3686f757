import 'server-only';

import { attachment } from './attachment';

/** An .xlsx as a download that nothing on the way keeps; `name` in the reader's language, `plain` in English letters. */
export function workbookResponse(bytes: Uint8Array, plain: string, name = plain): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': attachment(`${name}.xlsx`, `${plain}.xlsx`),
      'cache-control': 'private, no-store',
    },
  });
}
