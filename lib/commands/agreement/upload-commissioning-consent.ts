import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { keptPaperInput, writePaper } from '@/lib/commands/file/kept-paper';
import { Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { COMMISSIONING_CONSENT } from '@/lib/domain/agreement/commissioning';
import { mayProveCommission } from '@/lib/domain/agreement/policy';
import { newId } from '@/lib/ids';

/**
 * The graduate hands in the proof that the unit which commissioned his studies agrees to this letter. A newer proof
 * takes the place of the older, which is kept. Raises the version of the agreement, so that an acceptance which read the
 * older proof finds itself overtaken.
 */
export const uploadCommissioningConsent = defineCommand({
  name: 'upload-commissioning-consent',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), file: keptPaperInput }),
  event: 'COMMISSION_CONSENT_UPLOADED',
  atomic: 'transaction',
  async load({ db, actor }, { id }) {
    if (actor?.party !== 'GRADUATE') return null;
    const subject = await loadAgreement(db, actor, id);
    return subject && { ...subject, actor };
  },
  allow: (actor, subject, now) => (actor ? mayProveCommission(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, { actor, version, state }, { id, file }) {
    const held = await db.agreement.updateMany({ where: { id, version, state }, data: { version: { increment: 1 } } });
    if (held.count !== 1) throw new Refusal('AGREEMENT_STALE');
    await db.commissioningConsent.updateMany({
      where: { agreementId: id, replacedAt: null },
      data: { replacedAt: now },
    });
    const owner = { purpose: COMMISSIONING_CONSENT, ownerParty: 'GRADUATE' as const, ownerId: actor.personId };
    const fileId = await writePaper(db, file, owner, now);
    const consent = { id: newId(), agreementId: id, fileId, uploadedById: actor.accountId, createdAt: now };
    await db.commissioningConsent.create({ data: consent });
    return { result: { id, fileId }, subject: { type: 'agreement', id }, facts: { fileId, hash: file.sha256 } };
  },
});
