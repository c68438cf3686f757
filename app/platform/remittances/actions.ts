'use server';

import { exportRemittances } from '@/lib/commands/remittance/export-remittances';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const exported = formAction(exportRemittances, {
  then: ({ batchId }) => `/platform/remittances/batches/${batchId}?done=exported`,
});

/** Takes what waits into a payment file. */
export async function exportWaitingOnes(previous: ActionState, form: FormData): Promise<ActionState> {
  return exported(previous, form);
}
