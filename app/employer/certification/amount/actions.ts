'use server';

import { revalidatePath } from 'next/cache';
import { enterAmount } from '@/lib/commands/remittance/enter-amount';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const home = '/employer/certification';

const entered = formAction(enterAmount, {
  then: ({ answer }) => `${home}?done=${answer}`,
  shortfall: (result) =>
    result.answer === 'wrong' ? { code: 'REMITTANCE_AMOUNT_WRONG', facts: { left: result.left } } : undefined,
  next: { EMPLOYER_ALREADY_CERTIFIED: [`${home}/join`, 'nextJoin'] },
  // The tries left stand on the page, too.
  after: () => Promise.resolve(revalidatePath(`${home}/amount`)),
});

/** Figure 8: the amount that arrived. */
export async function enter(previous: ActionState, form: FormData): Promise<ActionState> {
  return entered(previous, form);
}
