import { z } from 'zod';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { passwordFits } from '@/lib/crypto/passwords';
import type { Connection } from '@/lib/db/client';
import { InvalidInput } from '@/lib/db/refusal';
import { replaceAddress } from '@/lib/db/stores/account-address';
import { type AccountTargets, accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { type CodeTarget, tryCode, useCode } from '@/lib/db/stores/one-time-codes';
import { tellAccounts, tellAddress } from '@/lib/db/stores/outbox';
import { allowed } from '@/lib/domain/access/decision';
import { codeInput, localeInput } from '@/lib/domain/rules/contact-inputs';
import { newId } from '@/lib/ids';
import { newAddressInput, targetOfNew } from './address-input';
import { takeProofTry } from './own-proof';

const input = newAddressInput({
  /** Where the code went that proves who sits here. */
  channel: z.enum(['SMS', 'MAIL'], { error: 'CODE_CHANNEL_MISSING' }),
  code: codeInput,
  /** The code that came to the new address. */
  oneTimeCode: codeInput,
  password: z.string().max(200, 'FIELD_TOO_LONG').optional(),
  locale: localeInput,
});
type Input = z.output<typeof input>;

interface Tried {
  before: AccountTargets;
  codes: readonly [own: string, fresh: string];
}

/**
 * Changes the mobile or e-mail of an account: a code to the old address and one to the new. Who cannot read the old
 * one any more may prove himself by the other address and the password together. Everybody who could be the owner is
 * told: the old address, the other one, the inbox.
 */
export const changeAddress = defineCommand({
  name: 'change-address',
  permission: 'own.account',
  input,
  event: 'ADDRESS_CHANGED',
  atomic: 'transaction',
  prepare: tryBoth,
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId }, typed, prepared) {
    const { before, codes } = prepared as Tried;
    for (const id of codes) await useCode(db, id, now);
    const target = targetOfNew(typed);
    await replaceAddress(db, accountId, target, targetOf(before, target.channel)?.address ?? null);
    await tellOfChange(db, { accountId, before, target, locale: typed.locale, now });
    return {
      result: { kind: typed.kind },
      subject: { type: 'account', id: accountId },
      facts: { kind: typed.kind, provenBy: typed.channel },
    };
  },
});

/** Both codes are always tried, so that a mistake in one says nothing about the other and costs both a try. */
async function tryBoth(typed: Input, { db, actor, now }: CommandContext): Promise<Tried | null> {
  if (!actor) return null;
  const { accountId } = actor;
  await takeProofTry(db, accountId);
  const before = await accountTargets(db, accountId);
  const target = targetOfNew(typed);
  const own = targetOf(before, typed.channel);
  if (!own) throw new InvalidInput({ channel: 'CODE_CHANNEL_NONE' });
  const isOldOne = own.channel === target.channel;
  const needsPassword = !isOldOne && targetOf(before, target.channel) !== null;
  const boundTo = `change-${typed.kind} ${accountId}`;
  const ownCode = await tryCode(db, { purpose: 'prove-account', target: own, boundTo, code: typed.code, now });
  const freshCode = await tryCode(db, {
    purpose: 'change-address',
    target,
    boundTo: accountId,
    code: typed.oneTimeCode,
    now,
  });
  const isPasswordRight = !needsPassword || (await passwordFits(before.passwordHash, typed.password ?? ''));
  if (ownCode && freshCode && isPasswordRight) return { before, codes: [ownCode, freshCode] };
  throw new InvalidInput({
    ...(ownCode ? {} : { code: 'OWN_CODE_WRONG' }),
    ...(isPasswordRight ? {} : { password: typed.password ? 'OWN_PASSWORD_WRONG' : 'OWN_PASSWORD_NEEDED' }),
    ...(freshCode ? {} : { oneTimeCode: 'NEW_CODE_WRONG' }),
  });
}

async function tellOfChange(
  db: Connection,
  change: { accountId: string; before: AccountTargets; target: CodeTarget; locale: string; now: Date },
): Promise<void> {
  const { accountId, before, target, locale, now } = change;
  const template = 'ACCOUNT_ADDRESS_CHANGED';
  await tellAccounts(db, { eventId: newId(), template, now, to: { accountId }, link: '/account/sessions' });
  // The message above reaches the mail box; the old address and the phone are told on their own.
  const old = targetOf(before, target.channel);
  const phone = target.channel === 'MAIL' ? targetOf(before, 'SMS') : null;
  for (const told of [old, phone]) {
    if (told) await tellAddress(db, { eventId: newId(), template, now, locale, ...told });
  }
}
