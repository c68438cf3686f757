import { z } from 'zod';
import { normaliseLine } from '@/lib/domain/rules/text';

const CLAIM = /^[A-Za-z_][\w:./-]{0,99}$/;
const claimInput = z
  .string()
  .optional()
  .transform((text) => normaliseLine(text ?? '') || null)
  .refine((name) => name === null || CLAIM.test(name), 'CLAIM_NAME_INVALID');

/** An issuer is compared letter by letter, so it is kept as written; only the slash nobody means is dropped. */
const issuerInput = z
  .string('FIELD_REQUIRED')
  .trim()
  .min(1, 'FIELD_REQUIRED')
  .max(300, 'FIELD_TOO_LONG')
  .refine((text) => isIssuer(text), 'ISSUER_INVALID');

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password && !search && !hash;
}

const scopeInput = z
  .string()
  .optional()
  .transform((text) => [...new Set(['openid', ...(text ?? '').split(/\s+/).filter(Boolean)])].join(' '))
  .refine((text) => text.length <= 200 && /^[\x21\x23-\x5b\x5d-\x7e ]+$/.test(text), 'SCOPE_INVALID');

/** The settings of a school's provider as a form sends them. An empty secret keeps the one stored. */
export const providerSettings = z
  .strictObject({
    schoolId: z.uuid('ID_INVALID'),
    /** The version the form was drawn from; 0 where there was none. */
    version: z.coerce.number('ID_INVALID').int('ID_INVALID').min(0, 'ID_INVALID'),
    issuer: issuerInput,
    clientId: z.string('FIELD_REQUIRED').trim().min(1, 'FIELD_REQUIRED').max(200, 'FIELD_TOO_LONG'),
    clientPassword: z.string().trim().max(500, 'FIELD_TOO_LONG').optional(),
    scope: scopeInput,
    studentNumberClaim: claimInput,
    staffNumberClaim: claimInput,
    identityNumberClaim: claimInput,
  })
  .superRefine((settings, ctx) => {
    const { studentNumberClaim, staffNumberClaim, identityNumberClaim } = settings;
    if (studentNumberClaim ?? staffNumberClaim ?? identityNumberClaim) return;
    ctx.addIssue({ code: 'custom', message: 'CLAIM_MISSING', path: ['studentNumberClaim'] });
  });
export type ProviderSettings = z.output<typeof providerSettings>;

/** What was found at an issuer's address: usable, or why not (a code of the words `rules`). */
export type DiscoveryAnswer = { ok: true } | { ok: false; code: DiscoveryProblem };
export type DiscoveryProblem =
  'ISSUER_UNREACHABLE' | 'ISSUER_INNER_ADDRESS' | 'ISSUER_WITHOUT_OPENID' | 'ISSUER_DIFFERS' | 'ISSUER_LACKS_FLOW';

const document = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  response_types_supported: z.array(z.string()).optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
});

/** Can we sign people in by what this discovery document says? */
export function judgeDiscovery(issuer: string, found: unknown): DiscoveryAnswer {
  const parsed = document.safeParse(found);
  if (!parsed.success) return { ok: false, code: 'ISSUER_WITHOUT_OPENID' };
  if (parsed.data.issuer !== issuer) return { ok: false, code: 'ISSUER_DIFFERS' };
  const flows = parsed.data.response_types_supported ?? ['code'];
  const algorithms = parsed.data.id_token_signing_alg_values_supported ?? ['RS256'];
  const fits = flows.includes('code') && algorithms.includes('RS256');
  return fits ? { ok: true } : { ok: false, code: 'ISSUER_LACKS_FLOW' };
}

/** Where an issuer says what it offers. */
export const discoveryAddress = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
