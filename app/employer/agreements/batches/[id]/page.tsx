import { notFound } from 'next/navigation';
import { ReleaseForm } from '../release-form';
import { RunProgress } from '../run-progress';
import { RunTag } from '../run-tag';
import { rowExplainer } from '@/components/agreement/batch-row-words';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb, FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { type InvitationCheckResult, invitationCheckResults } from '@/lib/domain/batch/invitations';
import { isLiveBatch } from '@/lib/domain/batch/runs';
import { maskFavouriteCell } from '@/lib/domain/favourite/import';
import { invitationCheckRun } from '@/lib/queries/invitation-batch/invitation-check';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';
import { getFormatter, getTranslations } from '@/lib/words/reader';

const LIST = '/employer/agreements/batches';
const toneOf = (result: InvitationCheckResult) =>
  result === 'GOOD' ? 'good' : result === 'WARNED' || result === 'LIVE_EXISTS' ? 'warn' : 'bad';

type Check = NonNullable<Awaited<ReturnType<typeof invitationCheckRun>>>;

export default async function CheckPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const given = await searchParams;
  const result = invitationCheckResults.find((one) => one === oneOf(given.result));
  const after = Number(/^\d{1,7}$/.exec(oneOf(given.after) ?? '')?.[0] ?? 0);
  const run = await invitationCheckRun(viewer, { id: (await params).id, result, after });
  if (!run) notFound();
  const [words, runWords, list, letter, format] = await Promise.all([
    getTranslations('invitationBatch.check'),
    getTranslations('invitationBatch.run'),
    getTranslations('invitationBatch.list'),
    getTranslations('employer.letter'),
    getFormatter(),
  ]);
  const here = `${LIST}/${run.id}`;
  const isLive = isLiveBatch(run.state);
  const isFormer = run.terms.templateId === null;
  const mayRelease = run.state === 'DONE' && run.good > 0 && run.isKept && !run.isReleased;
  return (
    <>
      <Breadcrumb
        label={letter('trail')}
        trail={[[letter('back'), '/employer/agreements'], [list('trail'), LIST], [run.fileName]]}
      />
      <PageHeading
        title={await titleOf(run)}
        lead={words(leadOf(run), {
          ...{ file: run.fileName, template: run.terms.templateName, who: run.createdBy ?? '—' },
          when: format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
        actions={
          isLive ? (
            <LinkButton href={here}>{runWords('refresh')}</LinkButton>
          ) : (
            <LinkButton href={isFormer ? '/employer/lapsed' : LIST}>
              {words(isFormer ? 'toLapsed' : 'again')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-4">
        <RunProgress run={run} leave={words('leave')} stopHint={words('stopHint')} />
        {run.releases.length > 0 ? <Releases releases={run.releases} now={run.now} /> : null}
        {mayRelease ? <ReleaseForm run={run} /> : null}
        <Rows run={run} here={here} result={result} after={after} />
      </div>
    </>
  );
}

/** Rows of a workbook with a template, or earlier letters with their own terms. */
function leadOf({ terms, releases }: Check) {
  if (terms.templateId === null) return releases.length > 0 ? ('leadFormerReleased' as const) : ('leadFormer' as const);
  return releases.length > 0 ? ('leadReleased' as const) : ('lead' as const);
}

async function titleOf({ state, good, bad, rowsDone: done, rowsTotal: total }: Check): Promise<string> {
  const words = await getTranslations('invitationBatch.check');
  if (isLiveBatch(state)) return words('waiting', { done, total });
  if (state === 'CANCELLED') return words('cancelled', { done, total });
  if (state === 'FAILED') return words('failed', { done, total });
  if (good === 0) return words('noneGood');
  return bad > 0 ? words('someGood', { good, bad }) : words('allGood', { good });
}

/** What was sent of this workbook. */
async function Releases({ releases, now }: Pick<Check, 'releases' | 'now'>) {
  const [words, format] = await Promise.all([getTranslations('invitationBatch.check'), getFormatter()]);
  return (
    <Panel title={words('releasedTitle')}>
      <ul className="grid gap-2">
        {releases.map((release) => (
          <li key={release.id} className="flex flex-wrap items-center gap-3">
            <a href={`${LIST}/releases/${release.id}`} className="underline">
              {words('toRelease', {
                when: format.dateTime(release.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
                done: release.rowsDone,
                total: release.rowsTotal,
              })}
            </a>
            <RunTag run={release} isTimed={release.state === 'QUEUED' && release.nextAt > now} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface RowsProps {
  run: Check;
  here: string;
  result: InvitationCheckResult | undefined;
  after: number;
}

/** What was found, row by row. */
async function Rows({ run, here, result, after }: RowsProps) {
  const [words, check, results, shell, people, explain] = await Promise.all([
    getTranslations('invitationBatch.run'),
    getTranslations('invitationBatch.check'),
    getTranslations('invitationBatch.checkResults'),
    getTranslations('shell'),
    getTranslations('employerPeople'),
    rowExplainer(run.terms, maskFavouriteCell),
  ]);
  const counted = run.counts.filter((one) => one.count > 0 || one.result === result);
  const misses = run.counts.some((one) => one.result === 'NOT_FAVOURITE' && one.count > 0);
  return (
    <div className="min-w-0">
      <FilterTabs
        label={words('resultTabs')}
        tabs={[
          { href: here, text: words('all'), count: run.rowsDone, isHere: !result },
          ...counted.map((one) => ({
            href: addressOf(here, { result: one.result }),
            text: results(one.result),
            count: one.count,
            isHere: one.result === result,
          })),
        ]}
      />
      <Panel
        title={words('results')}
        flush
        actions={
          <div className="flex flex-wrap gap-2.5">
            {misses ? <LinkButton href="/employer/favourites/imports">{words('import')}</LinkButton> : null}
            {run.isKept ? (
              <a href={`/api/employer/batches/${run.id}`} className={buttonClass('secondary')}>
                {check('download')}
              </a>
            ) : null}
          </div>
        }
      >
        {run.rows.length > 0 ? (
          <DataTable
            caption={words('results')}
            rows={run.rows}
            keyOf={({ rowNumber }) => String(rowNumber)}
            columns={[
              {
                key: 'row',
                label: words('row'),
                isWhole: true,
                cell: ({ rowNumber }) => words('rowText', { row: rowNumber }),
              },
              {
                key: 'person',
                label: words('person'),
                cell: ({ reading }) => maskFavouriteCell(reading.name) || words('unnamed'),
              },
              {
                key: 'result',
                label: words('result'),
                isPlain: true,
                cell: (row) => <Tag tone={toneOf(row.result)}>{results(row.result)}</Tag>,
              },
              {
                key: 'explanation',
                label: words('explanation'),
                isPlain: true,
                cell: (row) => (
                  <ul className="grid gap-1">
                    {explain(row).map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        ) : (
          <EmptyState
            title={words(run.isKept ? (isLiveBatch(run.state) && !result ? 'noRows' : 'noneHere') : 'gone')}
          />
        )}
        <Pagination
          label={people('pages')}
          first={after > 0 ? { href: addressOf(here, { result }), text: shell('first') } : undefined}
          next={
            run.next ? { href: addressOf(here, { result, after: String(run.next) }), text: shell('next') } : undefined
          }
        />
      </Panel>
    </div>
  );
}
