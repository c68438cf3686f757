import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { reachOf } from '@/lib/db/stores/account-recoveries';
import { loadGraduateSnapshot } from '@/lib/db/stores/graduate-snapshot';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import type { RecoveryState } from '@/lib/domain/account/recovery';
import { cellsOf } from '@/lib/domain/roster/corrections';
import { maskCell } from '@/lib/domain/roster/judge';
import { type CorrectableKey, rosterRequestContent, type RosterRequestState } from '@/lib/domain/roster/requests';
import { maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

/** One datum of a request: what stands on the roster now, what the graduate says stands there and should. */
export interface AskedDatum {
  key: CorrectableKey;
  standing: string;
  wrong: string;
  right: string;
}

/**
 * One request with what it asks. An open one is unmasked (it cannot be judged otherwise), so the caller audits the
 * read; a decided one is masked. Null = none about this school's graduates.
 */
export const rosterRequest = defineQuery({
  name: 'roster-request',
  permission: 'school.requests.decide',
  async run(db: Connection, { schoolId }: SchoolViewer, { id }: { id: string }) {
    const found = await db.rosterRequest.findFirst({
      where: { id, enrolment: { schoolId } },
      include: { recovery: true, enrolment: { select: { personId: true } } },
    });
    if (!found) return null;
    const { enrolmentId, kind, contentSealed, state, answer, createdAt, decidedAt, decidedById } = found;
    const [graduate, decider] = await Promise.all([
      loadGraduateSnapshot(db, enrolmentId),
      decidedById ? db.account.findUnique({ where: { id: decidedById }, select: { name: true } }) : null,
    ]);
    const content: unknown = JSON.parse(open(contentSealed));
    const show = (key: CorrectableKey, text: string): string => (state === 'OPEN' ? text : maskCell(key, text));
    const head = {
      ...{ id, enrolmentId, answer, createdAt, decidedAt, state: state as RosterRequestState },
      ...{ name: graduate.name, studentNumber: graduate.studentNumber, department: graduate.departmentName },
      decidedBy: decider?.name ?? null,
    };
    if (kind === 'MOBILE_CHANGE') {
      const { note, mobile, email } = rosterRequestContent.MOBILE_CHANGE.parse(content);
      const asked = { mobile: show('mobile', mobile), email: email && show('email', email) };
      // What accepting would mean for the account, and once accepted what became of it.
      const account = state === 'OPEN' ? (await reachOf(db, found.enrolment.personId, mobile)).reach : 'NONE';
      const { recovery } = found;
      const outcome = recovery && { state: recovery.state as RecoveryState, effectiveAt: recovery.effectiveAt };
      const standing = maskMobile(graduate.mobile);
      return { ...head, kind: 'MOBILE_CHANGE' as const, note, asked, standing, account, outcome };
    }
    const { note, fields } = rosterRequestContent.BASE_DATA_ERROR.parse(content);
    const cells = cellsOf(graduate);
    const asked: AskedDatum[] = fields.map(({ key, wrong, right }) => ({
      key,
      standing: show(key, cells[key] ?? ''),
      wrong: show(key, wrong),
      right: show(key, right),
    }));
    return { ...head, kind: 'BASE_DATA_ERROR' as const, note, asked };
  },
});
