import { z } from 'zod';
import type { CodeTarget } from '@/lib/db/stores/one-time-codes';
import { emailInput, mobileInput } from '@/lib/domain/rules/contact-inputs';

/** The new address as typed, a mobile or an e-mail by the kind the form is for, and what else the form asks. */
export const newAddressInput = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mobile'), mobile: mobileInput, ...shape }),
    z.strictObject({ kind: z.literal('email'), email: emailInput, ...shape }),
  ]);

export type NewAddress = { kind: 'mobile'; mobile: string } | { kind: 'email'; email: string };

/** Where a code to the new address goes. */
export const targetOfNew = (typed: NewAddress): CodeTarget =>
  typed.kind === 'mobile' ? { channel: 'SMS', address: typed.mobile } : { channel: 'MAIL', address: typed.email };
