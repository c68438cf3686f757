import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { MATERIAL_KINDS } from '@/lib/domain/certification/materials';
import { allowDecision, decide, decisionInput, loadForDecision } from './decide';

const kind = z.enum(MATERIAL_KINDS, { error: 'CODE_INVALID' });

/** Something is missing or unreadable (补传): the same round goes back, with the reason and the files asked for. */
export const requestSupplements = defineCommand({
  name: 'request-supplements',
  permission: 'platform.certifications',
  input: z.strictObject({
    ...decisionInput,
    /** Not `reason`: the form of the rejection stands on the same page, and ids of inputs must differ. */
    supplementReason: reasonInput,
    /** One ticked box is a text, several are a list; none = only entries are to be mended. */
    materials: z.union([z.array(kind), kind.transform((one) => [one])], { error: 'CODE_INVALID' }).optional(),
  }),
  event: 'CERTIFICATION_SUPPLEMENT_REQUESTED',
  atomic: 'transaction',
  load: loadForDecision,
  allow: allowDecision,
  run: (context, round, { supplementReason: reason, materials }) =>
    decide(context, round, {
      state: 'SUPPLEMENT_REQUIRED',
      type: 'SUPPLEMENT_REQUESTED',
      template: materials?.length ? 'CERTIFICATION_SUPPLEMENT_PAPERS' : 'CERTIFICATION_SUPPLEMENT',
      reason,
      materials: materials ?? [],
    }),
});
