import { getFormatter, getTranslations } from '@/lib/words/reader';
import { rename } from './actions';
import { AccountTabs } from '@/components/account/account-tabs';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type OwnAccount, ownAccount } from '@/lib/queries/account/own-account';

const said = ['renamed', 'mobile', 'email', 'password'] as const;

/** The first of the account pages, the same for every side: who one is, and how one is reached. */
export async function AccountHome({ viewer, done }: { viewer: Viewer; done?: string | string[] }) {
  const [words, account] = await Promise.all([getTranslations('account'), ownAccount(viewer, undefined)]);
  const notice = said.find((name) => name === done);
  return (
    <>
      <PageHeading title={words('home.title', { name: account.name })} lead={words('home.lead')} />
      <AccountTabs viewer={viewer} here="home" />
      <div className="grid gap-4">
        {notice ? <NoticeBox tone="good">{words(`done.${notice}`)}</NoticeBox> : null}
        <OwnPanel account={account} />
        <RolesPanel viewer={viewer} account={account} />
        {mayUse(viewer, 'employer.administration.request').allowed ? (
          <Panel title={words('home.administratorGone')}>
            <p className="mb-3">{words('home.administratorGoneText')}</p>
            <LinkButton href="/employer/account/administrator">{words('home.toAdministrator')}</LinkButton>
          </Panel>
        ) : null}
        <Panel title={words('home.more')}>
          <p className="mb-3">{words('home.moreText')}</p>
          <LinkButton href="/account/data">{words('home.toData')}</LinkButton>
        </Panel>
      </div>
    </>
  );
}

interface OwnRow {
  label: string;
  value: string;
  way?: { href: string; text: string };
}

async function OwnPanel({ account }: { account: OwnAccount }) {
  const [words, shell, format] = await Promise.all([
    getTranslations('account.home'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const day = (at: Date): string => format.dateTime(at, { dateStyle: 'medium' });
  const { name, hasPassword, passwordChangedAt, createdAt, mayRename } = account;
  const since = passwordChangedAt ? words('passwordSince', { date: day(passwordChangedAt) }) : '';
  const rows: readonly OwnRow[] = [
    ...(mayRename ? [] : [{ label: words('name'), value: name }]),
    ...(['mobile', 'email'] as const).map((kind) => ({
      label: words(kind),
      value: account[kind] ?? shell('none'),
      way: { href: `/account/address/${kind}`, text: words(account[kind] ? 'change' : 'add') },
    })),
    {
      label: words('password'),
      value: hasPassword ? since : words('passwordNone'),
      way: { href: '/account/password', text: words('change') },
    },
    { label: words('since'), value: day(createdAt) },
  ];
  return (
    <Panel title={words('own')}>
      <div className="grid max-w-2xl gap-5">
        <dl>
          {rows.map(({ label, value, way }) => (
            <div key={label} className="flex min-h-11 items-center gap-x-4 border-b border-line last:border-0">
              <dt className="w-20 shrink-0 text-ink-2 sm:w-28">{label}</dt>
              <dd className="flex min-w-0 grow items-center justify-between gap-x-4">
                <span className="min-w-0">{value}</span>
                {way ? (
                  <a
                    href={way.href}
                    aria-label={`${way.text} ${label}`}
                    className="inline-flex min-h-11 shrink-0 items-center px-1 underline"
                  >
                    {way.text}
                  </a>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
        {mayRename ? (
          <ActionForm action={rename} summaryTitle={shell('problem')} className="grid max-w-md gap-3">
            <TextField
              name="name"
              label={words('name')}
              hint={words('nameHint')}
              defaultValue={name}
              autoComplete="name"
            />
            <div>
              <SubmitButton tone="secondary">{words('saveName')}</SubmitButton>
            </div>
          </ActionForm>
        ) : (
          <p className="text-[13px] text-ink-2">
            {words('nameOfSchool')}{' '}
            <a href="/graduate/confirm" className="underline">
              {words('reportName')}
            </a>
          </p>
        )}
      </div>
    </Panel>
  );
}

async function RolesPanel({ viewer, account }: { viewer: Viewer; account: OwnAccount }) {
  const [words, roles, levels, parties] = await Promise.all([
    getTranslations('account.home'),
    getTranslations('states.role'),
    getTranslations('states.level'),
    getTranslations('states.party'),
  ]);
  return (
    <Panel title={words('roles')}>
      <ul className="grid gap-2">
        {account.memberships.map(({ id, party, role, organisation, levels: scopes }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">
              {organisation ?? (party === 'PLATFORM' ? words('platform') : parties(party))}
            </span>
            <span className="text-ink-2">{[roles(role), ...scopes.map((level) => levels(level))].join(' · ')}</span>
            {id === viewer.membershipId ? <Tag tone="good">{words('here')}</Tag> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
