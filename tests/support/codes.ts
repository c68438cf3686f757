import { open } from '@/lib/crypto/personal-data';
import type { Database } from '@/lib/db/client';

/**
 * The code of the newest message to this address, as its owner would read it: it stands nowhere else in the
 * clear. Throws when none was sent.
 */
export async function codeSentTo(db: Database, address: string): Promise<string> {
  const entries = await db.outboxEntry.findMany({
    where: { kind: 'ADDRESS:ONE_TIME_CODE' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  for (const { content } of entries) {
    const { sealed } = content as { sealed: string };
    const message = JSON.parse(open(Buffer.from(sealed, 'base64'))) as { address: string; facts: { code: string } };
    if (message.address === address) return message.facts.code;
  }
  throw new Error('no code was sent there');
}
