import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What the provider says of one person; `sub` is his subject, the key of the map what he types to sign in. */
export type Person = { sub: string; name?: string } & Record<string, string | number>;

type Payload = Record<string, unknown>;
/** Changes what the next id_token says; `isForged` leaves the old signature under it. */
interface Tampering {
  change(payload: Payload): Payload;
  isForged?: boolean;
}

export const CLIENT = { id: 'sanfang', secret: 'a-secret-of-the-test-provider-only' };

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = privateKey.export({ format: 'jwk' });

function tampered(token: string, { change, isForged }: Tampering): string {
  const [head = '', body = '', signature = ''] = token.split('.');
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as Payload;
  const text = `${head}.${Buffer.from(JSON.stringify(change(payload))).toString('base64url')}`;
  const made = sign('sha256', Buffer.from(text), createPrivateKey({ key, format: 'jwk' })).toString('base64url');
  return `${text}.${isForged ? signature : made}`;
}

const page = (
  uid: string,
): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>统一身份认证</title>
<link rel="icon" href="data:,"></head><body><main><h1>统一身份认证</h1><form method="post" action="/interaction/${uid}">
<label>账号 <input name="login" autocomplete="username"></label> <button>登录</button></form></main></body></html>`;

/**
 * A real OpenID Connect provider with a sign-in page of one field, on a free port. `issuer` is exactly what its
 * discovery document says.
 */
export async function startOpenIdProvider(redirectUris: string[]) {
  const people = new Map<string, Person>();
  const state: { tampering?: Tampering } = {};
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: redirectUris }],
    jwks: { keys: [{ ...key, kid: 'one', use: 'sig', alg: 'RS256' } as never] },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'email', 'xh', 'gh', 'sfzh'] },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => {
      const person = [...people.values()].find((one) => one.sub === sub);
      return person && { accountId: sub, claims: () => ({ ...person }) };
    },
    loadExistingGrant: async (context) => {
      const { session, client } = context.oidc;
      if (!session?.accountId || !client) return undefined;
      const grant = new context.oidc.provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || !body?.id_token || !state.tampering) return;
    body.id_token = tampered(body.id_token, state.tampering);
    state.tampering = undefined;
  });
  const handle = provider.callback();
  server.on('request', (request, response) => {
    const uid = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '')?.[1];
    if (!uid) return void handle(request, response);
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page(uid));
      return;
    }
    let form = '';
    request.on('data', (part: Buffer) => (form += part.toString()));
    request.on('end', () => {
      const person = people.get(new URLSearchParams(form).get('login') ?? '');
      const result = person
        ? { login: { accountId: person.sub } }
        : { error: 'access_denied', error_description: 'stopped by the person' };
      void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    });
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { issuer, people, state, stop };
}

export type OpenIdServer = Awaited<ReturnType<typeof startOpenIdProvider>>;
