import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LetterCard } from './invitation-card';
import { OutcomeCard } from './outcome-card';
import { ToAnswer } from './to-answer';
import { AnnouncementPanel } from '@/components/announcement/announcement-panel';
import { LinkButton } from '@/components/ui/button';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { latestAnnouncements } from '@/lib/queries/announcement/latest-announcements';
import { waitingForGraduate } from '@/lib/queries/graduate/waiting-for-graduate';

export default async function GraduateHome({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.home');
  const [{ done }, waiting, news] = await Promise.all([
    searchParams,
    waitingForGraduate(viewer, undefined),
    latestAnnouncements(viewer, undefined),
  ]);
  const [words, format] = await Promise.all([getTranslations('graduate.home'), getFormatter()]);
  const day = (at: Date): string => format.dateTime(at, { dateStyle: 'medium' });
  const { now, invitations, agreements, enrolments, claims } = waiting;
  const needsConsents = waiting.consents.some(({ given }) => given === null);
  const unconfirmed = enrolments.filter(({ state, confirmedAt }) => state === 'ENROLLED' && !confirmedAt);
  const toConfirm = unconfirmed.filter(({ reportedAt }) => !reportedAt);
  const reported = enrolments.filter(({ reportedAt }) => reportedAt);
  // What came after it is what the reader is here for: then the old answer stands below.
  const cameOut = waiting.outcome?.stateSince;
  const isNews = ![...agreements, ...invitations].some(({ stateSince }) => cameOut && stateSince > cameOut);
  const outcome = waiting.outcome ? <OutcomeCard letter={waiting.outcome} /> : null;
  const count =
    claims.length + waiting.proceedings.length + (needsConsents ? 1 : 0) + toConfirm.length + invitations.length;
  // What comes before them has the one primary button.
  const isFirst = claims.length === 0 && waiting.proceedings.length === 0;
  return (
    <>
      <PageHeading
        title={count > 0 ? words('waiting', { count }) : words('calm')}
        lead={count > 0 ? words('lead') : words('calmLead')}
      />
      <div className="grid gap-4">
        {done === 'activated' ? <NoticeBox tone="good">{words('activated')}</NoticeBox> : null}
        {done === 'claim-refused' ? <NoticeBox tone="good">{words('refused')}</NoticeBox> : null}
        {claims.map((claim, index) => (
          <Panel key={claim.id} title={words('claim', { school: claim.schoolName })}>
            <p className="mb-3">
              {words('claimText', {
                date: day(claim.claimedAt),
                year: String(claim.graduationYear),
                department: claim.departmentName,
                major: claim.majorName,
              })}
            </p>
            <LinkButton href={`/graduate/confirm/${claim.id}/claim`} tone={index === 0 ? 'primary' : 'secondary'}>
              {words('claimOpen')}
            </LinkButton>
          </Panel>
        ))}
        <ToAnswer rows={waiting.proceedings} isFirst={claims.length === 0} />
        {isNews ? outcome : null}
        {needsConsents ? (
          <Panel title={words('consents')}>
            <p className="mb-3">{words('consentsText')}</p>
            <LinkButton href="/graduate/consents" tone={isFirst ? 'primary' : 'secondary'}>
              {words('consentsOpen')}
            </LinkButton>
          </Panel>
        ) : null}
        {toConfirm.map((enrolment, index) => (
          <Panel key={enrolment.id} title={words('confirm')}>
            <p className="mb-3">
              {words('confirmText', {
                school: enrolment.schoolName,
                year: String(enrolment.graduationYear),
                date: day(enrolment.updatedAt),
              })}
            </p>
            <LinkButton
              href={`/graduate/confirm?enrolment=${enrolment.id}`}
              tone={!needsConsents && isFirst && index === 0 ? 'primary' : 'secondary'}
            >
              {words('confirmOpen')}
            </LinkButton>
          </Panel>
        ))}
        {invitations.length > 0 ? (
          <section className="grid gap-3" aria-labelledby="invitations">
            <h2 id="invitations" className="text-base font-semibold">
              {words('invitations')}
            </h2>
            {invitations.map((letter) => (
              <LetterCard key={letter.id} letter={letter} now={now} href={`/graduate/invitations/${letter.id}`} />
            ))}
            {waiting.hasMoreInvitations ? (
              <div>
                <LinkButton href="/graduate/invitations">{words('moreInvitations')}</LinkButton>
              </div>
            ) : null}
          </section>
        ) : null}
        {reported.map(({ id, reportedAt, schoolName }) => (
          <Panel key={id} title={words('reported')}>
            <p className="mb-3">
              {words('reportedText', { date: reportedAt ? day(reportedAt) : '', school: schoolName })}
            </p>
            <LinkButton href={`/graduate/confirm?enrolment=${id}`}>{words('reportedOpen')}</LinkButton>
          </Panel>
        ))}
        {agreements.length > 0 ? (
          <section className="grid gap-3" aria-labelledby="agreements">
            <h2 id="agreements" className="text-base font-semibold">
              {words('agreements')}
            </h2>
            {agreements.map((letter) => (
              <LetterCard key={letter.id} letter={letter} now={now} href={`/graduate/agreements/${letter.id}`} />
            ))}
          </section>
        ) : null}
        {isNews ? null : outcome}
        {invitations.length === 0 && agreements.length === 0 ? (
          <Panel>
            <EmptyState title={words('noInvitations')}>{words('noInvitationsText')}</EmptyState>
          </Panel>
        ) : null}
        <AnnouncementPanel items={news.announcements} />
        <nav aria-label={words('also')} className="flex flex-wrap gap-x-5">
          <a href="/graduate/consents" className="inline-flex min-h-11 items-center underline">
            {words('alsoConsents')}
          </a>
          <a href="/graduate/searches" className="inline-flex min-h-11 items-center underline">
            {words('alsoSearches')}
          </a>
        </nav>
      </div>
    </>
  );
}
