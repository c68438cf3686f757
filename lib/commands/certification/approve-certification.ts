import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { isCodeTaken, lockCreditCode, organisationOf } from '@/lib/db/stores/certification';
import { hasClaimedLicenceEnded, licenceEnd } from '@/lib/domain/certification/licence';
import { employerSnapshotOf } from '@/lib/domain/certification/organisation';
import { allowDecision, decide, decisionInput, loadForDecision } from './decide';
import { tellOtherClaimants } from './tell-claimants';

/** The claim is true: it becomes the employer's data, and signing opens. One credit code is certified once. */
export const approveCertification = defineCommand({
  name: 'approve-certification',
  permission: 'platform.certifications',
  input: z.strictObject({ ...decisionInput, compared: z.literal('yes', { error: 'MATERIALS_NOT_COMPARED' }) }),
  event: 'CERTIFICATION_APPROVED',
  atomic: 'transaction',
  load: loadForDecision,
  allow: allowDecision,
  async run(context, round) {
    const organisation = organisationOf(round);
    if (!organisation) throw new Refusal('CERTIFICATION_INCOMPLETE');
    if (hasClaimedLicenceEnded(organisation, context.now)) throw new Refusal('CLAIM_LICENCE_ENDED');
    const { name, creditCode } = organisation;
    await lockCreditCode(context.db, creditCode);
    if (await isCodeTaken(context.db, creditCode, round.employerId)) throw new Refusal('CERTIFICATION_CODE_TAKEN');
    const effect = await decide(context, round, {
      state: 'CERTIFIED',
      type: 'APPROVED',
      template: 'CERTIFICATION_APPROVED',
      employer: {
        name,
        creditCode,
        profile: employerSnapshotOf(organisation),
        certifiedAt: context.now,
        logoFileId: round.materials.find(({ kind }) => kind === 'logo')?.fileId ?? null,
        licenceExpiresAt: licenceEnd(organisation.licenceEndsOn),
        licenceReminded: null,
      },
    });
    await tellOtherClaimants(context, creditCode, round.employerId);
    return effect;
  },
});
