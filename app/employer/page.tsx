import { getFormatter, getTranslations } from '@/lib/words/reader';
import { RequestsAgainst } from '@/app/_account/requests-against';
import { JoinNotice } from './account/join-notice';
import { ChangeNotice } from './change-notice';
import { FirstSteps } from './first-steps';
import { Newcomer } from './newcomer';
import { TodoList } from './todo-list';
import { AnnouncementPanel } from '@/components/announcement/announcement-panel';
import { SeasonPanel } from '@/components/season/season-panel';
import { CountTiles } from '@/components/ui/count-tiles';
import { LinkButton } from '@/components/ui/button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { type AgreementState, agreementStates, isLapsed, lapsedStates } from '@/lib/domain/agreement/states';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { latestAnnouncements } from '@/lib/queries/announcement/latest-announcements';
import { certificationStatus } from '@/lib/queries/employer/certification-status';
import { firstSteps } from '@/lib/queries/employer/first-steps';
import { joinRequests } from '@/lib/queries/joining/join-requests';
import { ownSeason } from '@/lib/queries/employer/own-season';
import { workbenchCounts } from '@/lib/queries/employer/workbench-counts';
import { workbenchTodo } from '@/lib/queries/employer/workbench-todo';

const usual = new Set<AgreementState>(['PENDING_GRADUATE', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'SIGNED']);
const quickLinks = [
  ['favourites', '/employer/favourites'],
  ['agreements', '/employer/agreements'],
  ['profiles', '/employer/transfer-profiles'],
  ['lapsed', '/employer/lapsed'],
] as const;

type Search = Promise<{ class?: string }>;

export default async function EmployerHomePage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.home');
  if (!viewer.isCertified) return <Newcomer viewer={viewer} />;
  const asked = Number((await searchParams).class) || undefined;
  const [
    certification,
    steps,
    joining,
    { states: counts, terminating },
    todo,
    progress,
    news,
    words,
    change,
    states,
    certified,
    format,
  ] = await Promise.all([
    certificationStatus(viewer, undefined),
    firstSteps(viewer, undefined),
    mayUse(viewer, 'employer.members.write').allowed ? joinRequests(viewer, undefined) : [],
    workbenchCounts(viewer, undefined),
    workbenchTodo(viewer, undefined),
    ownSeason(viewer, asked),
    latestAnnouncements(viewer, undefined),
    getTranslations('employer.workbench'),
    getTranslations('standing.change.work'),
    getTranslations('states.agreement'),
    getTranslations('states.certification'),
    getFormatter(),
  ]);
  const earliest = todo.others.find(({ deadline }) => deadline)?.deadline;
  const state = certified(certification.certificationState);
  const lead = [
    earliest
      ? words('earliest', {
          date: format.dateTime(lastMomentBefore(earliest), { dateStyle: 'medium', timeStyle: 'short' }),
        })
      : words('noDeadline'),
    certification.licenceExpiresAt
      ? words('certifiedUntil', {
          state,
          date: format.dateTime(lastMomentBefore(certification.licenceExpiresAt), { dateStyle: 'medium' }),
        })
      : certification.certifiedAt
        ? words('certified', { state, date: format.dateTime(certification.certifiedAt, { dateStyle: 'medium' }) })
        : words('certifiedPlain', { state }),
  ].join(' · ');
  const standing = agreementStates.filter((one) => !isLapsed(one) && (usual.has(one) || counts[one] > 0));
  const tiles = [
    ...standing.map((one) => ({
      href: `/employer/agreements?state=${one}`,
      label: states(one),
      count: counts[one],
      isMine: one === 'COUNTERED' || one === 'CORRECTING_EMPLOYER',
    })),
    ...(terminating > 0 ? [{ href: '/employer/terminations', label: words('terminating'), count: terminating }] : []),
    {
      href: '/employer/lapsed',
      label: words('lapsed'),
      count: lapsedStates.reduce((sum, one) => sum + counts[one], 0),
    },
  ];
  const count = todo.own.length + joining.length;
  const mayInvite = mayUse(viewer, 'employer.agreements.write').allowed;
  const isUnderReview = certification.certificationState === 'RECERTIFYING';
  const isBeginning = mayInvite && !isUnderReview && !(steps.profile && steps.favourite && steps.letter);
  const isNew = isBeginning && !steps.letter && count === 0;
  const waits = isUnderReview && count === 0;
  const title = todo.isOver ? words('titleOver', { count: count - 1 }) : words('title', { count });
  return (
    <>
      <RequestsAgainst viewer={viewer} />
      <PageHeading
        title={waits ? change('other') : isNew ? words('first.title') : title}
        lead={lead}
        actions={
          mayInvite && !isBeginning && !isUnderReview ? (
            <>
              <LinkButton href="/employer/favourites/search">{words('search')}</LinkButton>
              <LinkButton href="/employer/agreements/new" tone="primary">
                {words('invite')}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <div className="grid gap-[18px]">
        <JoinNotice viewer={viewer} />
        <ChangeNotice change={certification.change} isTitle={waits} />
        <CountTiles label={words('counts')} tiles={tiles} />
        <div className="grid items-start gap-[18px] lg:grid-cols-[1.65fr_1fr]">
          <div className="grid min-w-0 gap-[18px]">
            {isBeginning ? <FirstSteps steps={steps} /> : null}
            {isNew ? null : <TodoList kind="todo" rows={todo.own} now={todo.now} />}
            {todo.others.length > 0 ? <TodoList kind="others" rows={todo.others} now={todo.now} /> : null}
            <Panel title={words('quick')} flush>
              <ul>
                {quickLinks.map(([key, href]) => (
                  <li key={key} className="border-b border-line last:border-0">
                    <a href={href} className="block px-[18px] py-3">
                      <span className="font-medium">{words(`quickLinks.${key}`)}</span>
                      <small className="block text-ink-2">{words(`quickLinks.${key}Hint`)}</small>
                    </a>
                  </li>
                ))}
              </ul>
            </Panel>
          </div>
          <div className="grid min-w-0 gap-[18px]">
            <AnnouncementPanel items={news.announcements} />
            {progress ? (
              <SeasonPanel
                {...progress}
                others={progress.years
                  .filter((year) => year !== progress.year)
                  .map((year) => ({ year, href: `/employer?class=${year}` }))}
              />
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}
