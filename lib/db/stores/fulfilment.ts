import { z } from 'zod';
import type { Connection } from '@/lib/db/client';
import { shanghaiDate } from '@/lib/domain/rules/dates';
import { type AgreementSubject, loadAgreement } from './load-agreement';
import { termsOnTable } from './terms-on-table';
import type { Viewer } from '@/lib/domain/access/viewer';

const factsSchema = z.object({ concludedOn: z.string() });

/** What is known of the labour contract that follows an agreement; null fields where nothing is recorded. */
export async function fulfilmentOf(db: Connection, { id, termsId, state }: AgreementSubject) {
  const { acceptedAt, fulfilledAt } = await db.agreement.findUniqueOrThrow({
    where: { id },
    select: { acceptedAt: true, fulfilledAt: true },
  });
  const { reportFromOn } = await termsOnTable(db, termsId).then(({ terms }) => terms);
  const recorded =
    state === 'FULFILLED'
      ? await db.agreementEvent.findFirst({
          where: { agreementId: id, type: 'AGREEMENT_FULFILLED' },
          orderBy: { sequence: 'desc' },
        })
      : null;
  const open = await db.proceeding.findFirst({ where: { agreementId: id, endedAt: null }, select: { id: true } });
  return {
    hasOpenProceeding: open !== null,
    reportFromOn,
    acceptedOn: acceptedAt && shanghaiDate(acceptedAt),
    fulfilledAt,
    recordedBy: recorded?.party ?? null,
    /** The day of the labour contract. */
    concludedOn: recorded ? factsSchema.parse(recorded.facts).concludedOn : null,
  };
}

/** The agreement with what is known of its labour contract, as far as the viewer may see it. */
export async function loadFulfilment(db: Connection, viewer: Viewer, id: string) {
  const subject = await loadAgreement(db, viewer, id);
  return subject && { ...subject, ...(await fulfilmentOf(db, subject)) };
}
