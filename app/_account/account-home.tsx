import { getFormatter, getTranslations } from '@/lib/words/reader';
import { rename } from './actions';
import { AccountTabs } from '@/components/account/account-tabs';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
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

async function OwnPanel({ account }: { account: OwnAccount }) {
  const [words, shell, format] = await Promise.all([
    getTranslations('account.home'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const day = (at: Date): string => format.dateTime(at, { dateStyle: 'medium' });
  const { name, mobile, email, hasPassword, passwordChangedAt, createdAt, mayRename } = account;
  const changed = (value: string, href: string, label: string, action: string) => (
    <span className="flex flex-wrap items-center gap-x-4">
      {value}
      <a href={href} aria-label={label} className="inline-flex min-h-11 items-center underline sm:min-h-0">
        {action}
      </a>
    </span>
  );
  const address = (kind: 'mobile' | 'email', value: string | null) => {
    const action = words(value ? 'change' : 'add');
    return changed(value ?? shell('none'), `/account/address/${kind}`, `${action} ${words(kind)}`, action);
  };
  const since = passwordChangedAt ? words('passwordSince', { date: day(passwordChangedAt) }) : '';
  return (
    <Panel title={words('own')}>
      <div className="grid gap-5">
        <Facts
          rows={[
            ...(mayRename ? [] : [[words('name'), name] as const]),
            [words('mobile'), address('mobile', mobile)],
            [words('email'), address('email', email)],
            [
              words('password'),
              changed(
                hasPassword ? since : words('passwordNone'),
                '/account/password',
                `${words('change')} ${words('password')}`,
                words('change'),
              ),
            ],
            [words('since'), day(createdAt)],
          ]}
        />
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
