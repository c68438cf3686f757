import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadAgreement, type AgreementSubject } from '@/lib/db/stores/load-agreement';
import { compareWithRoster } from '@/lib/db/stores/graduate-snapshot';
import { nextAgreementSerial } from '@/lib/db/stores/serials';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { denied } from '@/lib/domain/access/decision';
import { mayReview } from '@/lib/domain/agreement/policy';
import { nextReviewState } from '@/lib/domain/agreement/transitions';
import { formatAgreementNumber } from '@/lib/domain/rules/agreement-number';
import { normaliseParagraphs } from '@/lib/domain/rules/text';
import { encodeVerificationCode } from '@/lib/domain/rules/verification-code';
import { step } from './move';
import { seenLevelInput } from './seen-level-input';

/**
 * A reviewer passes; after the last level the agreement is signed and gets its number and code. What is passed is what
 * the graduate accepted. Where the roster has come to differ the reviewer has to say that he saw it: `seenDifference`
 * lists the data the page showed, so a difference that came afterwards is not passed unseen.
 */
export const passReview = defineCommand({
  name: 'pass-review',
  permission: 'school.reviews.decide',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    level: seenLevelInput,
    opinion: z.string().transform(normaliseParagraphs).pipe(z.string().max(200, 'OPINION_TOO_LONG')).optional(),
    seenDifference: z.string().max(1000, 'FIELD_TOO_LONG').optional(),
  }),
  event: 'REVIEW_PASSED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, _now, { level }) =>
    actor ? mayReview(actor, subject, 'PASS', level) : denied('SIGN_IN_NEEDED'),
  async run(context, subject, { opinion, seenDifference }) {
    const roster = await rosterNow(context.db, subject);
    const seen = new Set(seenDifference?.split(','));
    if (roster?.differing.some((datum) => !seen.has(datum))) throw new Refusal('REVIEW_DIFFERENCE_UNSEEN');
    const signs = nextReviewState(subject.state, subject.levels) === 'SIGNED';
    return step(
      context,
      subject,
      { name: 'PASS', fact: signs ? 'AGREEMENT_SIGNED' : 'REVIEW_PASSED' },
      subject.levels,
      {
        reason: opinion || undefined,
        enrolmentVersion: roster?.version,
        facts: roster && roster.differing.length > 0 ? { differing: roster.differing } : {},
        set: signs ? await signature(context.db, subject, context.now) : undefined,
      },
    );
  },
});

/** The roster against what was accepted; null where block B was erased. */
async function rosterNow(db: Connection, { id, enrolmentId }: AgreementSubject) {
  const { graduateSealed } = await db.agreement.findUniqueOrThrow({ where: { id }, select: { graduateSealed: true } });
  return graduateSealed && compareWithRoster(db, enrolmentId, graduateSealed);
}

async function signature(db: Connection, subject: AgreementSubject, signedAt: Date) {
  const { graduationYear, schoolCode } = subject;
  const number = formatAgreementNumber({ graduationYear, schoolCode, serial: await nextAgreementSerial(db) });
  return { signedAt, number, verificationCode: encodeVerificationCode(randomBytes(10)) };
}
