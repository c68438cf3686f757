import { getFormatter, getTranslations } from '@/lib/words/reader';
import { confirm } from './actions';
import { LastReport } from './last-report';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { BaseData } from '@/components/school/base-data';
import { LinkButton } from '@/components/ui/button';
import { FilterTabs } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { ownBaseData } from '@/lib/queries/graduate/own-base-data';
import { recordRead } from '@/lib/server/audited-read';

interface Props {
  searchParams: Promise<{ enrolment?: string; done?: string }>;
}

export default async function ConfirmPage({ searchParams }: Props) {
  const viewer = await requireViewer('GRADUATE', 'graduate.base-data');
  const { enrolment, done } = await searchParams;
  const enrolments = await ownBaseData(viewer, undefined);
  const here = enrolments.find(({ id }) => id === enrolment) ?? enrolments[0];
  const [words, refusals, degrees, shell, format] = await Promise.all([
    getTranslations('graduate.confirm'),
    getTranslations('refusals'),
    getTranslations('codes.degree'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  if (!here) {
    return (
      <Panel>
        <EmptyState title={words('empty')}>{words('emptyText')}</EmptyState>
      </Panel>
    );
  }
  await recordRead(viewer, 'BASE_DATA_READ', { type: 'enrolment', id: here.id });
  const { may, report, confirmedAt, snapshot } = here;
  const isOpen = here.state === 'ENROLLED' && !confirmedAt;
  const isReported = report?.state === 'OPEN';
  const title = isReported ? 'titleReported' : confirmedAt ? 'titleDone' : isOpen ? 'titleOpen' : 'titleClosed';
  const needsConsent = !may.confirm.allowed && may.confirm.code === 'CONSENT_NUMBER_MISSING';
  return (
    <>
      <PageHeading title={words(title)} lead={words('lead')} />
      {enrolments.length > 1 ? (
        <FilterTabs
          label={words('enrolments')}
          tabs={enrolments.map((each) => ({
            href: `/graduate/confirm?enrolment=${each.id}`,
            text: words('enrolment', {
              school: each.snapshot.schoolName,
              year: String(each.graduationYear),
              degree: degrees(each.snapshot.degree),
            }),
            isHere: each.id === here.id,
          }))}
        />
      ) : null}
      <div className="grid gap-4">
        {(done === 'confirmed' && confirmedAt) || (done === 'reported' && isReported) ? (
          <NoticeBox tone="good">
            <p>{words(`done.${done === 'confirmed' ? 'confirmed' : 'reported'}`)}</p>
          </NoticeBox>
        ) : done === 'linked' && !confirmedAt ? (
          <NoticeBox tone="good">{words('done.linked')}</NoticeBox>
        ) : confirmedAt ? (
          <NoticeBox tone="info">
            {words('confirmedAt', { date: format.dateTime(confirmedAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
          </NoticeBox>
        ) : null}
        {here.state === 'ENROLLED' ? null : <NoticeBox tone="warn">{words('notEnrolled')}</NoticeBox>}
        {done === 'confirmed' && confirmedAt ? (
          <div>
            <LinkButton href="/graduate/invitations" tone="primary">
              {words('toInvitations')}
            </LinkButton>
          </div>
        ) : null}
        {needsConsent && isOpen && !may.confirm.allowed ? (
          <NoticeBox tone="warn" title={words('stopped')}>
            <p className="mb-2">{refusals(may.confirm.code as never)}</p>
            <LinkButton href="/graduate/consents" tone="primary">
              {words('consents')}
            </LinkButton>
          </NoticeBox>
        ) : null}
        {report ? <LastReport report={report} /> : null}
        <BaseData graduate={snapshot} />
        {may.confirm.allowed ? (
          <ActionForm action={confirm} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
            <input type="hidden" name="id" value={here.id} />
            <input type="hidden" name="version" value={here.version} />
            <FormButtons>
              <SubmitButton>{words('confirm')}</SubmitButton>
              <LinkButton href={`/graduate/confirm/${here.id}/report`}>{words('report')}</LinkButton>
            </FormButtons>
          </ActionForm>
        ) : may.report.allowed ? (
          <div>
            <LinkButton href={`/graduate/confirm/${here.id}/report`}>{words('report')}</LinkButton>
          </div>
        ) : null}
      </div>
    </>
  );
}
