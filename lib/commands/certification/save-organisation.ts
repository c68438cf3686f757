import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { changeRound, isCodeTaken, roundToEdit } from '@/lib/db/stores/certification';
import { sealDraft } from '@/lib/db/stores/claim-drafts';
import { handlerCard } from '@/lib/db/stores/certification-handler';
import { isRemittanceOffered } from '@/lib/db/stores/remittance-payer';
import { organisationFormShape, readOrganisationForm } from '@/lib/domain/certification/organisation';
import { hasLicenceExpired, licenceEnd } from '@/lib/domain/certification/licence';
import { allowWork, fieldsOf, loadOwnClaim } from './claim';

/** Figure 6: the organisation as its licence says. A code that is certified already cannot be claimed again. */
export const saveOrganisation = defineCommand({
  name: 'save-organisation',
  permission: 'employer.certification.write',
  input: z.strictObject(organisationFormShape),
  event: 'CERTIFICATION_ORGANISATION_SAVED',
  atomic: 'transaction',
  load: loadOwnClaim,
  allow: allowWork,
  async run({ db, now }, subject, raw) {
    const companyName = handlerCard(subject.round?.handler)?.companyName ?? null;
    const { value, draft, problems } = readOrganisationForm(raw, companyName);
    const hasEnded = hasLicenceExpired(licenceEnd(draft.licenceEndsOn ?? null), now);
    if (!value || hasEnded) {
      throw new InvalidInput({ ...fieldsOf(problems), ...(hasEnded ? { licenceEndsOn: 'LICENCE_ENDED' } : {}) });
    }
    if (await isCodeTaken(db, value.creditCode, subject.employer.id)) throw new Refusal('EMPLOYER_ALREADY_CERTIFIED');
    if (value.method === 'remittance' && !isRemittanceOffered()) throw new Refusal('REMITTANCE_NOT_OFFERED');
    if (value.method === 'remittance' && subject.round?.state === 'SUPPLEMENT_REQUIRED') {
      throw new Refusal('REMITTANCE_NOT_INSTEAD');
    }
    const round = await roundToEdit(db, subject, now);
    const draftSealed = sealDraft(round, 'organisation', null);
    await changeRound(db, round, { organisation: value, method: value.method, draftSealed });
    return { result: null, subject: { type: 'certification', id: round.id } };
  },
});
