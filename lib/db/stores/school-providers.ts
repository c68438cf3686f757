import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';

/** What next-auth needs to know of a provider, whoever runs it. */
export interface Provider {
  /** Whose it is; null for the whole platform. */
  schoolId: string | null;
  /** The name people know it by; null: none was given. */
  name: string | null;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  claims: { studentNumber: string | null; staffNumber: string | null; identityNumber: string | null };
}

/** A school's own provider with its secret opened; null without one. */
export async function schoolProvider(db: Connection, schoolId: string): Promise<Provider | null> {
  const row = await db.schoolProvider.findUnique({
    where: { schoolId },
    include: { school: { select: { name: true } } },
  });
  if (!row) return null;
  const { issuer, clientId, secretSealed, scope, school } = row;
  const { studentNumberClaim, staffNumberClaim, identityNumberClaim } = row;
  return {
    schoolId,
    name: school.name,
    issuer,
    clientId,
    clientSecret: open(secretSealed),
    scope,
    claims: { studentNumber: studentNumberClaim, staffNumber: staffNumberClaim, identityNumber: identityNumberClaim },
  };
}
