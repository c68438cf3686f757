import { getTranslations } from '@/lib/words/reader';
import { LetterCard } from '../invitation-card';
import { LinkButton } from '@/components/ui/button';
import { Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { ownAgreements } from '@/lib/queries/agreement/own-agreements';
import { readCursor } from '@/lib/domain/paging/cursor';

export default async function AgreementsPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.read');
  const { after } = await searchParams;
  const [words, shell, { now, items, next }] = await Promise.all([
    getTranslations('graduate.agreements'),
    getTranslations('shell'),
    ownAgreements(viewer, readCursor(after)),
  ]);
  return (
    <>
      <PageHeading title={words('title')} lead={words('lead')} />
      {items.length === 0 ? (
        <Panel>
          <EmptyState
            title={words('empty')}
            action={<LinkButton href="/graduate/invitations">{words('toInvitations')}</LinkButton>}
          >
            {words('emptyText')}
          </EmptyState>
        </Panel>
      ) : (
        <div className="grid gap-3">
          {items.map((letter) => (
            <LetterCard
              key={letter.id}
              letter={letter}
              now={now}
              href={`/graduate/agreements/${letter.id}`}
              heading="h2"
            />
          ))}
        </div>
      )}
      <Pagination
        label={words('title')}
        first={after ? { href: '/graduate/agreements', text: shell('first') } : undefined}
        next={next ? { href: `/graduate/agreements?after=${next}`, text: shell('next') } : undefined}
      />
    </>
  );
}
