import { getFormatter, getTranslations } from '@/lib/words/reader';
import { deviceText } from '@/app/_frame/device-text';
import { BaseData } from '@/components/school/base-data';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, PageHeading, Panel } from '@/components/ui/panel';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';
import { ownData } from '@/lib/queries/account/own-data';
import { recordRead } from '@/lib/server/audited-read';

/** What a page can show; the file holds the rest. */
const SHOWN = 100;

export default async function ReadDataPage() {
  const viewer = await requireAnyViewer('own.account');
  await recordRead(viewer, 'OWN_DATA_READ', { type: 'account', id: viewer.accountId }, { as: 'page' });
  const data = await ownData(viewer, undefined);
  const [words, account, shell, roles, parties, states, deeds, format, deviceOf] = await Promise.all([
    getTranslations('account.read'),
    getTranslations('account'),
    getTranslations('shell'),
    getTranslations('states.role'),
    getTranslations('states.party'),
    getTranslations('states.agreement'),
    getTranslations('deeds'),
    getFormatter(),
    deviceText(),
  ]);
  const when = (at: Date | null): string =>
    at ? format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) : shell('none');
  const consentOf = (kind: string): string =>
    words(`consentKinds.${words.has(`consentKinds.${kind}` as never) ? (kind as 'other') : 'other'}`);
  const { name, mobile, email, locale, termsVersion, createdAt, passwordChangedAt } = data.account;
  /** A list with its heading; nothing at all where a kind of record does not concern the reader. */
  function list<Row>(
    title: string,
    rows: readonly Row[],
    columns: readonly (readonly [string, (row: Row) => string])[],
  ) {
    return (
      <Panel title={title} flush>
        {rows.length === 0 ? (
          <p className="px-[18px] py-3 text-ink-2">{words('none')}</p>
        ) : (
          <DataTable
            caption={title}
            rows={rows.slice(0, SHOWN).map((row, index) => ({ row, index }))}
            keyOf={({ index }) => String(index)}
            columns={columns.map(([label, cell]) => ({
              key: label,
              label,
              cell: (shown: { row: Row; index: number }) => cell(shown.row),
            }))}
          />
        )}
      </Panel>
    );
  }
  return (
    <div className="grid gap-4">
      <div>
        <Breadcrumb
          label={account('trail')}
          trail={[
            [account('tab.home'), `${homes[viewer.party]}/account`],
            [account('tab.data'), '/account/data'],
            [words('title')],
          ]}
        />
        <PageHeading
          title={words('title')}
          lead={`${words('lead', { date: when(data.madeAt) })} ${words('first', { count: SHOWN })}`}
        />
      </div>
      <Panel title={words('account')}>
        <Facts
          rows={[
            [account('home.name'), name],
            [account('home.mobile'), mobile ?? shell('none')],
            [account('home.email'), email ?? shell('none')],
            [account('home.since'), when(createdAt)],
            [words('passwordChangedAt'), when(passwordChangedAt)],
            [words('language'), words(locale === 'en' ? 'languages.en' : 'languages.zh')],
            [words('terms'), termsVersion ? words('termsOf', { version: termsVersion }) : shell('none')],
          ]}
        />
      </Panel>
      {list(words('memberships'), data.memberships, [
        [account('home.organisation'), ({ organisation, party }) => organisation ?? parties(party)],
        [account('home.role'), ({ role }) => roles(role)],
        [words('state'), ({ state }) => words(`states.${state}`)],
        [words('when'), ({ createdAt: at }) => when(at)],
      ])}
      {data.enrolments.map((snapshot) => (
        <BaseData key={`${snapshot.schoolCode} ${snapshot.studentNumber}`} graduate={snapshot} />
      ))}
      {viewer.party === 'GRADUATE'
        ? list(words('agreements'), data.agreements, [
            [words('employer'), ({ employer }) => employer],
            [words('state'), ({ state }) => states(state)],
            [words('number'), ({ number }) => number ?? shell('none')],
            [words('when'), ({ invitedAt }) => when(invitedAt)],
          ])
        : null}
      {viewer.party === 'GRADUATE'
        ? list(words('searches'), data.searches, [
            [words('when'), ({ at }) => when(at)],
            [words('purpose'), ({ purpose }) => purpose],
          ])
        : null}
      {list(words('consents'), data.consents, [
        [words('what'), ({ kind, given }) => `${consentOf(kind)} · ${words(given ? 'given.yes' : 'given.no')}`],
        [words('version'), ({ version }) => version],
        [words('when'), ({ at }) => when(at)],
      ])}
      {list(words('signIns'), data.signIns, [
        [words('when'), ({ createdAt: at }) => when(at)],
        [words('address'), ({ address }) => address ?? shell('none')],
        [words('device'), ({ device }) => (device ? deviceOf(device) : shell('none'))],
      ])}
      {list(words('deeds'), data.deeds, [
        [words('when'), ({ at }) => when(at)],
        [words('what'), ({ type }) => deeds(deeds.has(type as never) ? (type as 'other') : 'other')],
      ])}
    </div>
  );
}
