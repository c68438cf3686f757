import { beginSignIn, endSignIn } from '@/lib/auth/institution/flow';
import { signInByInstitution } from '@/lib/commands/institution/sign-in-by-institution';
import { execute } from '@/lib/commands/execute';
import type { Database } from '@/lib/db/client';
import type { Provider } from '@/lib/db/stores/school-providers';

/** Cookies of one browser for one host. */
export class Jar {
  readonly values = new Map<string, string>();

  take(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line) || value === '') this.values.delete(name);
      else this.values.set(name, decodeURIComponent(value));
    }
  }

  all(): Record<string, string> {
    return Object.fromEntries(this.values);
  }

  get header(): string {
    return [...this.values].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** One person's way through the provider: what it hands to our redirect address. */
export async function visitProvider(location: string, login: string): Promise<URL> {
  const jar = new Jar();
  let address = new URL(location);
  const home = address.origin;
  for (let steps = 0; address.origin === home && steps < 10; steps += 1) {
    const isForm = address.pathname.startsWith('/interaction/');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: jar.header },
      ...(isForm ? { method: 'POST', body: new URLSearchParams({ login }) } : {}),
    });
    jar.take(response.headers.getSetCookie());
    const next = response.headers.get('location');
    if (!next) throw new Error(`the provider stopped at ${address.pathname}: ${response.status}`);
    address = new URL(next, address);
  }
  return address;
}

/** Comes back from the provider with this address and these cookies. */
export const comeBack = (db: Database, provider: Provider, address: URL, cookies: Record<string, string>) =>
  endSignIn(
    provider,
    {
      query: Object.fromEntries(address.searchParams),
      cookies,
      facts: { address: '192.0.2.7', device: 'a browser of the test' },
    },
    async (proof) => {
      const answer = await execute(signInByInstitution, null, proof, { db });
      if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
      return answer.result;
    },
    db,
  );

/** The whole way of one browser: away, signed in there, and back. */
export async function signInAt(db: Database, provider: Provider, login: string) {
  const jar = new Jar();
  const begun = await beginSignIn(provider, null);
  jar.take(begun.cookies);
  const address = await visitProvider(begun.location, login);
  const cookies = jar.all();
  const answer = await comeBack(db, provider, address, cookies);
  jar.take(answer.cookies);
  return { begun, address, cookies, answer, jar };
}
