import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { choose } from '@/app/(account)/actions';
import { PageHeading } from '@/components/ui/panel';
import { ActsForNobody } from './nobody';
import { currentSession, openToEveryone } from '@/lib/auth/viewer';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import { membershipsOf } from '@/lib/queries/account/memberships';

/** Open to everybody in the sense of permissions; without a session it leads to the sign-in page. */
export default async function ChoosePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  openToEveryone();
  const back = wayBack((await searchParams).next);
  const session = await currentSession();
  if (!session) redirect(askingFirst('/sign-in', back));
  if (session.pending === 'SECOND_FACTOR') redirect(askingFirst('/sign-in/second-factor', back));
  const [words, states, memberships] = await Promise.all([
    getTranslations('publicPages.choose'),
    getTranslations('states'),
    membershipsOf(session.accountId),
  ]);
  if (memberships.length === 0) return <ActsForNobody accountId={session.accountId} />;
  return (
    <div className="mx-auto max-w-md">
      <PageHeading title={words('title')} lead={words('lead')} />
      <form action={choose} className="grid gap-3">
        {back ? <input type="hidden" name="next" value={back} /> : null}
        {memberships.map((membership) => (
          <button
            key={membership.id}
            type="submit"
            name="membership"
            value={membership.id}
            className="panel min-h-14 px-4 py-3 text-left hover:border-brand"
          >
            <span className="block font-semibold">{membership.organisation ?? membership.name}</span>
            <span className="text-[13px] text-ink-2">
              {states(`party.${membership.party}`)} · {states(`role.${membership.role}`)}
            </span>
          </button>
        ))}
      </form>
    </div>
  );
}
