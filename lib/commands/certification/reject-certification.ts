import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { allowDecision, decide, decisionInput, loadForDecision } from './decide';

/** The claim is not accepted, with the reason the employer reads; it may begin a new round from it. */
export const rejectCertification = defineCommand({
  name: 'reject-certification',
  permission: 'platform.certifications',
  input: z.strictObject({ ...decisionInput, reason: reasonInput }),
  event: 'CERTIFICATION_REJECTED',
  atomic: 'transaction',
  load: loadForDecision,
  allow: allowDecision,
  run: (context, round, { reason }) =>
    decide(context, round, {
      state: 'REJECTED',
      type: 'REJECTED',
      template: 'CERTIFICATION_REJECTED',
      reason,
    }),
});
