import { getFormatter, getTranslations } from '@/lib/words/reader';
import { FileForm } from '@/components/form/file-form';
import { buttonClass } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { IMPORT_LIMITS } from '@/lib/domain/favourite/import';
import { newSecret } from '@/lib/ids';
import { favouriteImports } from '@/lib/queries/favourite/favourite-imports';
import { searchDeclaration } from '@/lib/queries/favourite/search-declaration';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { favouriteUploadSentence } from '@/lib/server/favourite-upload';
import { DeclarationForm } from '../declaration-form';
import { declare } from './actions';
import { StateTag } from './state-tag';

const PATH = '/employer/favourites/imports';
const limits = { rows: IMPORT_LIMITS.rows, megabytes: IMPORT_LIMITS.bytes / 1024 / 1024 };

export default async function ImportsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.favourites.write');
  const given = await searchParams;
  const [list, declaration, words, search, people, favourites, format] = await Promise.all([
    favouriteImports(viewer, { after: oneOf(given.after) }),
    searchDeclaration(viewer, undefined),
    getTranslations('favouriteImport.list'),
    getTranslations('employerPeople.search'),
    getTranslations('employerPeople'),
    getTranslations('employerPeople.list'),
    getFormatter(),
  ]);
  const isDeclaring = !declaration || given.declare === 'again';
  return (
    <>
      <Breadcrumb label={people('trail')} trail={[[favourites('trail'), '/employer/favourites'], [words('trail')]]} />
      <PageHeading
        title={isDeclaring ? words('declareTitle') : words('title')}
        lead={isDeclaring ? words('declareLead') : words('lead')}
        actions={
          <a href="/api/employer/favourites/template" className={buttonClass('secondary')}>
            {words('template')}
          </a>
        }
      />
      <div className="grid gap-5">
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {isDeclaring ? (
            <DeclarationForm action={declare} submit={words('declare')} />
          ) : (
            <Panel title={words('uploadTitle')}>
              <p className="mb-3 text-[13px] text-ink-2">
                {search('currentPurpose', { purpose: declaration.purpose })}{' '}
                <a href={`${PATH}?declare=again`} className="underline">
                  {search('otherPurpose')}
                </a>
              </p>
              <UploadForm problem={oneOf(given.problem)} facts={given} />
              <p className="mt-3 text-[13px] text-ink-2">
                {words('budget', { left: list.left, limit: IMPORT_LIMITS.employerADay })}
              </p>
            </Panel>
          )}
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
                  label: words('createdAt'),
                  isWhole: true,
                  cell: ({ createdAt }) => format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
                },
                { key: 'by', label: words('createdBy'), cell: ({ createdBy }) => createdBy },
                {
                  key: 'progress',
                  label: words('progress'),
                  isWhole: true,
                  cell: ({ rowsDone, rowsTotal }) => words('progressText', { done: rowsDone, total: rowsTotal }),
                },
                { key: 'state', label: words('state'), cell: ({ state }) => <StateTag state={state} /> },
              ]}
            />
          )}
          <Pagination
            label={people('pages')}
            first={list.isFirst ? undefined : { href: PATH, text: words('first') }}
            next={list.next ? { href: `${PATH}?after=${list.next}`, text: words('next') } : undefined}
          />
        </Panel>
      </div>
    </>
  );
}

async function UploadForm({ problem, facts }: { problem?: string; facts: AddressValues }) {
  const words = await getTranslations('favouriteImport.list');
  const single = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, oneOf(value) ?? '']));
  return (
    <FileForm
      action="/api/employer/favourites/imports"
      id="favourites"
      field="file"
      accept=".xlsx"
      label={words('file')}
      hint={words('fileHint', limits)}
      submit={words('upload')}
      tone="primary"
      words={{ uploading: words('uploading'), failed: words('failed') }}
      problem={problem ? await favouriteUploadSentence(problem, single) : undefined}
    >
      <input type="hidden" name="idempotencyKey" value={newSecret(16)} />
    </FileForm>
  );
}
