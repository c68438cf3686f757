import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { type Cell, RecordTable } from '@/components/ui/record-table';
import type { Viewer } from '@/lib/domain/access/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import type { OwnAnnouncement } from '@/lib/queries/announcement/announcement-view';
import { ownAnnouncements } from '@/lib/queries/announcement/own-announcements';
import { type AddressValues, oneOf } from '@/lib/server/address';

const said = ['published', 'changed', 'ended'] as const;

interface Props {
  viewer: Viewer;
  place: string;
  given: AddressValues;
}

/** What the own side has announced, and the way to announce more. */
export async function OwnAnnouncements({ viewer, place, given }: Props) {
  const after = readCursor(oneOf(given.after));
  const [words, all, shell, { rows, next }] = await Promise.all([
    getTranslations('announcements.own'),
    getTranslations('announcements'),
    getTranslations('shell'),
    ownAnnouncements(viewer, { after }),
  ]);
  const write = (
    <LinkButton href={`${place}/new`} tone="primary">
      {words('write')}
    </LinkButton>
  );
  return (
    <>
      <PageHeading
        title={words('title', { count: rows.length })}
        lead={words('lead')}
        actions={rows.length > 0 && write}
      />
      <Done said={oneOf(given.done)} />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={words('empty')} action={write}>
            {words(viewer.party === 'SCHOOL' ? 'emptySchool' : 'emptyPlatform')}
          </EmptyState>
        ) : (
          <List rows={rows} place={place} />
        )}
        <Pagination
          label={all('pages')}
          first={after ? { href: place, text: shell('first') } : undefined}
          next={next ? { href: `${place}?after=${next}`, text: shell('next') } : undefined}
        />
      </Panel>
    </>
  );
}

async function Done({ said: name }: { said?: string }) {
  const words = await getTranslations('announcements.own.done');
  const done = said.find((one) => one === name);
  if (!done) return null;
  return (
    <div className="mb-4" role="status">
      <NoticeBox tone="good">{words(done)}</NoticeBox>
    </div>
  );
}

async function List({ rows, place }: { rows: readonly OwnAnnouncement[]; place: string }) {
  const [words, sides, day] = await Promise.all([
    getTranslations('announcements.own'),
    getTranslations('announcements.sides'),
    getDayFormat(),
  ]);
  const cellsOf = ({ title, audience, isShown, shownUntil, publishedAt }: OwnAnnouncement): Cell[] => [
    title,
    audience.map((side) => sides(side)).join(' · '),
    isShown
      ? [words('shown', { date: day(lastMomentBefore(shownUntil)) }), undefined, 'tag tag-good']
      : [words('over'), undefined, 'tag tag-idle'],
    day(publishedAt),
  ];
  return (
    <RecordTable
      caption={words('caption')}
      columns={[
        { text: words('name') },
        { text: words('audience'), isLabel: true },
        { text: words('state') },
        { text: words('published'), isLabel: true },
      ]}
      rows={rows.map((row) => ({ href: `${place}/${row.id}`, cells: cellsOf(row) }))}
    />
  );
}
