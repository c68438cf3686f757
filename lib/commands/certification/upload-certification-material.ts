import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { keptPaperInput, writePaper } from '@/lib/commands/file/kept-paper';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { changeRound, roundToEdit } from '@/lib/db/stores/certification';
import { isIdentityPicture, purposeOf, uploadKindInput } from '@/lib/domain/certification/materials';
import { IDENTITY_PICTURE_CONSENT } from '@/lib/domain/consent/consents';
import { newId } from '@/lib/ids';
import { allowWork, loadOwnClaim } from './claim';

/** One file of the claim: a proof, or the logo. A newer file of a kind takes the place of the older, which is kept. */
export const uploadCertificationMaterial = defineCommand({
  name: 'upload-certification-material',
  permission: 'employer.certification.write',
  input: z.strictObject({ kind: uploadKindInput, consent: z.literal('yes').optional(), file: keptPaperInput }),
  event: 'CERTIFICATION_MATERIAL_UPLOADED',
  atomic: 'transaction',
  load: loadOwnClaim,
  allow: allowWork,
  async run({ db, now }, subject, { kind, consent, file }) {
    const { employerId, accountId } = subject.actor;
    if (isIdentityPicture(kind)) await keepConsent(db, accountId, consent === 'yes', now);
    const round = await roundToEdit(db, subject, now);
    const fileId = await writePaper(
      db,
      file,
      { purpose: purposeOf(kind), ownerParty: 'EMPLOYER', ownerId: employerId },
      now,
    );
    await db.certificationMaterial.updateMany({
      where: { roundId: round.id, kind, replacedAt: null },
      data: { replacedAt: now },
    });
    await db.certificationMaterial.create({ data: { id: newId(), roundId: round.id, kind, fileId, createdAt: now } });
    await changeRound(db, round, {});
    return { result: { fileId }, subject: { type: 'certification', id: round.id }, facts: { kind, fileId } };
  },
});

/** The consent for identity pictures: given before, or with this upload. */
async function keepConsent(db: Connection, accountId: string, given: boolean, now: Date): Promise<void> {
  const consent = { accountId, ...IDENTITY_PICTURE_CONSENT };
  const last = await db.consent.findFirst({ where: consent, orderBy: { at: 'desc' } });
  if (last?.given) return;
  if (!given) throw new Refusal('IDENTITY_CONSENT_MISSING');
  await db.consent.create({ data: { id: newId(), ...consent, given: true, at: now } });
}
