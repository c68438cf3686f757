import { createHash } from 'node:crypto';
import type { NextAuthOptions } from 'next-auth';
import { digest } from '@/lib/crypto/personal-data';
import type { Database } from '@/lib/db/client';
import type { Provider } from '@/lib/db/stores/school-providers';
import type { ArrivalOutcome } from '@/lib/domain/institution/outcome';
import { type InstitutionProof, nameOf, numberOf, providerKey } from '@/lib/domain/institution/proof';
import { environment } from '@/lib/env';
import { newSecret } from '@/lib/ids';
import { log } from '@/lib/log';
import { authOptions } from '../options';
import { isSecure } from '../session-cookie';
import { openSession, type SessionFacts } from '../sessions';
import { type AuthAnswer, callNextAuth } from './call-next-auth';
import { openIdProvider } from './open-id-provider';

export type Cookies = Readonly<Record<string, string>>;

export interface FlowAnswer {
  location: string;
  /** Whole `Set-Cookie` lines. */
  cookies: string[];
}

/** Where a sign-in that came to nothing ends; `problem` is a key of the words `institution.problems`. */
export const problemPath = (problem: string): string => `/sign-in/institution?problem=${problem}`;

const CONTINUE = '/sign-in/institution/continue';

/**
 * Begins a sign-in: next-auth makes state, nonce and PKCE and keeps them in cookies of this browser. The csrf pair it
 * wants from its own form is made here: beginning changes nothing, and what matters is checked when it comes back.
 */
export async function beginSignIn(provider: Provider, back: string | null): Promise<FlowAnswer> {
  const { APP_URL, NEXTAUTH_SECRET } = environment();
  const csrfToken = newSecret();
  const csrf = `${csrfToken}|${createHash('sha256').update(`${csrfToken}${NEXTAUTH_SECRET}`).digest('hex')}`;
  const answer = await step(provider, {
    action: 'signin',
    method: 'POST',
    cookies: { [`${isSecure() ? '__Host-' : ''}next-auth.csrf-token`]: csrf },
    body: { csrfToken, callbackUrl: `${APP_URL}/start${back ? `?next=${encodeURIComponent(back)}` : ''}` },
  });
  const isAway = answer.location && new URL(answer.location, APP_URL).origin !== new URL(APP_URL).origin;
  if (!isAway || !answer.location) return { location: problemPath('unreachable'), cookies: [] };
  return { location: answer.location, cookies: answer.cookies };
}

interface Return {
  query: Readonly<Record<string, string>>;
  cookies: Cookies;
  facts: SessionFacts;
}

/**
 * Ends a sign-in: next-auth checks what came back and hands over the claims; `arrive` says which account they open.
 * Known subject: a session row of our own, its secret in next-auth's cookie. Unknown: the proof, for the page that
 * links it. Everything else: the page that says what went wrong.
 */
export async function endSignIn(
  provider: Provider,
  { query, cookies, facts }: Return,
  arrive: (proof: InstitutionProof) => Promise<ArrivalOutcome>,
  db?: Database,
): Promise<FlowAnswer & { arrived: InstitutionProof | null }> {
  let arrived: InstitutionProof | null = null;
  let sid: string | undefined;
  const judge = async (claims: Record<string, unknown>): Promise<string | true> => {
    const proof = proofOf(provider, claims);
    const answer = await arrive(proof);
    if (answer.outcome === 'unknown') arrived = proof;
    if (answer.outcome !== 'signed-in') return answer.outcome === 'unknown' ? CONTINUE : problemPath(answer.outcome);
    sid = await openSession(answer.accountId, facts, db);
    return true;
  };
  const { location, cookies: lines } = await step(
    provider,
    { action: 'callback', method: 'GET', query, cookies },
    { judge, sid: () => sid },
  );
  const isJudged = sid !== undefined || location === CONTINUE || location?.startsWith('/sign-in/institution?');
  return {
    location: isJudged && location ? location : problemPath(failureOf(query)),
    cookies: [...lines, ...spentCookies(cookies)],
    arrived,
  };
}

/** The provider says `access_denied` when the person himself stopped there. */
const failureOf = ({ error }: Readonly<Record<string, string>>): string =>
  error === 'access_denied' ? 'cancelled' : 'failed';

/** State, nonce and PKCE are good for one return, whatever came of it. */
function spentCookies(cookies: Cookies): string[] {
  return Object.keys(cookies)
    .filter((name) => /next-auth\.(state|nonce|pkce\.code_verifier)$/.test(name))
    .map((name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`);
}

function proofOf(provider: Provider, claims: Record<string, unknown>): InstitutionProof {
  const { schoolId, issuer, claims: names } = provider;
  const identityNumber = numberOf(claims, names.identityNumber);
  return {
    schoolId,
    issuer,
    subject: String(claims.sub),
    name: nameOf(claims),
    studentNumber: numberOf(claims, names.studentNumber),
    staffNumber: numberOf(claims, names.staffNumber),
    identityDigest: identityNumber ? digest('identity', identityNumber) : null,
  };
}

interface Judging {
  judge(claims: Record<string, unknown>): Promise<string | true>;
  sid(): string | undefined;
}

function step(
  provider: Provider,
  call: Omit<Parameters<typeof callNextAuth>[0], 'provider'>,
  judging?: Judging,
): Promise<AuthAnswer> {
  const base = authOptions();
  const options: NextAuthOptions = {
    ...base,
    providers: [openIdProvider(provider)],
    callbacks: {
      ...base.callbacks,
      signIn: ({ profile }) => judging?.judge({ ...profile }) ?? false,
      jwt: () => ({ sid: judging?.sid() }),
    },
    logger: quietLogger(provider),
  };
  return callNextAuth({ ...call, provider: providerKey(provider.schoolId) }, options);
}

/** next-auth logs whole claims and what the provider wrote; here a code and the kind of error are enough. */
function quietLogger({ schoolId }: Provider) {
  const facts = (code: string, metadata?: unknown) => {
    const inner = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error;
    return { code, schoolId, cause: inner instanceof Error ? inner.name : undefined };
  };
  return {
    error: (code: string, metadata: unknown) => log.warn('institution sign-in failed', facts(code, metadata)),
    warn: (code: string) => log.warn('institution sign-in', facts(code)),
    debug: () => undefined,
  };
}
