import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { hasConsent } from '@/lib/db/stores/consents';
import { loadGraduateSnapshot } from '@/lib/db/stores/graduate-snapshot';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { mayConfirmBaseData, mayReportBaseData } from '@/lib/domain/roster/confirmation';
import { baseDataErrorSchema } from '@/lib/domain/roster/requests';
import { defineQuery } from '@/lib/queries/define-query';

export type OwnBaseData = Awaited<ReturnType<typeof ownBaseData>>[number];

const readEnrolments = (db: Connection, personId: string) =>
  db.enrolment.findMany({
    where: { personId, state: { not: 'LEFT' }, linkedAt: { not: null } },
    orderBy: [{ graduationYear: 'desc' }, { id: 'desc' }],
    take: 10,
    include: {
      requests: { where: { kind: 'BASE_DATA_ERROR' }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  });

/**
 * The graduate's own enrolments as the school registered them, whole and unmasked, each with the decision about
 * confirming and his last report. The caller audits the read.
 */
export const ownBaseData = defineQuery({
  name: 'own-base-data',
  permission: 'graduate.base-data',
  async run(db: Connection, viewer: ViewerOf<'GRADUATE'>) {
    const [rows, hasNumberConsent] = await Promise.all([
      readEnrolments(db, viewer.personId),
      hasConsent(db, viewer.accountId, 'IDENTITY_NUMBER'),
    ]);
    return Promise.all(rows.map((row) => viewOf(db, viewer, row, hasNumberConsent)));
  },
});

type Row = Awaited<ReturnType<typeof readEnrolments>>[number];

async function viewOf(db: Connection, viewer: ViewerOf<'GRADUATE'>, row: Row, hasNumberConsent: boolean) {
  const { id, version, state, confirmedAt, updatedAt, graduationYear } = row;
  const report = row.requests[0];
  const facts = {
    isEnrolled: state === 'ENROLLED',
    isConfirmed: confirmedAt !== null,
    hasOpenReport: report?.state === 'OPEN',
    hasNumberConsent,
  };
  return {
    id,
    version,
    state,
    confirmedAt,
    updatedAt,
    graduationYear,
    snapshot: await loadGraduateSnapshot(db, id),
    report: report ? reportOf(report) : null,
    may: { confirm: mayConfirmBaseData(viewer, facts), report: mayReportBaseData(viewer, facts) },
  };
}

function reportOf({ state, answer, createdAt, decidedAt, contentSealed }: Row['requests'][number]) {
  const { fields, note } = baseDataErrorSchema.parse(JSON.parse(open(contentSealed)));
  return { state, answer, createdAt, decidedAt, fields, note: note ?? null };
}
