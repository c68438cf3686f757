'use server';

import { redirect } from 'next/navigation';
import { signInByCode } from '@/lib/auth/code-sign-in';
import { startPathOf } from '@/lib/auth/start-path';
import { signInAccount } from '@/lib/auth/viewer';
import { requestSignInCode } from '@/lib/commands/sign-in/request-sign-in-code';
import { wayBack } from '@/lib/domain/access/way-back';
import { contactAddress } from '@/lib/domain/membership/address';
import { codeInput } from '@/lib/domain/rules/contact-inputs';
import type { ActionState } from '@/lib/server/action-state';
import { typedAddress } from '@/lib/server/code-sent';
import { byIntent, formAction } from '@/lib/server/form-action';
import { campusCodeBudgets } from '@/lib/server/rate-limit';
import { sessionAction } from '@/lib/server/session-action';

const signInOnce = sessionAction('sign-in-code', async ({ values, code, facts, refuse, invalid }) => {
  const target = contactAddress(typeof values.account === 'string' ? values.account : '');
  const problems: Record<string, string> = {};
  if (!target) problems.account = values.account ? 'ADDRESS_INVALID' : 'SIGN_IN_NAME_MISSING';
  const read = codeInput.safeParse(code);
  if (!read.success) problems.code = read.error.issues[0]?.message ?? 'CODE_MISSING';
  if (!target || !read.success) return invalid(problems);
  const answer = await signInByCode({ target, code: read.data, address: facts.address });
  if ('refused' in answer) return refuse(answer.refused);
  await signInAccount(answer.accountId, { ...facts, passwordHash: answer.passwordHash });
  redirect(await startPathOf(answer.accountId, wayBack(values.next)));
});

const signInOrSendCode = byIntent(
  {
    code: formAction(requestSignInCode, {
      say: 'codeSentIfAccount',
      sentTo: ({ account }) => typedAddress(account),
      budgets: campusCodeBudgets,
      shape: ({ account, locale }) => ({ account, purpose: 'sign-in', locale }),
    }),
  },
  signInOnce,
);

/** Signs in by a code, or sends it; the same words and work whether the account exists or not. */
export async function signInWithCode(previous: ActionState, form: FormData): Promise<ActionState> {
  return signInOrSendCode(previous, form);
}
