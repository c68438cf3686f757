import type { Connection } from '@/lib/db/client';
import { sidesOf } from '@/lib/db/stores/federated-identities';
import { personOfProof } from '@/lib/db/stores/institution-people';
import type { Viewer } from '@/lib/domain/access/viewer';
import { mayLink } from '@/lib/domain/institution/policy';
import { definePublicQuery } from '@/lib/queries/define-query';
import type { Arrival, InstitutionProof } from '@/lib/domain/institution/proof';

/** What somebody who came back from a provider can do now, without an account signed in. */
export type ArrivalWay = 'activate' | 'code' | 'account' | 'unknown';

/**
 * What a proof means for whoever brought it. It says something of the roster, but only of the person the provider
 * itself proved, so nobody learns of others by it. With a viewer: may he link it, and did he sign in after he came
 * back, so that no password is asked for.
 */
export const arrivalMeans = definePublicQuery({
  name: 'arrival-means',
  openTo: 'whoever holds the sealed proof of a provider, signed in or not',
  async run(db, { viewer, arrival }: { viewer: Viewer | null; arrival: Arrival }) {
    const { proof, arrivedAt } = arrival;
    const { schoolId } = proof;
    const [person, school, link] = await Promise.all([
      personOfProof(db, proof),
      schoolId ? db.school.findUnique({ where: { id: schoolId }, select: { name: true } }) : null,
      viewer ? viewerFacts(viewer, db) : null,
    ]);
    const personId = person?.personId ?? null;
    return {
      school: school?.name ?? null,
      way: wayOf(proof, person),
      link: viewer && link && mayLink(viewer, { proof, personId, sides: link.sides }),
      isFresh: link !== null && link.signedInAt >= arrivedAt,
    };
  },
});

async function viewerFacts({ accountId, sessionId }: Viewer, db: Connection) {
  const [sides, session] = await Promise.all([
    sidesOf(db, accountId),
    db.session.findUnique({ where: { id: sessionId }, select: { createdAt: true } }),
  ]);
  return { sides, signedInAt: session?.createdAt.getTime() ?? 0 };
}

function wayOf(proof: InstitutionProof, person: { hasAccount: boolean } | null): ArrivalWay {
  if (!person) return 'unknown';
  if (person.hasAccount) return 'account';
  return proof.schoolId === null ? 'code' : 'activate';
}
