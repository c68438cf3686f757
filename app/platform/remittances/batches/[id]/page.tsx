import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { remittanceTone } from '@/components/remittance/tones';
import { buttonClass } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { isId } from '@/lib/ids';
import { remittanceBatch } from '@/lib/queries/remittance/remittance-batch';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

const desk = '/platform/remittances';

export default async function BatchPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('PLATFORM', 'platform.remittances');
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  if (!isId(id)) notFound();
  const [words, part, states, format, batch] = await Promise.all([
    getTranslations('remittances.batch'),
    getTranslations('remittances.desk'),
    getTranslations('remittances.states'),
    getFormatter(),
    remittanceBatch(viewer, { id }),
  ]);
  if (!batch) notFound();
  const { rows, open, payer } = batch;
  const file = `/api${desk}/batches/${id}`;
  return (
    <div className="grid gap-4">
      <div>
        <Breadcrumb label={part('trail')} trail={[[part('title'), `${desk}?state=EXPORTED`], [words('title')]]} />
        <PageHeading
          title={words('heading', { count: open })}
          lead={words('lead', {
            date: format.dateTime(batch.exportedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            count: rows.length,
          })}
        />
        {done === 'exported' ? <NoticeBox tone="good">{words('created', { count: rows.length })}</NoticeBox> : null}
      </div>
      {open > 0 ? (
        <Panel title={words('downloads')}>
          <div className="grid gap-3">
            <p>{words('downloadText')}</p>
            {payer ? <p>{words('payer', { payer })}</p> : null}
            <div className="flex flex-wrap gap-2.5">
              <a href={`${file}?format=xlsx`} className={buttonClass('primary')}>
                {words('xlsx')}
              </a>
              <a href={`${file}?format=csv`} className={buttonClass('secondary')}>
                {words('csv')}
              </a>
              <a href={`${file}?format=results`} className={buttonClass('secondary')}>
                {words('template')}
              </a>
            </div>
            <p className="text-[13px] text-ink-2">{words('csvText')}</p>
            <p className="text-[13px] text-ink-2">
              {words('next')}{' '}
              <a href={`${desk}/results`} className="underline">
                {part('import')}
              </a>
            </p>
          </div>
        </Panel>
      ) : null}
      <Panel title={words('rows')} flush>
        <DataTable
          caption={words('rows')}
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            {
              key: 'payee',
              label: part('columns.payee'),
              cell: (row) => (
                <a href={`${desk}/${row.id}`} className="font-medium underline">
                  {row.payee}
                </a>
              ),
            },
            { key: 'reference', label: part('columns.reference'), cell: (row) => row.reference },
            {
              key: 'state',
              label: words('state'),
              cell: (row) => <Tag tone={remittanceTone(row.state)}>{states(row.state)}</Tag>,
            },
          ]}
        />
      </Panel>
    </div>
  );
}
