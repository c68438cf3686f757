import { getFormatter, getTranslations } from '@/lib/words/reader';
import { FileForm } from '@/components/form/file-form';
import { buttonClass } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { rosterImports } from '@/lib/queries/roster/roster-imports';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { rosterUploadSentence } from '@/lib/server/roster-upload';

const PATH = '/school/graduates/imports';
const tones = { PENDING: 'warn', APPLIED: 'good', DISCARDED: 'idle' } as const;

export default async function ImportsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('SCHOOL', 'school.roster.write');
  const given = await searchParams;
  const problem = oneOf(given.problem);
  const [list, words, school, format] = await Promise.all([
    rosterImports(viewer, { after: oneOf(given.after) }),
    getTranslations('school.imports'),
    getTranslations('school'),
    getFormatter(),
  ]);
  return (
    <>
      <Breadcrumb
        label={school('breadcrumb')}
        trail={[[school('graduates.title'), '/school/graduates'], [words('title')]]}
      />
      <PageHeading
        title={words('title')}
        lead={words('lead')}
        actions={
          <a href="/api/roster/template" className={buttonClass('secondary')}>
            {words('template')}
          </a>
        }
      />
      <div className="grid gap-5">
        {given.done === 'discarded' ? <NoticeBox tone="good">{words('discarded')}</NoticeBox> : null}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Panel title={words('uploadTitle')}>
            <FileForm
              action="/api/roster/imports"
              id="roster"
              field="file"
              accept=".xlsx"
              label={words('file')}
              hint={words('fileHint')}
              submit={words('upload')}
              tone="primary"
              words={{ uploading: words('uploading'), failed: words('failed') }}
              problem={
                problem ? await rosterUploadSentence(problem, { columns: oneOf(given.columns) ?? '' }) : undefined
              }
            />
          </Panel>
          <Panel title={words('howTitle')}>
            <ol className="grid list-decimal gap-2 pl-5">
              <li>{words('step1')}</li>
              <li>{words('step2')}</li>
              <li>{words('step3')}</li>
              <li>{words('step4')}</li>
            </ol>
          </Panel>
        </div>
        <Panel title={words('past')} flush>
          {list.items.length === 0 ? (
            <EmptyState title={words('emptyTitle')}>{words('empty')}</EmptyState>
          ) : (
            <DataTable
              caption={words('caption')}
              rows={list.items}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'file',
                  label: words('fileName'),
                  cell: ({ id, fileName }) => <a href={`${PATH}/${id}`}>{fileName}</a>,
                },
                {
                  key: 'at',
                  label: words('uploadedAt'),
                  cell: ({ createdAt }) => format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
                },
                { key: 'by', label: words('uploadedBy'), cell: ({ uploadedBy }) => uploadedBy },
                { key: 'counts', label: words('counts'), cell: ({ counts }) => words('countsText', counts) },
                {
                  key: 'state',
                  label: words('state'),
                  cell: ({ state }) => <Tag tone={tones[state]}>{words(`states.${state}`)}</Tag>,
                },
              ]}
            />
          )}
          <Pagination
            label={school('pages')}
            first={list.isFirst ? undefined : { href: PATH, text: words('first') }}
            next={list.next ? { href: `${PATH}?after=${list.next}`, text: words('next') } : undefined}
          />
        </Panel>
      </div>
    </>
  );
}
