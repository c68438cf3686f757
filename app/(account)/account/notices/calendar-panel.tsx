import { openFeed, revokeFeed } from './actions';
import { UntilCalendarLink } from '@/components/account/calendar-link';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/domain/access/viewer';
import { ownFeed } from '@/lib/queries/calendar/own-feed';
import { getFormatter, getTranslations } from '@/lib/words/reader';

/** The secret calendar link of a side that has deadlines: what it holds, who can read it, make, replace, revoke. */
export async function CalendarPanel({ viewer }: { viewer: Viewer }) {
  if (viewer.party !== 'EMPLOYER' && viewer.party !== 'GRADUATE') return null;
  const [words, feed] = await Promise.all([getTranslations('calendar.panel'), ownFeed(viewer, undefined)]);
  return (
    <Panel title={words('title')}>
      <div className="grid gap-3">
        <p>{words('lead')}</p>
        <p>{words(`holds.${viewer.party}`)}</p>
        <p className="text-[13px] text-ink-2">{words('who', { other: words(`others.${viewer.party}`) })}</p>
        {feed ? <FeedFacts feed={feed} /> : null}
        <FeedForms hasFeed={feed !== null} />
      </div>
    </Panel>
  );
}

async function FeedForms({ hasFeed }: { hasFeed: boolean }) {
  const [words, shell] = await Promise.all([getTranslations('calendar.panel'), getTranslations('shell')]);
  const link = {
    once: words('once'),
    onceText: words('onceText'),
    copy: words('copy'),
    copied: words('copied'),
    add: words('add'),
  };
  return (
    <>
      {/* Always in this place: what its answer shows this one time must outlive the page being read again. */}
      <ActionForm action={openFeed} summaryTitle={shell('problem')} className="grid gap-2">
        <UntilCalendarLink words={link}>
          <div>
            <SubmitButton tone="secondary">{words(hasFeed ? 'renew' : 'make')}</SubmitButton>
          </div>
          {hasFeed ? <p className="text-[13px] text-ink-2">{words('renewNote')}</p> : null}
        </UntilCalendarLink>
      </ActionForm>
      {hasFeed ? (
        <ActionForm action={revokeFeed} summaryTitle={shell('problem')} className="grid gap-2">
          <div>
            <SubmitButton tone="danger">{words('revoke')}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </>
  );
}

async function FeedFacts({ feed }: { feed: { createdAt: Date; lastReadAt: Date | null } }) {
  const [words, format] = await Promise.all([getTranslations('calendar.panel'), getFormatter()]);
  const when = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { createdAt, lastReadAt } = feed;
  return (
    <dl className="grid w-fit grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[14px]">
      <dt className="text-ink-2">{words('madeAt')}</dt>
      <dd>{when(createdAt)}</dd>
      <dt className="text-ink-2">{words('lastReadAt')}</dt>
      <dd>{lastReadAt ? when(lastReadAt) : words('never')}</dd>
    </dl>
  );
}
