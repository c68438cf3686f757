import { notFound } from 'next/navigation';
import { getFormatter, getLocale, getTranslations } from '@/lib/words/reader';
import { z } from 'zod';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { FormButtons } from '@/components/form/layout';
import { NumberStrip } from '@/components/school/number-strip';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb, FilterTabs, Pagination } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { type ImportPart, importParts, rosterImport } from '@/lib/queries/roster/roster-import';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';
import { defaultLocale, isLocale } from '@/lib/words/catalogues';
import { rosterProblemSentence } from '@/lib/words/roster-problem';
import { decideImport } from './actions';

const LIST = '/school/graduates/imports';
const MOST_NAMES = 8;

const partOf = (text: string | undefined): ImportPart | null => importParts.find((part) => part === text) ?? null;

export default async function ImportPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}) {
  const viewer = await requireViewer('SCHOOL', 'school.roster.write');
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const given = await searchParams;
  const after = Number(/^\d{1,7}$/.exec(oneOf(given.after) ?? '')?.[0] ?? 0);
  const found = await rosterImport(viewer, { id: id.data, part: partOf(oneOf(given.part)), after });
  if (!found) notFound();
  const [words, school, columns, shell, format, language] = await Promise.all([
    getTranslations('school.preview'),
    getTranslations('school'),
    getTranslations('roster.columns'),
    getTranslations('shell'),
    getFormatter(),
    getLocale(),
  ]);
  const locale = isLocale(language) ? language : defaultLocale;
  const { counts, waiting, state, rows } = found;
  const here = `${LIST}/${found.id}`;
  const isPending = state === 'PENDING';
  const isSame = isPending && counts.good > 0 && counts.bad === 0 && counts.new + counts.changed === 0;
  const title = titleOf();
  const errorFile = (
    <a href={`/api/roster/imports/${found.id}/errors`} className={buttonClass('secondary')}>
      {words('errorFile')}
    </a>
  );

  function titleOf(): string {
    if (state === 'APPLIED') return words('applied', counts);
    if (state === 'DISCARDED') return words('discarded');
    if (counts.good === 0) return words('allBad', { bad: counts.bad });
    if (isSame) return words('allSame');
    return counts.bad > 0 ? words('someBad', counts) : words('allGood', { count: counts.good });
  }
  const importLabel = isSame
    ? words('importSame')
    : counts.bad > 0
      ? words('importGood', { count: counts.good })
      : words('importAll', { count: counts.good });

  return (
    <>
      <Breadcrumb
        label={school('breadcrumb')}
        trail={[[school('graduates.title'), '/school/graduates'], [school('imports.title'), LIST], [found.fileName]]}
      />
      <PageHeading
        title={title}
        lead={words('lead', {
          total: counts.total,
          when: format.dateTime(found.uploadedAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
        actions={
          state === 'PENDING' ? undefined : (
            <>
              <LinkButton href={LIST}>{words('toImports')}</LinkButton>
              {state === 'APPLIED' ? (
                <LinkButton href="/school/graduates" tone="primary">
                  {words('toGraduates')}
                </LinkButton>
              ) : null}
            </>
          )
        }
      />
      <div className="grid gap-4">
        {given.done === 'imported' && state === 'APPLIED' ? (
          <NoticeBox tone="good">{words('doneImported')}</NoticeBox>
        ) : null}
        {given.done === 'dropped' ? <NoticeBox tone="good">{words('doneDropped')}</NoticeBox> : null}
        {isPending && waiting.bad > 0 ? (
          <NoticeBox tone="bad" title={words('badTitle')}>
            <p>{words('bad')}</p>
            <p className="mt-2">{errorFile}</p>
          </NoticeBox>
        ) : null}
        {state === 'APPLIED' && waiting.bad > 0 ? (
          <NoticeBox tone="warn">
            <p>{words('badKept', { count: waiting.bad })}</p>
            <p className="mt-2">{errorFile}</p>
          </NoticeBox>
        ) : null}
        {isPending && found.closedYears.length > 0 ? (
          <NoticeBox tone="warn">
            {words('closedYear', { years: found.closedYears.join(words('separator')) })}
          </NoticeBox>
        ) : null}
        {isPending && found.newDepartments.length > 0 ? (
          <NoticeBox tone="info">
            {words('newDepartments', {
              count: found.newDepartments.length,
              names: `${found.newDepartments.slice(0, MOST_NAMES).join(words('separator'))}${found.newDepartments.length > MOST_NAMES ? ' …' : ''}`,
            })}
          </NoticeBox>
        ) : null}
        {isPending && found.reopens > 0 ? (
          <NoticeBox tone="warn">{words('reopens', { count: found.reopens })}</NoticeBox>
        ) : null}
        <NumberStrip
          figures={importParts.map((part) => ({
            label: words(`parts.${part}`),
            value: counts[part],
            tone: part === 'bad' ? 'bad' : undefined,
          }))}
        />
        {isPending || (state === 'APPLIED' && waiting.bad > 0) ? (
          <ActionForm action={decideImport} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
            <input type="hidden" name="id" value={found.id} />
            <input type="hidden" name="scope" value={counts.bad > 0 ? 'good' : 'all'} />
            <FormButtons>
              {isPending && counts.good > 0 ? <SubmitButton>{importLabel}</SubmitButton> : null}
              <SubmitButton tone="danger" name="intent" value="discard">
                {words(isPending ? 'discard' : 'dropBad')}
              </SubmitButton>
            </FormButtons>
          </ActionForm>
        ) : null}
        {rows.length === 0 ? (
          <p className="text-[13px] text-ink-2">{words('rowsGone')}</p>
        ) : (
          <div>
            <FilterTabs
              label={words('partsLabel')}
              tabs={importParts
                .filter((part) => waiting[part] > 0)
                .map((part) => ({
                  href: addressOf(here, { part }),
                  text: words(`parts.${part}`),
                  count: waiting[part],
                  isHere: found.shown === part,
                }))}
            />
            <Panel flush>
              <DataTable
                caption={words('caption')}
                rows={rows}
                keyOf={({ rowNumber }) => String(rowNumber)}
                columns={[
                  { key: 'row', label: words('row'), cell: ({ rowNumber }) => rowNumber },
                  {
                    key: 'person',
                    label: words('person'),
                    cell: ({ name, studentNumber }) => (
                      <>
                        {name}
                        <span className="block text-[13px] text-ink-2">{studentNumber}</span>
                      </>
                    ),
                  },
                  {
                    key: 'study',
                    label: words('study'),
                    cell: ({ department, major }) => (
                      <>
                        {department}
                        <span className="block text-[13px] text-ink-2">{major}</span>
                      </>
                    ),
                  },
                  {
                    key: 'result',
                    label: words('result'),
                    cell: ({ problems, columns: changed, reopens, year }) =>
                      problems.length > 0 ? (
                        <ul className="grid gap-1.5">
                          {problems.map((problem) => {
                            const sentence = rosterProblemSentence(locale, problem);
                            const isTold = problem.value === '' || sentence.includes(problem.value);
                            return (
                              <li key={problem.column}>
                                <span className="font-medium text-bad">{columns(problem.column)}</span> {sentence}
                                {isTold ? null : (
                                  <span className="block text-[13px] text-ink-2">
                                    {words('value', { value: problem.value })}
                                  </span>
                                )}
                              </li>
                            );
                          })}
                        </ul>
                      ) : found.shown === 'changed' ? (
                        <>
                          {words('changedColumns', {
                            columns: changed.map((column) => columns(column)).join(words('separator')),
                          })}
                          {reopens ? <span className="block text-[13px] text-warn">{words('reconfirm')}</span> : null}
                        </>
                      ) : found.shown === 'new' ? (
                        words('isNew', { year: String(year) })
                      ) : (
                        words('isSame')
                      ),
                  },
                ]}
              />
              <Pagination
                label={school('pages')}
                first={
                  found.isFirst ? undefined : { href: addressOf(here, { part: found.shown }), text: words('first') }
                }
                next={
                  found.next
                    ? {
                        href: addressOf(here, { part: found.shown, after: String(found.next) }),
                        text: words('next'),
                      }
                    : undefined
                }
              />
            </Panel>
          </div>
        )}
      </div>
    </>
  );
}
