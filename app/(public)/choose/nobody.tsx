import { getFormatter, getTranslations } from '@/lib/words/reader';
import { signOut } from '@/app/(account)/actions';
import { Support } from '@/app/_frame/support';
import { buttonClass } from '@/components/ui/button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { formerMemberships } from '@/lib/queries/account/former-memberships';

/** For an account that may act for nobody: since when, whom to ask, the way out and the own data. */
export async function ActsForNobody({ accountId }: { accountId: string }) {
  const [words, shell] = await Promise.all([getTranslations('publicPages.choose'), getTranslations('shell')]);
  return (
    <div className="mx-auto max-w-md">
      <PageHeading title={words('nobody')} />
      <Panel>
        <Former accountId={accountId} />
        <p className="mb-4">
          {words('nobodyText')} <Support />
        </p>
        <div className="flex flex-wrap gap-2.5">
          <form action={signOut}>
            <button type="submit" className={buttonClass('primary')}>
              {shell('signOut')}
            </button>
          </form>
          <a href="/api/account/export" className={buttonClass('secondary')} download>
            {words('ownData')}
          </a>
        </div>
        <p className="mt-3 text-[13px] text-ink-2">{words('ownDataText')}</p>
      </Panel>
    </div>
  );
}

async function Former({ accountId }: { accountId: string }) {
  const [words, parties, format, former] = await Promise.all([
    getTranslations('publicPages.choose'),
    getTranslations('states.party'),
    getFormatter(),
    formerMemberships(accountId),
  ]);
  return (
    <ul className="mb-3 grid gap-1">
      {former.map(({ id, party, organisation, at }) => (
        <li key={id}>
          {at
            ? words('disabledOn', {
                organisation: organisation ?? parties(party),
                date: format.dateTime(at, { dateStyle: 'medium' }),
              })
            : words('disabled', { organisation: organisation ?? parties(party) })}
        </li>
      ))}
    </ul>
  );
}
