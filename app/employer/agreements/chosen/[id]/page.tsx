import { doChosen } from '../../deeds/actions';
import { PutOffFields } from './put-off-fields';
import { StateTag } from '@/components/agreement/tags';
import { deedReasons } from '@/components/agreement/deed-words';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { DEED_LIMITS, isRunDeed } from '@/lib/domain/batch/agreement-deeds';
import { newSecret } from '@/lib/ids';
import { chosenAgreements, type ChosenView } from '@/lib/queries/agreement/chosen-agreements';
import { getTranslations } from '@/lib/words/reader';

const LIST = '/employer/agreements';

type Chosen = NonNullable<Awaited<ReturnType<typeof chosenAgreements>>>;

/** What was ticked, before anything happens: what can be done, what cannot, and why. */
export default async function ChosenPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.read');
  const chosen = await chosenAgreements(viewer, (await params).id);
  if (!chosen) return <Gone />;
  const [words, letter] = await Promise.all([getTranslations('batchDeeds.check'), getTranslations('employer.letter')]);
  const { deed, able, isCut } = chosen;
  const count = able.length;
  const most = DEED_LIMITS.chosen;
  return (
    <div className="max-w-4xl">
      <Breadcrumb label={letter('trail')} trail={[[letter('back'), LIST], [words('trail')]]} />
      <PageHeading
        title={words(`titles.${deed}`, { count })}
        lead={words(count > 0 ? 'lead' : 'leadNone', { chosen: chosen.chosen, able: count })}
      />
      <div className="grid gap-4">
        {isCut ? <NoticeBox tone="warn">{words('cut', { most })}</NoticeBox> : null}
        {count > 0 ? <Go chosen={chosen} /> : <Back />}
        <Unable chosen={chosen} />
        {count > 0 ? <Records title={words('able', { count })} rows={able} isFolded={count > 20} /> : null}
      </div>
    </div>
  );
}

/** The deed itself, with what it means. */
async function Go({ chosen: { id, deed, able, days } }: { chosen: Chosen }) {
  const [words, shell] = await Promise.all([getTranslations('batchDeeds.check'), getTranslations('shell')]);
  const count = able.length;
  if (deed === 'papers') return <Papers id={id} count={count} />;
  if (!isRunDeed(deed)) return <Back />;
  return (
    <Panel>
      <p className="mb-4">{words(`effects.${deed}`)}</p>
      <ActionForm action={doChosen} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
        <input type="hidden" name="id" value={id} />
        {deed === 'extend' ? <PutOffFields days={days} /> : null}
        <FormButtons>
          <SubmitButton tone={deed === 'withdraw' ? 'danger' : 'primary'}>
            {words(`go.${deed}`, { count })}
          </SubmitButton>
          <LinkButton href={LIST}>{words('back')}</LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}

async function Papers({ id, count }: { id: string; count: number }) {
  const words = await getTranslations('batchDeeds.check');
  const most = DEED_LIMITS.papers;
  return (
    <Panel>
      <p className="mb-4">{words('effects.papers')}</p>
      {count > most ? <p className="mb-4">{words('paperLimit', { most })}</p> : null}
      <div className="flex flex-wrap gap-2.5">
        <a href={`/api/employer/selections/${id}/papers`} className={buttonClass('primary')}>
          {words('go.papers')}
        </a>
        <LinkButton href={LIST}>{words('back')}</LinkButton>
      </div>
    </Panel>
  );
}

async function Back() {
  const words = await getTranslations('batchDeeds.check');
  return (
    <div>
      <LinkButton href={LIST} tone="primary">
        {words('back')}
      </LinkButton>
    </div>
  );
}

/** Whom the deed does not reach, by reason. */
async function Unable({ chosen: { unable, missing, able } }: { chosen: Chosen }) {
  const [words, reason] = await Promise.all([getTranslations('batchDeeds.check'), deedReasons()]);
  const count = unable.reduce((sum, { rows }) => sum + rows.length, 0) + missing;
  if (count === 0) return null;
  return (
    <Panel title={words('unable', { count })}>
      {able.length > 0 ? <p className="mb-2 text-[13px] text-ink-2">{words('unableNote')}</p> : null}
      <ul className="grid gap-3">
        {unable.map(({ code, rows }) => (
          <li key={code}>
            <details open={rows.length <= 10}>
              <summary className="min-h-11 cursor-pointer sm:min-h-0">
                {reason(code)} <b>{rows.length}</b>
              </summary>
              <p className="flex flex-wrap gap-x-4 gap-y-1 pt-1">
                {rows.map((row) => (
                  <a key={row.id} href={`${LIST}/${row.id}`} className="inline-flex min-h-11 items-center sm:min-h-0">
                    {row.graduate}
                  </a>
                ))}
              </p>
            </details>
          </li>
        ))}
        {missing > 0 ? <li>{words('missing', { count: missing })}</li> : null}
      </ul>
    </Panel>
  );
}

async function Records({ title, rows, isFolded }: { title: string; rows: readonly ChosenView[]; isFolded: boolean }) {
  const words = await getTranslations('batchDeeds.check');
  const table = (
    <DataTable
      caption={title}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'record',
          label: words('record'),
          cell: ({ id, graduate, school, department }) => (
            <>
              <a href={`${LIST}/${id}`} className="font-semibold">
                {graduate}
              </a>
              <small className="block text-ink-2">
                {school} {department}
              </small>
            </>
          ),
        },
        { key: 'post', label: words('post'), isPlain: true, cell: ({ post }) => post },
        { key: 'state', label: words('state'), isPlain: true, cell: ({ state }) => <StateTag state={state} /> },
      ]}
    />
  );
  if (!isFolded)
    return (
      <Panel title={title} flush>
        {table}
      </Panel>
    );
  return (
    <Panel flush>
      <details>
        <summary className="min-h-11 cursor-pointer px-[18px] py-3.5 font-semibold">{title}</summary>
        {table}
      </details>
    </Panel>
  );
}

/** Dropped after two days, or somebody else's: ticked anew in a moment. */
async function Gone() {
  const words = await getTranslations('batchDeeds.check');
  return (
    <>
      <PageHeading title={words('trail')} />
      <Panel>
        <EmptyState title={words('gone')} action={<Back />} />
      </Panel>
    </>
  );
}
