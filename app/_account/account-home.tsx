import { getTranslations } from '@/lib/words/reader';
import { OwnPanel } from './own-panel';
import { AccountTabs } from '@/components/account/account-tabs';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { currentSession } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type OwnAccount, ownAccount } from '@/lib/queries/account/own-account';
import { ownRecovery } from '@/lib/queries/account/own-recovery';

const said = ['renamed', 'mobile', 'email', 'password'] as const;

/** The first of the account pages, the same for every side: who one is, and how one is reached. */
export async function AccountHome({ viewer, done }: { viewer: Viewer; done?: string | string[] }) {
  const [words, account] = await Promise.all([getTranslations('account'), ownAccount(viewer, undefined)]);
  const hasSecondFactor = (await currentSession())?.hasSecondFactor ?? false;
  const hasInstitution = viewer.party === 'SCHOOL' || viewer.party === 'GRADUATE';
  const notice = said.find((name) => name === done);
  return (
    <>
      <PageHeading title={words('home.title', { name: account.name })} lead={words('home.lead')} />
      <AccountTabs viewer={viewer} here="home" />
      <div className="grid gap-4">
        {notice ? <NoticeBox tone="good">{words(`done.${notice}`)}</NoticeBox> : null}
        {viewer.party === 'GRADUATE' ? <RecoveryNotice viewer={viewer} /> : null}
        <OwnPanel account={account} ways={{ hasSecondFactor, hasInstitution }} />
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

/** A change of the mobile that waits, and the way to stop it. */
async function RecoveryNotice({ viewer }: { viewer: Viewer }) {
  const waiting = await ownRecovery(viewer, undefined);
  if (!waiting) return null;
  const words = await getTranslations('account.recovery');
  return (
    <NoticeBox tone="warn" title={words('title')}>
      <p>{words('lead')}</p>
      <a href="/account/recovery" className="inline-flex min-h-11 items-center underline">
        {words('see')}
      </a>
    </NoticeBox>
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
