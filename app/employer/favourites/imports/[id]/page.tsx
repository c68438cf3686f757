import { notFound } from 'next/navigation';
import { getFormatter, getLocale, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { LiveRefresh } from '@/components/ui/live-refresh';
import { Breadcrumb, FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { isLiveBatch } from '@/lib/domain/batch/runs';
import { type FavouriteImportResult, favouriteImportResults, maskFavouriteCell } from '@/lib/domain/favourite/import';
import { newSecret } from '@/lib/ids';
import { favouriteImport } from '@/lib/queries/favourite/favourite-import';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';
import { defaultLocale, isLocale } from '@/lib/words/catalogues';
import { favouriteRowSentence } from '@/lib/words/favourite-row';
import { StateTag } from '../state-tag';
import { cancel } from './actions';

const LIST = '/employer/favourites/imports';
const tones: Readonly<Record<FavouriteImportResult, 'good' | 'idle' | 'warn' | 'bad'>> = {
  ADDED: 'good',
  ALREADY_THERE: 'idle',
  SEVERAL: 'warn',
  NOT_FOUND: 'warn',
  SCHOOL_UNKNOWN: 'warn',
  SCHOOL_CLOSED: 'warn',
  YEAR_CLOSED: 'warn',
  BAD_FORMAT: 'bad',
};

/** Why it ended before its last row: words of the page. */
const reasons: Readonly<Record<string, 'cancelledBy' | 'lostAuthority' | 'failedWhy'>> = {
  BATCH_BY_MEMBER: 'cancelledBy',
  FORBIDDEN: 'lostAuthority',
  NOT_CERTIFIED: 'lostAuthority',
  UNEXPECTED: 'failedWhy',
};

export default async function ImportPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}) {
  const viewer = await requireViewer('EMPLOYER', 'employer.favourites.write');
  const given = await searchParams;
  const result = favouriteImportResults.find((one) => one === oneOf(given.result));
  const after = Number(/^\d{1,7}$/.exec(oneOf(given.after) ?? '')?.[0] ?? 0);
  const run = await favouriteImport(viewer, { id: (await params).id, result, after });
  if (!run) notFound();
  const [words, list, results, people, favourites, shell, format, language] = await Promise.all([
    getTranslations('favouriteImport.run'),
    getTranslations('favouriteImport.list'),
    getTranslations('favouriteImport.results'),
    getTranslations('employerPeople'),
    getTranslations('employerPeople.list'),
    getTranslations('shell'),
    getFormatter(),
    getLocale(),
  ]);
  const locale = isLocale(language) ? language : defaultLocale;
  const here = `${LIST}/${run.id}`;
  const isLive = isLiveBatch(run.state);
  const progress = { done: run.rowsDone, total: run.rowsTotal };
  const added = run.counts.find((one) => one.result === 'ADDED')?.count ?? 0;
  const reason = run.stoppedBecause ? reasons[run.stoppedBecause] : undefined;
  const title = {
    QUEUED: () => words('waiting', progress),
    RUNNING: () => words('waiting', progress),
    DONE: () => (added > 0 ? words('done', { added }) : words('doneNone')),
    CANCELLED: () => words('cancelled', progress),
    FAILED: () => words('failed', progress),
  }[run.state]();
  return (
    <>
      <Breadcrumb
        label={people('trail')}
        trail={[[favourites('trail'), '/employer/favourites'], [list('trail'), LIST], [run.fileName]]}
      />
      <PageHeading
        title={title}
        lead={words('lead', {
          ...{ file: run.fileName, who: run.createdBy ?? '—', purpose: run.purpose },
          when: format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
        actions={
          isLive ? (
            <LinkButton href={here}>{words('refresh')}</LinkButton>
          ) : (
            <>
              <LinkButton href={LIST}>{words('toList')}</LinkButton>
              {added > 0 ? (
                <LinkButton href="/employer/favourites?group=not-invited" tone="primary">
                  {words('invite')}
                </LinkButton>
              ) : null}
            </>
          )
        }
      />
      {isLive ? <LiveRefresh /> : null}
      <p role="status" className="sr-only">
        {isLive ? words('live', progress) : words('ended')}
      </p>
      <div className="grid gap-4">
        {reason ? (
          <NoticeBox tone={run.state === 'FAILED' ? 'bad' : 'warn'}>
            {words(reason, { left: run.rowsTotal - run.rowsDone })}
          </NoticeBox>
        ) : null}
        {isLive ? (
          <Panel>
            <div className="grid gap-3">
              <div className="flex flex-wrap items-center gap-3">
                <StateTag state={run.state} />
                <progress
                  max={run.rowsTotal}
                  value={run.rowsDone}
                  aria-label={words('progress')}
                  className="h-3 min-w-40 flex-1"
                />
                <span className="text-[13px] text-ink-2">{list('progressText', progress)}</span>
              </div>
              <p className="text-[13px] text-ink-2">{words('leave')}</p>
              <ActionForm action={cancel} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
                <input type="hidden" name="id" value={run.id} />
                <FormButtons>
                  <SubmitButton tone="danger">{words('cancel')}</SubmitButton>
                  <p className="text-[13px] text-ink-2">{words('cancelHint')}</p>
                </FormButtons>
              </ActionForm>
            </div>
          </Panel>
        ) : null}
        <div className="min-w-0">
          <FilterTabs
            label={words('resultTabs')}
            tabs={[
              { href: here, text: words('all'), count: run.rowsDone, isHere: !result },
              ...run.counts
                .filter((one) => one.count > 0 || one.result === result)
                .map((one) => ({
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
              run.isKept ? (
                <a href={`/api/employer/favourites/imports/${run.id}`} className={buttonClass('secondary')}>
                  {words('download')}
                </a>
              ) : undefined
            }
          >
            {run.rows.length > 0 ? (
              <DataTable
                caption={words('caption')}
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
                    cell: ({ name, number }) => (
                      <>
                        {name || words('unnamed')}
                        {number ? (
                          <span className="block text-[13px] whitespace-nowrap text-ink-2">{number}</span>
                        ) : null}
                      </>
                    ),
                  },
                  {
                    key: 'result',
                    label: words('result'),
                    isPlain: true,
                    cell: ({ result: became }) => <Tag tone={tones[became]}>{results(became)}</Tag>,
                  },
                  {
                    key: 'explanation',
                    label: words('explanation'),
                    isPlain: true,
                    cell: ({ result: became, reading }) =>
                      favouriteRowSentence(locale, became, reading, maskFavouriteCell),
                  },
                ]}
              />
            ) : (
              <EmptyState
                title={run.isKept ? (isLive && !result ? words('noRows') : words('noneHere')) : words('gone')}
              />
            )}
            <Pagination
              label={people('pages')}
              first={after > 0 ? { href: addressOf(here, { result }), text: shell('first') } : undefined}
              next={
                run.next
                  ? { href: addressOf(here, { result, after: String(run.next) }), text: shell('next') }
                  : undefined
              }
            />
          </Panel>
        </div>
      </div>
    </>
  );
}
