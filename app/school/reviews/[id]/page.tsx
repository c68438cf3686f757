import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound } from 'next/navigation';
import { pass } from '../actions';
import { CommissionPanel } from './commission-panel';
import { CorrectionNotices } from './correction-notices';
import { RosterDifferences } from './roster-differences';
import { ProceedingsPanel } from '@/app/_proceeding/agreement-panel';
import { Corrections } from '@/components/agreement/corrections';
import { FulfilmentNotice } from '@/components/agreement/fulfilment-notice';
import { LetterPanels } from '@/components/agreement/letter';
import { AgreementProgress } from '@/components/agreement/progress';
import { ReviewQueue } from '@/components/agreement/review-queue';
import { Timeline } from '@/components/agreement/timeline';
import { TurnClock } from '@/components/agreement/turn-clock';
import { WhereItStands } from '@/components/agreement/where-it-stands';
import { PolicyPanel } from '@/components/school/policy-summary';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { levelOfState } from '@/lib/domain/agreement/states';
import { checkTransfer } from '@/lib/domain/transfer-profile/checks';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { corrections } from '@/lib/queries/correction/corrections';
import { fulfilment } from '@/lib/queries/fulfilment/fulfilment';
import { reviewQueue } from '@/lib/queries/agreement/review-queue';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.read');
  const [{ id }, { done }] = [await params, await searchParams];
  const [detail, queue, records, contract] = await Promise.all([
    agreementDetail(viewer, id),
    reviewQueue(viewer, { tab: 'waiting' }),
    corrections(viewer, id),
    fulfilment(viewer, id),
  ]);
  if (!detail || !contract) notFound();
  const [words, corrected, shell, sections, codes, rules, format] = await Promise.all([
    getTranslations('reviews'),
    getTranslations('correction.ask'),
    getTranslations('shell'),
    getTranslations('signing.sections'),
    getTranslations('codes'),
    getTranslations('rules'),
    getFormatter(),
  ]);
  const date = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { graduate, letter } = detail;
  const flags = checkTransfer(letter.transfer, { employerNature: letter.employer.nature });
  const isWaiting = levelOfState(detail.state) !== undefined;
  const hasQueue = queue.rows.length > 0;
  const lead =
    detail.number && detail.signedAt
      ? words('signed', { date: date(detail.signedAt), number: detail.number })
      : words(isWaiting ? 'accepted' : 'acceptedOnly', { date: date(detail.acceptedAt ?? detail.stateSince) });
  return (
    <div className={hasQueue ? 'grid items-start gap-6 xl:grid-cols-[300px_1fr]' : undefined}>
      {hasQueue ? <ReviewQueue label={words('queue')} rows={queue.rows} now={queue.now} here={id} /> : null}
      <div className="grid min-w-0 gap-4">
        <div>
          <Breadcrumb
            label={words('where')}
            trail={[
              isWaiting ? [words('back'), '/school/reviews'] : [words('backDecided'), '/school/reviews?tab=decided'],
              [graduate.name],
            ]}
          />
          <PageHeading
            title={words('pair', { graduate: graduate.name, employer: letter.employer.name })}
            lead={lead}
            actions={
              detail.number ? (
                <a href={`/api/agreements/${id}/document`} className="button">
                  {words('download')}
                </a>
              ) : undefined
            }
          />
          <TurnClock
            state={detail.state}
            clock={detail.clock}
            now={detail.now}
            since={detail.stateSince}
            isOwn={detail.may.pass.allowed}
          />
        </div>
        {done === 'passed' || done === 'rejected' ? (
          <NoticeBox tone="good" title={words(`done.${done}`, { graduate: graduate.name })}>
            {queue.rows.length > 0 ? (
              <a href="/school/reviews/next" className="inline-flex min-h-11 items-center font-medium underline">
                {words('done.next')}
              </a>
            ) : (
              words('done.none')
            )}
          </NoticeBox>
        ) : null}
        <FulfilmentNotice fulfilment={contract} party="SCHOOL" />
        <CorrectionNotices detail={detail} records={records} isDone={done === 'asked'} />
        <Panel>
          <AgreementProgress state={detail.state} steps={detail.steps} />
        </Panel>
        <WhereItStands state={detail.state} levels={detail.levels} happenings={detail.timeline} />
        {flags.length > 0 ? (
          <NoticeBox tone="warn" title={words('flags')}>
            <ul className="list-disc pl-5">
              {flags.map(({ code, field, params }) => (
                <li key={`${code} ${field}`}>{rules(code as never, params as never)}</li>
              ))}
            </ul>
          </NoticeBox>
        ) : null}
        <CommissionPanel commission={detail.commission} />
        {detail.differences.length > 0 ? <RosterDifferences differences={detail.differences} /> : null}
        {detail.may.pass.allowed ? (
          <Panel title={words('decide')}>
            <ActionForm action={pass} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="level" value={levelOfState(detail.state)} />
              <TextField
                name="opinion"
                label={words('opinion')}
                hint={words('passHint')}
                optional={shell('optional')}
              />
              {detail.differences.length > 0 ? (
                <CheckboxField
                  name="seenDifference"
                  value={detail.differences.map(({ datum }) => datum).join(',')}
                  label={words('differences.seen')}
                />
              ) : null}
              <div className="flex flex-wrap gap-2.5">
                <SubmitButton>{words('pass')}</SubmitButton>
                <LinkButton href={`/school/reviews/${id}/correction`}>{corrected('button')}</LinkButton>
                <LinkButton href={`/school/reviews/${id}/reject`} tone="danger">
                  {words('reject')}
                </LinkButton>
              </div>
            </ActionForm>
          </Panel>
        ) : null}
        <ProceedingsPanel viewer={viewer} agreementId={id} />
        <Corrections records={records} />
        <Panel title={sections('graduate')}>
          <Facts
            rows={[
              [words('graduate.name'), graduate.name],
              [words('graduate.identity'), graduate.identity],
              [words('graduate.school'), graduate.departmentName],
              [words('graduate.major'), graduate.majorName],
              [words('graduate.studentNumber'), graduate.studentNumber],
              [words('graduate.degree'), codes(`degree.${graduate.degree}` as never)],
            ]}
          />
        </Panel>
        <LetterPanels letter={letter} />
        {detail.policy ? <PolicyPanel policy={detail.policy} now={detail.now} isFrozen /> : null}
        <Panel title={sections('history')}>
          <Timeline happenings={detail.timeline} />
        </Panel>
      </div>
    </div>
  );
}
