import { type Database, database } from '@/lib/db/client';
import { type Provider, schoolProvider } from '@/lib/db/stores/school-providers';
import { schoolOfKey } from '@/lib/domain/institution/proof';
import { environment } from '@/lib/env';

/** The provider of the whole platform as the environment names it; null unless all three parts are there. */
export function platformProvider(): Provider | null {
  const { OPENID_ISSUER, OPENID_CLIENT_ID, OPENID_CLIENT_SECRET, OPENID_NAME, OPENID_SCOPE, OPENID_IDENTITY_CLAIM } =
    environment();
  if (!OPENID_ISSUER || !OPENID_CLIENT_ID || !OPENID_CLIENT_SECRET) return null;
  return {
    schoolId: null,
    name: OPENID_NAME ?? null,
    issuer: OPENID_ISSUER,
    clientId: OPENID_CLIENT_ID,
    clientSecret: OPENID_CLIENT_SECRET,
    scope: OPENID_SCOPE,
    claims: { studentNumber: null, staffNumber: null, identityNumber: OPENID_IDENTITY_CLAIM ?? null },
  };
}

/** The provider behind a key of an address; null for every key without one. */
export async function findProvider(key: string | undefined, db: Database = database()): Promise<Provider | null> {
  const schoolId = key === undefined ? undefined : schoolOfKey(key);
  if (schoolId === undefined) return null;
  return schoolId === null ? platformProvider() : schoolProvider(db, schoolId);
}
