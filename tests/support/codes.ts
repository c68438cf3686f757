import { open } from '@/lib/crypto/personal-data';
import type { Database } from '@/lib/db/client';

interface SentCode {
  address: string;
  code: string;
  /** Written for the look of it: nobody is told. */
  isDecoy: boolean;
}

/** The newest one-time code in the outbox, as the message that carries it would tell it. */
export async function newestCode(db: Database): Promise<SentCode> {
  const entry = await db.outboxEntry.findFirstOrThrow({
    where: { kind: 'ADDRESS:ONE_TIME_CODE' },
    // Ids grow with the clock of the machine, also where a test sets the time of the deed.
    orderBy: { id: 'desc' },
  });
  const { sealed } = entry.content as { sealed: string };
  const { address, facts } = JSON.parse(open(new Uint8Array(Buffer.from(sealed, 'base64')))) as {
    address: string;
    facts: { code: string };
  };
  return { address, code: facts.code, isDecoy: entry.doneAt !== null };
}

/** A code of six digits that is not this one. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
