import { type Connection, databaseNow } from '@/lib/db/client';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { loadTermination, type TerminationSubject } from '@/lib/db/stores/terminations';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { FormValues } from '@/lib/domain/agreement/form-reading';
import { mayRequestTermination } from '@/lib/domain/proceeding/termination-policy';
import { paperProblems, readTerminationRequest } from '@/lib/domain/proceeding/termination-request';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { terminationLevels } from '@/lib/domain/school/policy-rules';
import { defineQuery } from '@/lib/queries/define-query';

export type TerminationForm = NonNullable<Awaited<ReturnType<typeof terminationForm>>>;

/**
 * All three steps of asking to end one agreement: what it means for this side, what is typed and uploaded so far, what is
 * still missing, and whether it can be asked for now. Null = not the viewer's.
 */
export const terminationForm = defineQuery({
  name: 'termination-form',
  permission: 'proceedings.act',
  async run(db: Connection, viewer: Viewer, agreementId: string) {
    const subject = await loadTermination(db, viewer, agreementId);
    if (!subject) return null;
    const [now, names] = await Promise.all([databaseNow(db), namesOf(db, agreementId)]);
    const { side, letter, clauses, draft, policy, openProceedingId } = subject;
    const values = (draft?.content ?? {}) as Record<string, string>;
    const { value } = readTerminationRequest(values as FormValues, subject);
    const required = policy?.rules.requiredPapers ?? [];
    const papers = (draft?.papers ?? []).map(({ id, fileId, name, file }) => ({
      ...{ id, fileId, name, fileName: file.name },
    }));
    return {
      agreementId,
      side,
      now,
      may: mayRequestTermination(viewer, subject, now),
      openProceedingId,
      number: names.number,
      other: side === 'EMPLOYER' ? names.graduate : letter.employer.name,
      post: letter.terms.post,
      damages: { EMPLOYER: letter.terms.employerDamagesFen, GRADUATE: letter.terms.graduateDamagesFen },
      clauses,
      policy,
      levels: policy ? terminationLevels(policy) : [],
      values,
      version: draft?.version ?? 0,
      savedAt: draft?.updatedAt ?? null,
      required: required.map(({ name }) => name),
      papers,
      /** What would be sent; null while something typed is missing or wrong. */
      request: value,
      problems: value ? paperProblems(value, required, papers) : null,
      account: await accountOf(db, viewer, subject),
    };
  },
});

async function namesOf(db: Connection, id: string) {
  const row = await db.agreement.findUniqueOrThrow({
    where: { id },
    select: { number: true, enrolment: { select: { person: { select: { name: true } } } } },
  });
  return { number: row.number ?? '', graduate: row.enrolment.person.name };
}

/** How a graduate can prove who he is, addresses masked; null for an employer, who need not. */
async function accountOf(db: Connection, viewer: Viewer, { side }: TerminationSubject) {
  if (side !== 'GRADUATE') return null;
  const { mobile, email, passwordHash } = await accountTargets(db, viewer.accountId);
  return {
    mobile: mobile && maskMobile(mobile),
    email: email && maskEmail(email),
    hasPassword: passwordHash !== null,
  };
}
