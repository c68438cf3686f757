import { open } from '@/lib/crypto/personal-data';
import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import { messageOf } from '@/lib/db/stores/notices';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { wholeAddress } from '@/lib/domain/messages/links';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { environment } from '@/lib/env';
import { defineQuery } from '@/lib/queries/define-query';
import { readableChannels } from './readable-channels';

const SIZE = 20;

interface Need {
  channel?: 'MAIL' | 'SMS';
  after?: Cursor;
}

const states = { QUEUED: 'QUEUED', SENT: 'SENT', FAILED: 'FAILED' } as const;

/**
 * Mail and short messages as they leave the house, newest first, a page, opened. The caller records that they were
 * read. Only channels that nobody carries away: see readableChannels.
 */
export const outsideMessages = defineQuery({
  name: 'outside-messages',
  permission: 'platform.outbox',
  async run(db: Connection, _viewer: OperatorViewer, { channel, after }: Need) {
    const channels = readableChannels().filter((one) => !channel || one === channel);
    const rows = await db.notice.findMany({
      where: {
        channel: { in: channels },
        ...behind('createdAt', after, 'desc'),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SIZE + 1,
    });
    const page = pageOf(rows, SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
    return { ...page, rows: page.rows.map(viewOf) };
  },
});

type Row = Awaited<ReturnType<Connection['notice']['findMany']>>[number];

function viewOf(row: Row) {
  const { subject, body, link } = messageOf(row);
  return {
    id: row.id,
    channel: row.channel === 'SMS' ? ('SMS' as const) : ('MAIL' as const),
    address: row.addressSealed ? open(row.addressSealed) : '',
    subject,
    body,
    url: wholeAddress(environment().APP_URL, link),
    state: states[row.state as keyof typeof states],
    attempts: row.attempts,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    nextAttemptAt: row.nextAttemptAt,
    lastError: row.lastError,
  };
}
