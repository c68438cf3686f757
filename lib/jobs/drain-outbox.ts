import { type Database, databaseNow, type Transaction } from '@/lib/db/client';
import type { AgreementState } from '@/lib/domain/agreement/states';
import { lastReplyDate } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';
import { composeNotice, type NoticeFacts } from '@/lib/notices/compose';
import { type Recipient, recipientsOf } from './recipients';

const BATCH = 50;

interface Entry {
  id: string;
  eventId: string;
  subjectId: string;
  recipients: string[];
  content: { event: string; to: AgreementState };
}

/**
 * Turns waiting outbox rows into notices, a batch in one transaction; answers how many were drained. Several
 * workers may run it at once (SKIP LOCKED); a repeated row writes nothing twice (unique event + recipient +
 * channel).
 */
export async function drainOutbox(db: Database): Promise<number> {
  return db.$transaction(async (tx) => {
    const now = await databaseNow(tx);
    const entries = await tx.$queryRaw<Entry[]>`
      select "id", "eventId", "subjectId", "recipients", "content" from "OutboxEntry"
      where "doneAt" is null and "kind" = 'AGREEMENT_NOTICE' order by "nextAttemptAt", "id" limit ${BATCH} for update skip locked`;
    for (const entry of entries) await fanOut(tx, entry, now);
    await tx.outboxEntry.updateMany({ where: { id: { in: entries.map(({ id }) => id) } }, data: { doneAt: now } });
    return entries.length;
  });
}

async function fanOut(tx: Transaction, entry: Entry, now: Date): Promise<void> {
  const agreement = await tx.agreement.findUniqueOrThrow({
    where: { id: entry.subjectId },
    include: {
      employer: true,
      enrolment: { include: { person: true } },
      terms: { orderBy: { number: 'desc' }, take: 1 },
    },
  });
  const content = agreement.terms[0]?.content as { terms: { post: string } } | undefined;
  const facts: NoticeFacts = {
    employer: agreement.employer.name,
    graduate: agreement.enrolment.person.name,
    post: content?.terms.post ?? '',
    replyBy: lastReplyDate(agreement.replyBy),
  };
  for (const side of entry.recipients) {
    for (const recipient of await recipientsOf(tx, side, agreement, entry.content.to)) {
      await write(tx, entry, recipient, facts, now);
    }
  }
}

const homes: Record<string, string> = {
  EMPLOYER: '/employer/agreements/',
  GRADUATE: '/graduate/invitations/',
  SCHOOL: '/school/reviews/',
};

async function write(
  tx: Transaction,
  entry: Entry,
  recipient: Recipient,
  facts: NoticeFacts,
  now: Date,
): Promise<void> {
  const text = composeNotice(entry.content.event, recipient.side, recipient.locale, facts);
  if (!text) return;
  const link = `${homes[recipient.side] ?? '/'}${entry.subjectId}`;
  const row = {
    eventId: entry.eventId,
    recipient: recipient.accountId,
    accountId: recipient.accountId,
    ...text,
    link,
    createdAt: now,
    nextAttemptAt: now,
  };
  const inbox = { ...row, id: newId(), channel: 'INBOX' as const, state: 'SENT', sentAt: now };
  // Reviewers get a queue, not a mail for each of thousands of agreements.
  const hasMail = recipient.emailSealed !== null && recipient.side !== 'SCHOOL';
  const mail = {
    ...row,
    id: newId(),
    channel: 'MAIL' as const,
    addressSealed: recipient.emailSealed ? new Uint8Array(recipient.emailSealed) : null,
  };
  await tx.notice.createMany({ data: hasMail ? [inbox, mail] : [inbox], skipDuplicates: true });
}
