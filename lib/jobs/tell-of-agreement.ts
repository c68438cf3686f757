import { open } from '@/lib/crypto/personal-data';
import type { Transaction } from '@/lib/db/client';
import type { RosterContact } from '@/lib/db/stores/graduate-snapshot';
import { noticeAccount, noticeAddress, type Telling } from '@/lib/db/stores/notices';
import { type AgreementState, levelOfState } from '@/lib/domain/agreement/states';
import type { Channels, OutsideChannel } from '@/lib/domain/messages/kinds';
import { lastDateBefore } from '@/lib/domain/rules/dates';
import { composeMessage, composeNotice, type ReviewStep } from '@/lib/notices/compose';
import type { OutboxEntry } from './outbox-entry';
import { type ProceedingContent, proceedingNotice } from './proceeding-notice';
import { hasAccount, recipientsOf } from './recipients';

const homes: Record<string, string> = {
  EMPLOYER: '/employer/agreements/',
  GRADUATE: '/graduate/invitations/',
  SCHOOL: '/school/reviews/',
};

const proceedingHomes: Record<string, string> = {
  EMPLOYER: '/employer/proceedings/',
  GRADUATE: '/graduate/proceedings/',
  SCHOOL: '/school/proceedings/',
};

/** What the funnel wrote into the outbox. */
interface Content {
  event: string;
  from?: AgreementState;
  to: AgreementState;
  /** The step was one of a proceeding; `level` has it next. */
  proceeding?: ProceedingContent;
}

/** What reaches a graduate on the phone as well: a letter waits for him, an agreement binds him. */
const urgentForGraduates = new Set([
  'INVITATION_SENT',
  'INVITATION_ENDING',
  'AGREEMENT_SIGNED',
  'TERMINATION_REQUESTED',
  'TERMINATION_ANSWER_OVERDUE',
  'AGREEMENT_TERMINATED',
]);

/** What reaches a graduate who has no account yet: the letter, and that it ends. */
const forUnactivated = new Set(['INVITATION_SENT', 'INVITATION_ENDING', 'INVITATION_REMINDED']);

/** Language of people of whom nothing but an address is known. */
const UNKNOWN_READER = 'zh-CN';

const load = (db: Transaction, id: string) =>
  db.agreement.findUniqueOrThrow({
    where: { id },
    include: {
      employer: true,
      enrolment: { include: { person: true } },
      terms: { select: { id: true, content: true } },
    },
  });
type Agreement = Awaited<ReturnType<typeof load>>;

/** One step of one agreement: each side that is to be told, in each reader's language. */
export async function tellOfAgreement(db: Transaction, entry: OutboxEntry, now: Date): Promise<void> {
  const agreement = await load(db, entry.subjectId);
  const { event, from, to, proceeding } = entry.content as unknown as Content;
  const level = proceeding ? proceeding.level : levelOfState(to);
  const facts = factsOf(agreement);
  const review = reviewStep(from, to);
  const compose = proceeding ? await proceedingNotice(db, proceeding) : composeNotice;
  for (const side of entry.recipients as string[]) {
    for (const account of await recipientsOf(db, side, agreement, level)) {
      const text = compose(event, side, account.locale, { ...facts, review });
      const link = proceeding
        ? `${proceedingHomes[side] ?? '/'}${proceeding.id}`
        : `${homes[side] ?? '/'}${entry.subjectId}`;
      const telling = { eventId: entry.eventId, link, at: entry.createdAt, now };
      if (text) await noticeAccount(db, account, channelsFor(side, event), { ...telling, text });
    }
  }
  if (forUnactivated.has(event)) await tellUnactivated(db, agreement, facts, entry, now);
}

function factsOf(agreement: Agreement) {
  // The version on the table, not the newest: another may be proposed and not agreed.
  const content = agreement.terms.find(({ id }) => id === agreement.termsId)?.content as
    { terms: { post: string } } | undefined;
  return {
    employer: agreement.employer.name,
    graduate: agreement.enrolment.person.name,
    post: content?.terms.post ?? '',
    replyBy: lastDateBefore(agreement.replyBy),
  };
}

/** From which level to which it went; undefined for every other event. */
function reviewStep(from: AgreementState | undefined, to: AgreementState): ReviewStep | undefined {
  const passed = from ? levelOfState(from) : undefined;
  const next = levelOfState(to);
  return passed && next ? { passed, next } : undefined;
}

/**
 * Reviewers get a queue, not a mail for each of thousands of agreements. Short messages are offered for what cannot
 * wait; an employer's members get them when they chose so.
 */
function channelsFor(side: string, event: string): Channels {
  if (side === 'SCHOOL') return { kind: 'SIGNING', offered: [], usual: [] };
  if (side !== 'GRADUATE') return { kind: 'SIGNING', offered: ['MAIL', 'SMS'], usual: ['MAIL'] };
  const channels: OutsideChannel[] = urgentForGraduates.has(event) ? ['MAIL', 'SMS'] : ['MAIL'];
  return { kind: 'SIGNING', offered: channels, usual: channels };
}

/** A graduate without an account is told where the roster says he can be reached, and how to activate it. */
async function tellUnactivated(
  db: Transaction,
  { enrolment }: Agreement,
  facts: ReturnType<typeof factsOf>,
  entry: OutboxEntry,
  now: Date,
): Promise<void> {
  if (await hasAccount(db, enrolment.personId)) return;
  const { mobile, email } = JSON.parse(open(enrolment.contactSealed)) as RosterContact;
  const telling: Telling = {
    eventId: entry.eventId,
    text: composeMessage('AGREEMENT_INVITATION_UNACTIVATED', UNKNOWN_READER, { ...facts }),
    link: '/activate',
    at: entry.createdAt,
    now,
  };
  if (mobile) await noticeAddress(db, { channel: 'SMS', address: mobile }, telling);
  if (email) await noticeAddress(db, { channel: 'MAIL', address: email }, telling);
}
