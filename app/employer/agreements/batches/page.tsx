import { DeedRuns } from './deed-runs';
import { RunTabs } from './run-tabs';
import { RunTag } from './run-tag';
import { FileForm } from '@/components/form/file-form';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { INVITATION_LIMITS } from '@/lib/domain/batch/invitations';
import { newSecret } from '@/lib/ids';
import { invitationBatches } from '@/lib/queries/invitation-batch/invitation-batches';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';
import { invitationUploadSentence } from '@/lib/server/invitation-upload';
import { getFormatter, getTranslations } from '@/lib/words/reader';

const PATH = '/employer/agreements/batches';
const limits = { rows: INVITATION_LIMITS.rows, megabytes: INVITATION_LIMITS.bytes / 1024 / 1024 };
type Templates = readonly { id: string; name: string }[];

export default async function BatchesPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const given = await searchParams;
  if (oneOf(given.list) === 'deeds') return <DeedRuns viewer={viewer} after={oneOf(given.after)} />;
  const list = oneOf(given.list) === 'releases' ? ('releases' as const) : ('checks' as const);
  const [runs, words, letter, people, format] = await Promise.all([
    invitationBatches(viewer, { list, after: oneOf(given.after) }),
    getTranslations('invitationBatch.list'),
    getTranslations('employer.letter'),
    getTranslations('employerPeople'),
    getFormatter(),
  ]);
  const base = list === 'checks' ? PATH : `${PATH}/releases`;
  return (
    <>
      <Breadcrumb label={letter('trail')} trail={[[letter('back'), '/employer/agreements'], [words('trail')]]} />
      <PageHeading
        title={words('title')}
        lead={words('lead')}
        actions={
          <>
            <a href="/api/employer/batches/template?favourites=1" className={buttonClass('secondary')}>
              {words('prefilled')}
            </a>
            <a href="/api/employer/batches/template" className={buttonClass('secondary')}>
              {words('blank')}
            </a>
          </>
        }
      />
      <div className="grid gap-5">
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Panel title={words('uploadTitle')}>
            {runs.templates.length > 0 ? (
              <UploadForm given={given} templates={runs.templates} />
            ) : (
              <div className="grid gap-3">
                <p>{words('noTemplates')}</p>
                <div>
                  <LinkButton href="/employer/post-templates/new" tone="primary">
                    {words('makeTemplate')}
                  </LinkButton>
                </div>
              </div>
            )}
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
        <div className="min-w-0">
          <RunTabs here={list} />
          <Panel title={words(list)} flush>
            {runs.items.length === 0 ? (
              <EmptyState title={words('emptyTitle')}>
                {words(list === 'checks' ? 'emptyChecks' : 'emptyReleases')}
              </EmptyState>
            ) : (
              <DataTable
                caption={words(list)}
                rows={runs.items}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'file',
                    label: words('fileName'),
                    cell: ({ id, fileName }) => <a href={`${base}/${id}`}>{fileName}</a>,
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
                  {
                    key: 'state',
                    label: words('state'),
                    cell: (run) => (
                      <RunTag
                        run={run}
                        isTimed={list === 'releases' && run.state === 'QUEUED' && run.nextAt > run.createdAt}
                      />
                    ),
                  },
                ]}
              />
            )}
            <Pagination
              label={people('pages')}
              first={runs.isFirst ? undefined : { href: addressOf(PATH, { list }), text: words('first') }}
              next={runs.next ? { href: addressOf(PATH, { list, after: runs.next }), text: words('next') } : undefined}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

async function UploadForm({ given, templates }: { given: AddressValues; templates: Templates }) {
  const words = await getTranslations('invitationBatch.list');
  const single = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, oneOf(value) ?? '']));
  const problem = oneOf(given.problem);
  const chosen = templates.find(({ id }) => id === oneOf(given.template)) ?? templates[0];
  return (
    <FileForm
      action="/api/employer/batches"
      id="invitations"
      field="file"
      accept=".xlsx"
      label={words('file')}
      hint={words('fileHint', limits)}
      submit={words('upload')}
      tone="primary"
      words={{ uploading: words('uploading'), failed: words('failed') }}
      problem={problem ? await invitationUploadSentence(problem, single) : undefined}
    >
      <input type="hidden" name="idempotencyKey" value={newSecret(16)} />
      <div className="mb-3 grid gap-1">
        <label htmlFor="template" className="font-medium">
          {words('template')}
        </label>
        <p id="template-hint" className="text-[13px] text-ink-2">
          {words('templateHint')}
        </p>
        <select
          id="template"
          name="templateId"
          defaultValue={chosen?.id}
          aria-describedby="template-hint"
          className="input"
        >
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </FileForm>
  );
}
