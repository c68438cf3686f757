import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { placeName } from '@/lib/domain/regions/lookup';
import { CONFIRMED_FOR_DAYS } from '@/lib/domain/talent-service/freshness';
import { talentServiceDetail } from '@/lib/queries/talent-service/talent-service-detail';
import { confirm, restore } from '../actions';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

type Detail = NonNullable<Awaited<ReturnType<typeof talentServiceDetail>>>;

const list = '/platform/talent-services';
const deeds = ['added', 'saved', 'confirmed', 'restored'] as const;

export default async function TalentServicePage({ params, searchParams }: Props) {
  const viewer = await requireViewer('PLATFORM', 'platform.talent-services');
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const entry = await talentServiceDetail(viewer, id);
  if (!entry) notFound();
  const [all, words, deedWords, format] = await Promise.all([
    getTranslations('talentServices'),
    getTranslations('talentServices.detail'),
    getTranslations('deeds'),
    getFormatter(),
  ]);
  const { name, retiredAt, isToBeConfirmed, history } = entry;
  const isOld = isToBeConfirmed && !retiredAt;
  const deed = deeds.find((one) => one === done);
  const somebody = words('somebody');
  const days = { days: CONFIRMED_FOR_DAYS };
  return (
    <div className="max-w-3xl">
      <Breadcrumb label={all('trail')} trail={[[all('listTitle'), list], [name]]} />
      <PageHeading
        title={words(retiredAt ? 'titleRetired' : isOld ? 'titleOld' : 'title', { name })}
        lead={words('lead', {
          name: entry.confirmedBy ?? somebody,
          date: format.dateTime(entry.lastConfirmedAt, { dateStyle: 'medium' }),
        })}
      />
      <div className="grid gap-4">
        {deed ? (
          <div role="status">
            <NoticeBox tone="good">{words(`done.${deed}`)}</NoticeBox>
          </div>
        ) : null}
        {retiredAt ? <NoticeBox tone="warn">{words('retiredNotice')}</NoticeBox> : null}
        {isOld ? <NoticeBox tone="warn">{words('oldNotice', days)}</NoticeBox> : null}
        <Panel title={words('facts')}>
          <EntryFacts entry={entry} />
        </Panel>
        <Deeds entry={entry} />
        <Panel title={words('history')}>
          <ol className="grid gap-2">
            {history.map(({ key, at, type, name: person }) => (
              <li key={key} className="flex flex-wrap justify-between gap-x-5">
                <span>{deedWords.has(type as 'other') ? deedWords(type as 'other') : deedWords('other')}</span>
                <span className="text-[13px] text-ink-2">
                  {words('historyBy', {
                    name: person ?? somebody,
                    date: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
                  })}
                </span>
              </li>
            ))}
          </ol>
        </Panel>
      </div>
    </div>
  );
}

async function EntryFacts({ entry }: { entry: Detail }) {
  const [all, labels, shell] = await Promise.all([
    getTranslations('talentServices'),
    getTranslations('talentServices.labels'),
    getTranslations('shell'),
  ]);
  const none = shell('none');
  return (
    <Facts
      rows={[
        [labels('address'), placeName(entry.regionCode, entry.address)],
        [labels('postcode'), entry.postcode],
        [labels('telephone'), entry.telephone],
        [labels('department'), entry.department ?? none],
        [labels('openingHours'), entry.openingHours ?? none],
        [labels('remarks'), entry.remarks ?? none],
        [
          all('columns.taking'),
          entry.isTakingArchives ? <Tag tone="good">{all('taking')}</Tag> : <Tag tone="bad">{all('notTaking')}</Tag>,
        ],
      ]}
    />
  );
}

/** Confirm again, change, retire; one that is retired can be restored. */
async function Deeds({ entry }: { entry: Detail }) {
  const [words, shell] = await Promise.all([getTranslations('talentServices.detail'), getTranslations('shell')]);
  const { id, version, retiredAt } = entry;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2.5">
        <ActionForm action={retiredAt ? restore : confirm} summaryTitle={shell('problem')} className="contents">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <SubmitButton>{words(retiredAt ? 'restore' : 'confirm')}</SubmitButton>
        </ActionForm>
        {retiredAt ? null : (
          <>
            <LinkButton href={`${list}/${id}/edit`}>{words('edit')}</LinkButton>
            <LinkButton href={`${list}/${id}/retire`} tone="quiet">
              {words('retire')}
            </LinkButton>
          </>
        )}
      </div>
      {retiredAt ? null : <p className="text-[13px] text-ink-2">{words('confirmHint')}</p>}
    </div>
  );
}
