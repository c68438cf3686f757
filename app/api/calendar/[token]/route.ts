import { createHash } from 'node:crypto';
import { calendarText } from '@/lib/documents/calendar';
import { environment } from '@/lib/env';
import { calendarEntries } from '@/lib/queries/calendar/calendar-entries';
import { answering } from '@/lib/server/answering';
import { feedReader, mayReadFeed } from '@/lib/server/calendar-feed';
import { requestFacts } from '@/lib/server/request-facts';

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' };

interface Context {
  params: Promise<{ token: string }>;
}

/** The deadlines behind a secret link, for a calendar that cannot sign in; 404 for every link that is none. */
export const GET = answering(async (request, { params }: Context) => {
  // Some calendars take only addresses that end like a file.
  const token = (await params).token.replace(/\.ics$/, '');
  const { address } = await requestFacts();
  if (!(await mayReadFeed(token, address)))
    return new Response('429', { status: 429, headers: { ...plain, 'retry-after': '3600' } });
  const { viewer, locale, isKnown } = await feedReader(token);
  const text = calendarText(await calendarEntries(viewer, undefined), { locale, baseUrl: environment().APP_URL });
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  if (!isKnown) return new Response('404', { status: 404, headers: plain });
  const headers = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((one) => one.replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="sanfang.ics"',
    },
  });
});
