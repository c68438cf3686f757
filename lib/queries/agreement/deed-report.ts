import type { Connection } from '@/lib/db/client';
import { keepsRows, runOf, runsOf } from '@/lib/db/stores/batch-reading';
import { deedRows, type DeedSort } from '@/lib/db/stores/deed-rows';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { DEED_DONE, DEED_LIMITS, type DeedTerms, type RunDeed } from '@/lib/domain/batch/agreement-deeds';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

const kind = 'AGREEMENT_DEED';
const PAGE = 50;

async function headOf(db: Connection, employerId: string, id: string) {
  const run = isId(id) ? await runOf(db, { employerId, kind, id }) : null;
  if (!run) return null;
  const { header: _none, terms, counts, ...view } = run;
  const done = counts[DEED_DONE] ?? 0;
  return { ...view, ...(terms as DeedTerms), done, refused: view.rowsDone - done };
}

/** What became of ticked records, a page of them; null when it is not this employer's. */
export const deedReport = defineQuery({
  name: 'deed-report',
  permission: 'employer.agreements.write',
  async run(
    db: Connection,
    { employerId }: EmployerViewer,
    { id, which, after }: { id: string; which?: DeedSort; after: number },
  ) {
    const head = await headOf(db, employerId, id);
    if (!head) return null;
    const found = await deedRows(db, { runId: id, employerId, which, after, limit: PAGE + 1 });
    const rows = found.slice(0, PAGE);
    const next = found.length > PAGE ? (rows.at(-1)?.rowNumber ?? null) : null;
    return { ...head, rows, next, isKept: await keepsRows(db, id) };
  },
});

/** The whole report, to keep; null when it is not this employer's or was dropped. */
export const deedReportList = defineQuery({
  name: 'deed-report-list',
  permission: 'employer.agreements.write',
  async run(db: Connection, { employerId }: EmployerViewer, id: string) {
    const head = await headOf(db, employerId, id);
    if (!head || !(await keepsRows(db, id))) return null;
    const rows = await deedRows(db, { runId: id, employerId, after: 0, limit: DEED_LIMITS.chosen });
    return { deed: head.deed, rows };
  },
});

/** What the employer did with ticked records, the latest first. */
export const deedRuns = defineQuery({
  name: 'deed-runs',
  permission: 'employer.agreements.write',
  async run(db: Connection, { employerId }: EmployerViewer, { after }: { after?: string }) {
    const page = await runsOf(db, { employerId, kind, after });
    return {
      ...page,
      // How it is called in the list of runs is the deed.
      items: page.items.map((run) => ({ ...run, deed: run.fileName as RunDeed, done: run.counts[DEED_DONE] ?? 0 })),
    };
  },
});
