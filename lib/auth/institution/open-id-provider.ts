import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Provider } from '@/lib/db/stores/school-providers';
import { providerKey } from '@/lib/domain/institution/proof';
import { discoveryAddress } from '@/lib/domain/institution/settings';
import { outwardOptions } from '@/lib/institution/guarded-agent';

type Claims = Record<string, unknown> & { iss?: string; sub?: string };

/** Seconds a clock may be ahead: the tolerance next-auth sets for the other times of an id_token. */
const CLOCK_TOLERANCE = 10;

/**
 * The library takes an id_token made in the future as long as it has not expired. One that claims so was made ahead, or
 * by a clock nothing can be said about; its end says nothing either.
 */
function refuseFuture(madeAt: unknown): void {
  const now = Math.floor(Date.now() / 1000);
  if (typeof madeAt === 'number' && madeAt <= now + CLOCK_TOLERANCE) return;
  throw new Error('the id_token was made in the future');
}

/**
 * A provider as next-auth takes it: authorisation code with PKCE, state and nonce, id_token checked (signature,
 * audience, times with ten seconds of tolerance). Discovery is read at each sign-in, so that new keys of the provider
 * hold at once; that it still speaks for the issuer of the settings is checked here, next-auth does not.
 */
export function openIdProvider(provider: Provider): OAuthConfig<Claims> {
  const { issuer, clientId, clientSecret, scope, claims } = provider;
  const wanted = Object.values(claims).filter((name) => name !== null);
  const id = providerKey(provider.schoolId);
  return {
    id,
    name: provider.name ?? id,
    type: 'oauth',
    wellKnown: discoveryAddress(issuer),
    issuer,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope } },
    httpOptions: outwardOptions(),
    client: { id_token_signed_response_alg: 'RS256' },
    userinfo: {
      /** The numbers stand in the id_token or, with many providers, only in the userinfo answer of the same subject. */
      async request({ client, tokens }) {
        const set = tokens as { claims(): Claims; access_token?: string };
        const said = set.claims();
        refuseFuture(said.iat);
        if (said.iss !== issuer) throw new Error('the id_token is of another issuer');
        const isComplete = wanted.every((name) => said[name] !== undefined);
        if (isComplete || !set.access_token || !client.issuer.metadata.userinfo_endpoint) return said;
        const more: Claims = await client.userinfo(set.access_token);
        if (more.sub !== said.sub) throw new Error('the userinfo is of another subject');
        return { ...more, ...said };
      },
    },
    profile: (said) => ({ id: String(said.sub) }),
  };
}
