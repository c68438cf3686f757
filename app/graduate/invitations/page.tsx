import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/words/reader';
import { LetterCard } from '../invitation-card';
import { buttonClass } from '@/components/ui/button';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { ownInvitations } from '@/lib/queries/agreement/own-invitations';
import { readCursor } from '@/lib/domain/paging/cursor';

interface Props {
  searchParams: Promise<{ tab?: string; after?: string }>;
}

export default async function InvitationsPage({ searchParams }: Props) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.read');
  const { tab: asked, after } = await searchParams;
  const tab = asked === 'earlier' ? 'earlier' : 'waiting';
  const isWaiting = tab === 'waiting';
  const [words, shell, { now, items, next }] = await Promise.all([
    getTranslations('graduate.invitations'),
    getTranslations('shell'),
    ownInvitations(viewer, { tab, after: readCursor(after) }),
  ]);
  // Negotiated ones, those closed by an agreement and those past their deadline stand in the list and wait for nobody here.
  const open = items.filter(
    ({ state, replyBy, isReadOnly }) => state === 'PENDING_GRADUATE' && replyBy > now && !isReadOnly,
  ).length;
  const title = !isWaiting
    ? words('titleEarlier')
    : next || after
      ? words('titleMore')
      : words('titleWaiting', { count: open });
  return (
    <>
      <PageHeading title={title} lead={isWaiting ? words('lead') : words('leadEarlier')} />
      <FilterTabs
        label={words('tabs')}
        tabs={[
          { href: '/graduate/invitations', text: words('waiting'), isHere: isWaiting },
          { href: '/graduate/invitations?tab=earlier', text: words('earlier'), isHere: !isWaiting },
        ]}
      />
      {items.length === 0 ? (
        <Panel>
          <EmptyState title={isWaiting ? words('empty') : words('emptyEarlier')}>
            {isWaiting ? words('emptyText') : words('emptyEarlierText')}
          </EmptyState>
        </Panel>
      ) : (
        <Choosing isOffered={isWaiting && items.length > 1}>
          {items.map((letter) => (
            <LetterCard
              key={letter.id}
              letter={letter}
              now={now}
              href={`/graduate/invitations/${letter.id}`}
              heading="h2"
              mayCompare={isWaiting && items.length > 1}
            />
          ))}
        </Choosing>
      )}
      <Pagination
        label={words('tabs')}
        first={after ? { href: `/graduate/invitations?tab=${tab}`, text: shell('first') } : undefined}
        next={next ? { href: `/graduate/invitations?tab=${tab}&after=${next}`, text: shell('next') } : undefined}
      />
    </>
  );
}

/** The letters, with a way to see some of them side by side where there are several. */
async function Choosing({ isOffered, children }: { isOffered: boolean; children: ReactNode }) {
  if (!isOffered) return <div className="grid gap-3">{children}</div>;
  const words = await getTranslations('counterProposal.compare');
  return (
    <form action="/graduate/invitations/compare" className="grid gap-3">
      {children}
      <p className="flex flex-wrap items-center gap-3">
        <button type="submit" className={buttonClass('secondary')}>
          {words('submit')}
        </button>
        <span className="text-[13px] text-ink-2">{words('choose')}</span>
      </p>
    </form>
  );
}
