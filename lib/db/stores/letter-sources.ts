import { sha256 } from '@/lib/crypto/hash';
import type { Connection } from '@/lib/db/client';
import { type EmployerSnapshot, employerSnapshotSchema } from '@/lib/domain/agreement/employer-snapshot';
import type { FieldProblem, FormValues } from '@/lib/domain/agreement/form-reading';
import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { type LetterContext, readLetterForm } from '@/lib/domain/agreement/letter-form';
import { namesOfWarnings } from '@/lib/domain/agreement/pre-flight/letter-rules';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import { canonicalJson, LETTER_FORM, type LetterContent, letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { agreementStates, isLive } from '@/lib/domain/agreement/states';
import { type TransferDraft, transferSchema } from '@/lib/domain/agreement/transfer';
import { replyDeadlineAfter, shanghaiDate } from '@/lib/domain/rules/dates';
import { readPolicyRules } from '@/lib/domain/school/policy-rules';
import { minimumWages } from './minimum-wages';

export const liveStates = agreementStates.filter(isLive);

/** The favourite that lets an employer name this graduate at all; null = not found by this employer. */
export function findFavourite(db: Connection, employerId: string, enrolmentId: string) {
  return db.favourite.findFirst({
    where: { employerId, enrolmentId, enrolment: { linkedAt: { not: null } } },
    include: { enrolment: { include: { person: true, school: true, department: true } } },
  });
}

/** The one letter of this pair that is under way or signed, when there is one. */
export function findLive(db: Connection, employerId: string, enrolmentId: string) {
  return db.agreement.findFirst({
    where: { employerId, enrolmentId, state: { in: liveStates } },
    select: { id: true, state: true },
  });
}

/** Everything a letter of this employer to this graduate is made from; null when the graduate is no favourite. */
export async function loadLetterSources(db: Connection, employerId: string, enrolmentId: string) {
  const favourite = await findFavourite(db, employerId, enrolmentId);
  if (!favourite) return null;
  const { enrolment } = favourite;
  const { schoolId, graduationYear: year } = enrolment;
  // One after the other: in a transaction there is one connection, which answers one question at a time.
  const employer = await db.employer.findUniqueOrThrow({ where: { id: employerId } });
  const draft = await db.invitationDraft.findUnique({
    where: { employerId_enrolmentId: { employerId, enrolmentId } },
  });
  const live = await findLive(db, employerId, enrolmentId);
  const policy = await db.policyVersion.findFirst({ where: { schoolId, year }, orderBy: { version: 'desc' } });
  const profiles = await db.transferProfile.findMany({
    where: { employerId, archivedAt: null },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }],
    take: 100,
  });
  const wages = await minimumWages(db);
  return { enrolment, employer, draft, live, policy, profiles, wages };
}

export type LetterSources = NonNullable<Awaited<ReturnType<typeof loadLetterSources>>>;

export interface ComposedLetter {
  content: LetterContent;
  replyBy: Date;
  replyDays: number;
  transferProfileId: string;
  /** What the pre-flight warns of: rule and field. Sent only with the tick that somebody has looked. */
  warnings: string[];
  /** Fingerprint of all that would be sent: who confirms it confirms this content, deadline and these warnings. */
  checked: string;
}

/** What a typed letter would be if it were sent now, or every problem that keeps it from being sent. */
export function composeLetter(
  sources: LetterSources & { policy: NonNullable<LetterSources['policy']> },
  typed: FormValues,
  now: Date,
): { letter: ComposedLetter | null; problems: FieldProblem[]; findings: Finding[] } {
  const employer = employerSnapshotSchema.parse(sources.employer.profile);
  const chosen = sources.profiles.find(({ id }) => id === (typed.transferProfileId ?? ''));
  const transfer = transferSchema.safeParse(chosen?.content);
  const context = contextOf(sources, employer, transfer.data ?? {}, shanghaiDate(now));
  const { value, problems, findings } = readLetterForm(typed, sources.policy, context);
  if (!value || !transfer.success) {
    const isKnown = transfer.success || problems.some(({ field }) => field === 'transferProfileId');
    if (isKnown) return { letter: null, problems, findings };
    const missing = { code: 'TRANSFER_PROFILE_MISSING', field: 'transferProfileId' };
    const finding: Finding = { level: 'error', place: 'letter', ...missing };
    return { letter: null, problems: [...problems, missing], findings: [...findings, finding] };
  }
  const { terms, actualEmployer, replyDays, transferProfileId } = value;
  const parts = {
    form: LETTER_FORM,
    enrolmentId: sources.enrolment.id,
    terms,
    employer: { ...employer, actualEmployer },
  };
  const content = letterContentSchema.parse({ ...parts, transfer: transfer.data });
  const replyBy = replyDeadlineAfter(now, replyDays);
  const warnings = namesOfWarnings(findings);
  const checked = sha256(canonicalJson({ content, replyBy: replyBy.toISOString(), warnings }));
  return { letter: { content, replyBy, replyDays, transferProfileId, warnings, checked }, problems, findings };
}

/** What judges a letter of this employer to this graduate besides what is typed. */
function contextOf(
  { employer: certified, enrolment, wages, policy }: LetterSources,
  { name, nature }: EmployerSnapshot,
  transfer: TransferDraft,
  today: string,
): LetterContext {
  const { graduatesOn = null, commissioningUnit = null } = enrolment.details as Partial<GraduateSnapshot>;
  const { acceptanceFromOn, acceptanceToOn } = readPolicyRules(policy?.rules ?? {});
  return {
    acceptance: { fromOn: acceptanceFromOn, toOn: acceptanceToOn },
    employer: { name, nature, certifiedName: certified.name },
    graduate: { graduatesOn, trainingMode: enrolment.trainingMode, commissioningUnit },
    ...{ transfer, today, wages },
  };
}
