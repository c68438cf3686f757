import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { changeRound, organisationOf, roundToEdit } from '@/lib/db/stores/certification';
import { isRemittanceOffered } from '@/lib/db/stores/remittance-payer';
import { all, when } from '@/lib/domain/access/decision';
import { METHODS } from '@/lib/domain/certification/methods';
import { allowWork, loadOwnClaim } from './claim';

/** Figure 6: a transfer to the organisation's account, or papers. Can be changed until one of them is handed in. */
export const chooseMethod = defineCommand({
  name: 'choose-method',
  permission: 'employer.certification.write',
  input: z.strictObject({ method: z.enum(METHODS, { error: 'CODE_INVALID' }) }),
  event: 'CERTIFICATION_METHOD_CHOSEN',
  atomic: 'transaction',
  load: loadOwnClaim,
  allow: (actor, subject, _now, { method }) =>
    all(
      allowWork(actor, subject),
      when(method === 'materials' || isRemittanceOffered(), 'REMITTANCE_NOT_OFFERED'),
      when(method === 'materials' || subject.round?.state !== 'SUPPLEMENT_REQUIRED', 'REMITTANCE_NOT_INSTEAD'),
    ),
  async run({ db, now }, subject, { method }) {
    const round = await roundToEdit(db, subject, now);
    const organisation = organisationOf(round);
    await changeRound(db, round, { method, ...(organisation ? { organisation: { ...organisation, method } } : {}) });
    return { result: { method }, subject: { type: 'certification', id: round.id }, facts: { method } };
  },
});
