import { open } from '@/lib/crypto/personal-data';
import type { Database } from '@/lib/db/client';
import { messageOf } from '@/lib/db/stores/notices';
import { drainOutbox } from '@/lib/jobs/drain-outbox';

interface SentCode {
  address: string;
  code: string;
  /** Written for the look of it: nobody is told. */
  isDecoy: boolean;
}

/** Every one-time code in the outbox, newest first, as the message that carries it would tell it. */
async function sentCodes(db: Database): Promise<SentCode[]> {
  const entries = await db.outboxEntry.findMany({
    where: { kind: 'ADDRESS:ONE_TIME_CODE' },
    // Ids grow with the clock of the machine, also where a test sets the time of the deed.
    orderBy: { id: 'desc' },
  });
  return entries.map(({ content, doneAt }) => {
    const { sealed } = content as { sealed: string };
    const message = JSON.parse(open(Buffer.from(sealed, 'base64'))) as { address: string; facts: { code: string } };
    return { address: message.address, code: message.facts.code, isDecoy: doneAt !== null };
  });
}

/** The newest code of all. Throws when none was sent. */
export async function newestCode(db: Database): Promise<SentCode> {
  const [newest] = await sentCodes(db);
  if (!newest) throw new Error('no code was sent');
  return newest;
}

/** The newest code sent to this address. Throws when none was. */
export async function codeSentTo(db: Database, address: string): Promise<string> {
  const sent = (await sentCodes(db)).find((one) => one.address === address);
  if (!sent) throw new Error('no code was sent there');
  return sent.code;
}

/** A code of six digits that is not this one. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Drains the outbox and answers with the message that was sent last to an address without an account of its own. */
export async function latestMessage(db: Database) {
  while ((await drainOutbox(db)) > 0);
  const row = await db.notice.findFirstOrThrow({ where: { sealedBody: { not: null } }, orderBy: { id: 'desc' } });
  return { ...messageOf(row), channel: row.channel };
}
