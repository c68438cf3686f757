import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { REMITTANCE, REMITTANCE_STATES } from '@/lib/domain/remittance/rules';
import { isId, newSecret } from '@/lib/ids';
import { remittanceCounts } from '@/lib/queries/remittance/remittance-counts';
import { remittanceDetail } from '@/lib/queries/remittance/remittance-detail';
import { remittanceQueue } from '@/lib/queries/remittance/remittance-queue';
import { exportWaitingOnes } from './actions';

const home = '/platform/remittances';
const notices = ['sent', 'failed'] as const;

interface Search {
  state?: string;
  after?: string;
  done?: string;
  /** Which remittance was recorded. */
  of?: string;
}

/** A number is read in one piece. */
const Unbroken = ({ text }: { text: string }) => <span className="whitespace-nowrap">{text}</span>;

export default async function RemittancesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer('PLATFORM', 'platform.remittances');
  const search = await searchParams;
  const state = REMITTANCE_STATES.find((name) => name === search.state) ?? 'WAITING';
  const [words, shell, states, format, counts, { rows, next, isOffered }] = await Promise.all([
    getTranslations('remittances.desk'),
    getTranslations('shell'),
    getTranslations('remittances.states'),
    getFormatter(),
    remittanceCounts(viewer, undefined),
    remittanceQueue(viewer, { state, after: search.after }),
  ]);
  const notice = notices.find((name) => name === search.done);
  const recorded = notice && isId(search.of) ? await remittanceDetail(viewer, { id: search.of }) : null;
  const short = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) : '');
  const heading = state === 'WAITING' || state === 'EXPORTED' ? state : 'other';
  return (
    <>
      <PageHeading
        title={words(`heading.${heading}`, { count: rows.length })}
        lead={words('lead')}
        actions={
          <LinkButton href={`${home}/results`} tone={state === 'EXPORTED' && rows.length > 0 ? 'primary' : 'secondary'}>
            {words('import')}
          </LinkButton>
        }
      />
      {notice ? (
        <div className="mb-4">
          <NoticeBox tone="good">{words(`done.${notice}`, { payee: recorded?.payee ?? '' })}</NoticeBox>
        </div>
      ) : null}
      {isOffered ? null : (
        <div className="mb-4">
          <NoticeBox tone="warn" title={words('notOfferedTitle')}>
            {words('notOffered')}
          </NoticeBox>
        </div>
      )}
      <FilterTabs
        label={words('tabs')}
        tabs={REMITTANCE_STATES.map((name) => ({
          href: `${home}?state=${name}`,
          text: states(name),
          count: counts[name],
          most: REMITTANCE.counted,
          isHere: name === state,
        }))}
      />
      {state === 'WAITING' && rows.length > 0 && isOffered ? (
        <div className="mb-4">
          <Panel>
            <ActionForm
              action={exportWaitingOnes}
              idempotencyKey={newSecret(16)}
              summaryTitle={shell('problem')}
              className="grid gap-2"
            >
              <p className="text-[13px] text-ink-2">{words('exportText', { most: REMITTANCE.batch })}</p>
              <div>
                <SubmitButton>{words('export')}</SubmitButton>
              </div>
            </ActionForm>
          </Panel>
        </div>
      ) : null}
      <section className="panel">
        {rows.length === 0 ? (
          <EmptyState title={words(`empty.${state}`)}>{words('emptyText')}</EmptyState>
        ) : (
          <DataTable
            caption={states(state)}
            rows={rows}
            keyOf={(row) => row.id}
            columns={[
              {
                key: 'payee',
                label: words('columns.payee'),
                cell: (row) => (
                  <a href={`${home}/${row.id}`} className="font-medium underline">
                    {row.payee}
                  </a>
                ),
              },
              { key: 'reference', label: words('columns.reference'), cell: (row) => <Unbroken text={row.reference} /> },
              { key: 'account', label: words('columns.account'), cell: (row) => <Unbroken text={row.account} /> },
              { key: 'bank', label: words('columns.bank'), cell: (row) => row.bankName },
              state === 'SENT'
                ? { key: 'until', label: words('columns.until'), cell: (row) => short(row.expiresAt) }
                : state === 'WAITING'
                  ? { key: 'requestedAt', label: words('columns.requestedAt'), cell: (row) => short(row.requestedAt) }
                  : { key: 'since', label: words('columns.since'), cell: (row) => short(row.stateSince) },
              ...(state === 'EXPORTED'
                ? [
                    {
                      key: 'batch',
                      label: words('columns.batch'),
                      cell: (row: (typeof rows)[number]) => (
                        <a href={`${home}/batches/${row.batchId ?? ''}`} className="underline">
                          {words('openBatch')}
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        <Pagination
          label={words('pages')}
          first={search.after ? { href: `${home}?state=${state}`, text: shell('first') } : undefined}
          next={next ? { href: `${home}?state=${state}&after=${next}`, text: shell('next') } : undefined}
        />
      </section>
    </>
  );
}
