import { notFound } from 'next/navigation';
import { RunProgress } from '../../run-progress';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb, FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { type InvitationSendResult, invitationSendResults } from '@/lib/domain/batch/invitations';
import { isLiveBatch } from '@/lib/domain/batch/runs';
import { invitationRelease } from '@/lib/queries/invitation-batch/invitation-release';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';
import { getFormatter, getTranslations } from '@/lib/words/reader';

const LIST = '/employer/agreements/batches';
const steps = ['sent', 'seen', 'accepted', 'signed', 'lapsed'] as const;

type Release = NonNullable<Awaited<ReturnType<typeof invitationRelease>>>;

export default async function ReleasePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const given = await searchParams;
  const result = invitationSendResults.find((one) => one === oneOf(given.result));
  const after = Number(/^\d{1,7}$/.exec(oneOf(given.after) ?? '')?.[0] ?? 0);
  const run = await invitationRelease(viewer, { id: (await params).id, result, after });
  if (!run) notFound();
  const [words, runWords, list, letter, format] = await Promise.all([
    getTranslations('invitationBatch.release'),
    getTranslations('invitationBatch.run'),
    getTranslations('invitationBatch.list'),
    getTranslations('employer.letter'),
    getFormatter(),
  ]);
  const here = `${LIST}/releases/${run.id}`;
  return (
    <>
      <Breadcrumb
        label={letter('trail')}
        trail={[[letter('back'), '/employer/agreements'], [list('trail'), `${LIST}?list=releases`], [run.fileName]]}
      />
      <PageHeading
        title={await titleOf(run)}
        lead={words(run.terms.templateId === null ? 'leadFormer' : 'lead', {
          ...{ file: run.fileName, template: run.terms.templateName, who: run.createdBy ?? '—' },
          when: format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
        actions={
          <>
            <LinkButton href={`${LIST}/${run.checkedRunId ?? ''}`}>{words('report')}</LinkButton>
            <LinkButton href={here}>{runWords('refresh')}</LinkButton>
            {isLiveBatch(run.state) ? null : (
              <LinkButton href="/employer/agreements" tone="primary">
                {words('toAgreements')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-4">
        <RunProgress run={run} isTimed={run.isTimed} mayPause leave={words('started')} stopHint={words('stopHint')} />
        <Funnel funnel={run.funnel} />
        <Rows run={run} here={here} result={result} after={after} />
      </div>
    </>
  );
}

async function titleOf(run: Release): Promise<string> {
  const [words, format] = await Promise.all([getTranslations('invitationBatch.release'), getFormatter()]);
  const { rowsDone: done, rowsTotal: total, funnel } = run;
  if (run.state === 'DONE') return words('done', { sent: funnel.sent });
  if (run.state === 'CANCELLED') return words('cancelled', { sent: funnel.sent, total });
  if (run.state === 'FAILED') return words('failed', { sent: funnel.sent, total });
  if (run.pausedAt) return words('paused', { done, total });
  if (!run.isTimed) return words('waiting', { done, total });
  return words('timed', { when: format.dateTime(run.nextAt, { dateStyle: 'medium', timeStyle: 'short' }), total });
}

/** What became of the letters until now. */
async function Funnel({ funnel }: Pick<Release, 'funnel'>) {
  const words = await getTranslations('invitationBatch.release');
  return (
    <Panel title={words('funnel')} flush>
      <dl className="grid grid-cols-2 sm:grid-cols-5">
        {steps.map((step) => (
          <div key={step} className="flex flex-col-reverse border-r border-b border-line px-[18px] py-3.5">
            <dt className="text-[13px] text-ink-2">{words(step)}</dt>
            <dd className="text-[26px] leading-tight font-semibold">{funnel[step]}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

interface RowsProps {
  run: Release;
  here: string;
  result: InvitationSendResult | undefined;
  after: number;
}

/** What became of each row, with the way to its agreement. */
async function Rows({ run, here, result, after }: RowsProps) {
  const [words, release, results, explanations, shell, people] = await Promise.all([
    getTranslations('invitationBatch.run'),
    getTranslations('invitationBatch.release'),
    getTranslations('invitationBatch.sendResults'),
    getTranslations('invitationBatch.explanations'),
    getTranslations('shell'),
    getTranslations('employerPeople'),
  ]);
  const counted = run.counts.filter((one) => one.count > 0 || one.result === result);
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
      <Panel title={words('results')} flush>
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
              { key: 'person', label: words('person'), cell: ({ name }) => name },
              {
                key: 'result',
                label: words('result'),
                isPlain: true,
                cell: (row) => <Tag tone={row.result === 'SENT' ? 'good' : 'warn'}>{results(row.result)}</Tag>,
              },
              {
                key: 'explanation',
                label: words('explanation'),
                isPlain: true,
                cell: ({ result: became, agreementId, name }) => (
                  <>
                    {explanations(became)}{' '}
                    {agreementId ? (
                      <a href={`/employer/agreements/${agreementId}`} className="underline">
                        {release('open')}
                        <span className="sr-only"> {name}</span>
                      </a>
                    ) : null}
                  </>
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
