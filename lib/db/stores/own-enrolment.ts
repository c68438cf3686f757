import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { BaseDataFacts } from '@/lib/domain/roster/confirmation';
import { hasConsent } from './consents';

export interface OwnEnrolment extends BaseDataFacts {
  id: string;
  version: number;
}

/** An enrolment of the graduate himself with what decides about confirming it; null = not his. */
export async function loadOwnEnrolment(db: Connection, viewer: Viewer, id: string): Promise<OwnEnrolment | null> {
  if (viewer.party !== 'GRADUATE') return null;
  const row = await db.enrolment.findFirst({
    where: { id, personId: viewer.personId, linkedAt: { not: null } },
    select: {
      id: true,
      version: true,
      state: true,
      confirmedAt: true,
      requests: { where: { kind: 'BASE_DATA_ERROR', state: 'OPEN' }, select: { id: true } },
    },
  });
  if (!row) return null;
  return {
    id,
    version: row.version,
    isEnrolled: row.state === 'ENROLLED',
    isConfirmed: row.confirmedAt !== null,
    hasOpenReport: row.requests.length > 0,
    hasNumberConsent: await hasConsent(db, viewer.accountId, 'IDENTITY_NUMBER'),
  };
}
