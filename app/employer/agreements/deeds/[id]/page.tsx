import { notFound } from 'next/navigation';
import { ticksOf } from '../../ticks';
import { deedExplainer } from '@/components/agreement/deed-words';
import { StateTag } from '@/components/agreement/tags';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { LiveRefresh } from '@/components/ui/live-refresh';
import { Breadcrumb, FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { TicksOver } from '@/components/ui/tick-keeper';
import { requireViewer } from '@/lib/auth/viewer';
import { DEED_DONE } from '@/lib/domain/batch/agreement-deeds';
import { isLiveBatch } from '@/lib/domain/batch/runs';
import { deedReport } from '@/lib/queries/agreement/deed-report';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';
import { getFormatter, getTranslations } from '@/lib/words/reader';

const LIST = '/employer/agreements';

type Report = NonNullable<Awaited<ReturnType<typeof deedReport>>>;

/** What became of ticked records, each with the sentence why. */
export default async function DeedPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const given = await searchParams;
  const which = (['done', 'refused'] as const).find((one) => one === oneOf(given.which));
  const after = Number(/^\d{1,7}$/.exec(oneOf(given.after) ?? '')?.[0] ?? 0);
  const report = await deedReport(viewer, { id: (await params).id, which, after });
  if (!report) notFound();
  const [words, letter, format] = await Promise.all([
    getTranslations('batchDeeds.report'),
    getTranslations('employer.letter'),
    getFormatter(),
  ]);
  const here = `${LIST}/deeds/${report.id}`;
  const isLive = isLiveBatch(report.state);
  const when = format.dateTime(report.createdAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <Breadcrumb label={letter('trail')} trail={[[letter('back'), LIST], [words('trail')]]} />
      <PageHeading
        title={await titleOf(report)}
        lead={words('lead', { who: report.createdBy ?? '—', when })}
        actions={
          isLive ? (
            <LinkButton href={here}>{words('refresh')}</LinkButton>
          ) : (
            <>
              {report.deed === 'withdraw' && report.done > 0 ? (
                <LinkButton href="/employer/lapsed">{words('toLapsed')}</LinkButton>
              ) : null}
              <LinkButton href={LIST} tone="primary">
                {words('toList')}
              </LinkButton>
            </>
          )
        }
      />
      <TicksOver keptAs={ticksOf(viewer, 'standing')} />
      <div className="grid gap-4">
        <Standing report={report} />
        <Rows report={report} here={here} which={which} after={after} />
      </div>
    </>
  );
}

async function titleOf({ state, deed, done, refused, rowsDone, rowsTotal: total }: Report): Promise<string> {
  const words = await getTranslations('batchDeeds.report');
  if (isLiveBatch(state)) return words('waiting', { done: rowsDone, total });
  return state === 'DONE' ? words(`titles.${deed}`, { done, refused }) : words('stopped', { done: rowsDone, total });
}

/** How far it is, or what happens next. */
async function Standing({ report: { state, deed, done, rowsDone, rowsTotal } }: { report: Report }) {
  const words = await getTranslations('batchDeeds.report');
  if (isLiveBatch(state))
    return (
      <Panel>
        <LiveRefresh />
        <progress max={rowsTotal} value={rowsDone} aria-label={words('progress')} className="h-3 w-full" />
        <p className="mt-2 text-[13px] text-ink-2">{words('leave')}</p>
      </Panel>
    );
  if (state !== 'DONE')
    return <NoticeBox tone="warn">{words('stoppedText', { left: rowsTotal - rowsDone })}</NoticeBox>;
  return done > 0 ? <NoticeBox tone="good">{words(`next.${deed}`)}</NoticeBox> : null;
}

interface RowsProps {
  report: Report;
  here: string;
  which: 'done' | 'refused' | undefined;
  after: number;
}

async function Rows({ report, here, which, after }: RowsProps) {
  const [words, shell, explain] = await Promise.all([
    getTranslations('batchDeeds.report'),
    getTranslations('shell'),
    deedExplainer(report.deed),
  ]);
  const tabs = [
    { which: undefined, text: words('all'), count: report.rowsDone },
    { which: 'done' as const, text: words('done'), count: report.done },
    { which: 'refused' as const, text: words('refused'), count: report.refused },
  ];
  return (
    <div className="min-w-0">
      <FilterTabs
        label={words('tabs')}
        tabs={tabs.map((tab) => ({
          href: addressOf(here, { which: tab.which }),
          text: tab.text,
          count: tab.count,
          isHere: tab.which === which,
        }))}
      />
      <Panel
        title={words('caption')}
        flush
        actions={
          report.isKept ? (
            <a href={`/api/employer/deeds/${report.id}`} className={buttonClass('secondary')}>
              {words('download')}
            </a>
          ) : undefined
        }
      >
        {report.rows.length > 0 ? (
          <DataTable
            caption={words('caption')}
            rows={report.rows}
            keyOf={({ rowNumber }) => String(rowNumber)}
            columns={[
              {
                key: 'record',
                label: words('columns.record'),
                cell: ({ agreementId, graduate, school, department, rowNumber }) =>
                  agreementId ? (
                    <>
                      <a href={`${LIST}/${agreementId}`} className="font-semibold">
                        {graduate}
                      </a>
                      <small className="block text-ink-2">
                        {school} {department}
                      </small>
                    </>
                  ) : (
                    <>
                      {words('unknown')}
                      <small className="block text-ink-2">{words('row', { row: rowNumber })}</small>
                    </>
                  ),
              },
              { key: 'post', label: words('columns.post'), isPlain: true, cell: ({ post }) => post },
              {
                key: 'state',
                label: words('columns.state'),
                cell: ({ state }) => (state ? <StateTag state={state} /> : '—'),
              },
              {
                key: 'result',
                label: words('columns.result'),
                isPlain: true,
                cell: (row) => (
                  <>
                    <Tag tone={row.result === DEED_DONE ? 'good' : 'warn'}>
                      {words(row.result === DEED_DONE ? 'done' : 'refused')}
                    </Tag>{' '}
                    {explain(row)}
                  </>
                ),
              },
            ]}
          />
        ) : (
          <EmptyState title={words(report.isKept ? 'empty' : 'gone')} />
        )}
        <Pagination
          label={words('caption')}
          first={after > 0 ? { href: addressOf(here, { which }), text: shell('first') } : undefined}
          next={
            report.next
              ? { href: addressOf(here, { which, after: String(report.next) }), text: shell('next') }
              : undefined
          }
        />
      </Panel>
    </div>
  );
}
