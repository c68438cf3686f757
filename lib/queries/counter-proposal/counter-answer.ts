import { type Connection, databaseNow } from '@/lib/db/client';
import { type AgreementSubject, loadAgreement } from '@/lib/db/stores/load-agreement';
import { composeRevision, findingsOnProposal, loadNegotiation } from '@/lib/db/stores/negotiation';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import { termsToForm } from '@/lib/domain/agreement/letter-form';
import { mayAnswerCounter } from '@/lib/domain/counter-proposal/rules';
import { defineQuery } from '@/lib/queries/define-query';

/** The wish that waits for this employer, and what its own version would be; null = not his, or nothing waits. */
async function waiting(db: Connection, viewer: EmployerViewer, id: string) {
  const subject = await loadAgreement(db, viewer, id);
  if (subject?.state !== 'COUNTERED') return null;
  const [now, negotiation] = [await databaseNow(db), await loadNegotiation(db, subject, 'EMPLOYER')];
  const { proposal } = negotiation;
  if (!proposal) return null;
  const about = {
    ...{ now, proposal: proposal.hash, replyBy: subject.replyBy },
    may: mayAnswerCounter(viewer, subject, 'ACCEPT_COUNTER', now),
    ...(await whoAndWhat(db, subject)),
    post: negotiation.onTable.letter.terms.post,
  };
  return { negotiation, wish: proposal, about };
}

/** Whose wish it is, and what he said to it. */
async function whoAndWhat(db: Connection, { id, enrolmentId, lastSequence }: AgreementSubject) {
  const { person } = await db.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: { person: { select: { name: true } } },
  });
  const asked = await db.agreementEvent.findFirst({
    where: { agreementId: id, type: 'COUNTER_PROPOSED', sequence: { lte: lastSequence } },
    orderBy: { sequence: 'desc' },
    select: { at: true, reason: true },
  });
  return { graduate: person.name, message: asked?.reason ?? null, askedAt: asked?.at ?? null };
}

/** What the graduate asks for, against the letter, and what the pre-flight says to it. Null = nothing waits here. */
export const counterAnswer = defineQuery({
  name: 'counter-answer',
  permission: 'employer.agreements.write',
  async run(db: Connection, viewer: EmployerViewer, id: string) {
    const found = await waiting(db, viewer, id);
    if (!found) return null;
    const { negotiation, wish, about } = found;
    const { findings, replyBy } = findingsOnProposal(negotiation, wish, about.now);
    return {
      ...about,
      findings,
      /** Until when the graduate could answer if the employer answered now. */
      replyByThen: replyBy,
      differences: differencesBetween(negotiation.onTable.letter, wish.letter),
    };
  },
});

/** What the employer's own version begins with: what it has typed for this wish, else the wish. */
export const revisionForm = defineQuery({
  name: 'revision-form',
  permission: 'employer.agreements.write',
  async run(db: Connection, viewer: EmployerViewer, id: string) {
    const found = await waiting(db, viewer, id);
    if (!found) return null;
    const { negotiation, wish, about } = found;
    const { terms, employer } = wish.letter;
    const begin = { ...termsToForm(terms), actualEmployer: employer.actualEmployer ?? '' };
    return {
      ...about,
      differences: differencesBetween(negotiation.onTable.letter, wish.letter),
      values: (negotiation.typed ?? begin) as Record<string, string>,
      savedAt: negotiation.typed ? negotiation.savedAt : null,
      version: negotiation.draftVersion,
    };
  },
});

/** The employer's version as it would be sent now, against the letter and against the wish; null = nothing waits here. */
export const revisionCheck = defineQuery({
  name: 'revision-check',
  permission: 'employer.agreements.write',
  async run(db: Connection, viewer: EmployerViewer, id: string) {
    const found = await waiting(db, viewer, id);
    if (!found) return null;
    const { negotiation, wish, about } = found;
    const { version, findings, replyBy } = composeRevision(negotiation, negotiation.typed ?? {}, about.now);
    return {
      ...about,
      findings,
      replyByThen: replyBy,
      ready: version && {
        checked: version.checked,
        warnings: version.warnings.length,
        fromLetter: differencesBetween(negotiation.onTable.letter, version.content),
        fromWish: differencesBetween(wish.letter, version.content),
      },
    };
  },
});
