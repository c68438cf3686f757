import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadAgreement, type AgreementSubject } from '@/lib/db/stores/load-agreement';
import { nextAgreementSerial } from '@/lib/db/stores/serials';
import type { Connection } from '@/lib/db/client';
import { denied } from '@/lib/domain/access/decision';
import { mayReview } from '@/lib/domain/agreement/policy';
import { nextReviewState } from '@/lib/domain/agreement/transitions';
import { formatAgreementNumber } from '@/lib/domain/rules/agreement-number';
import { normaliseParagraphs } from '@/lib/domain/rules/text';
import { encodeVerificationCode } from '@/lib/domain/rules/verification-code';
import { step } from './move';
import { seenLevelInput } from './seen-level-input';

/** A reviewer passes; after the last level the agreement is signed and gets its number and code. */
export const passReview = defineCommand({
  name: 'pass-review',
  permission: 'school.reviews.decide',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    level: seenLevelInput,
    opinion: z.string().transform(normaliseParagraphs).pipe(z.string().max(200, 'OPINION_TOO_LONG')).optional(),
  }),
  event: 'REVIEW_PASSED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, _now, { level }) =>
    actor ? mayReview(actor, subject, 'PASS', level) : denied('SIGN_IN_NEEDED'),
  async run(context, subject, { opinion }) {
    const signs = nextReviewState(subject.state, subject.levels) === 'SIGNED';
    return step(
      context,
      subject,
      { name: 'PASS', fact: signs ? 'AGREEMENT_SIGNED' : 'REVIEW_PASSED' },
      subject.levels,
      {
        reason: opinion || undefined,
        set: signs ? await signature(context.db, subject, context.now) : undefined,
      },
    );
  },
});

async function signature(db: Connection, subject: AgreementSubject, signedAt: Date) {
  const { graduationYear, schoolCode } = subject;
  const number = formatAgreementNumber({ graduationYear, schoolCode, serial: await nextAgreementSerial(db) });
  return { signedAt, number, verificationCode: encodeVerificationCode(randomBytes(10)) };
}
