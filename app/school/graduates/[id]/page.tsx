import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { z } from 'zod';
import { BaseData } from '@/components/school/base-data';
import { StateTag } from '@/components/agreement/tags';
import { buttonClass } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb } from '@/components/ui/navigation';
import { EmptyState, Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import type { LinkRefusal } from '@/lib/domain/roster/linking';
import type { RosterRequestKind } from '@/lib/domain/roster/requests';
import { schoolGraduate } from '@/lib/queries/graduate/school-graduate';
import type { AddressValues } from '@/lib/server/address';
import { recordRead } from '@/lib/server/audited-read';

export default async function GraduatePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}) {
  const viewer = await requireViewer('SCHOOL', 'school.graduates.read');
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const isWhole = (await searchParams).show === 'whole';
  const found = await schoolGraduate(viewer, { id: id.data, isWhole });
  if (!found) notFound();
  if (isWhole) await recordRead(viewer, 'GRADUATE_DATA_READ', { type: 'enrolment', id: id.data });
  const [words, school, kinds, format] = await Promise.all([
    getTranslations('school.graduate'),
    getTranslations('school'),
    getTranslations('school.requests.kinds'),
    getFormatter(),
  ]);
  const when = (date: Date): string => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
  const { graduate, agreements, activatedAt, confirmedAt } = found;
  const here = `/school/graduates/${id.data}`;
  const mayDecide = mayUse(viewer, 'school.requests.decide').allowed;
  return (
    <>
      <Breadcrumb
        label={school('breadcrumb')}
        trail={[[school('graduates.title'), '/school/graduates'], [graduate.name]]}
      />
      <PageHeading
        title={graduate.name}
        lead={`${graduate.departmentName} · ${graduate.majorName} · ${graduate.studentNumber} · ${found.graduationYear}`}
        actions={
          <form method="get" action={here}>
            {isWhole ? null : <input type="hidden" name="show" value="whole" />}
            <button type="submit" className={buttonClass('secondary')}>
              {words(isWhole ? 'hide' : 'whole')}
            </button>
          </form>
        }
      />
      <div className="grid gap-5">
        {found.linkedAt ? null : found.refusalReason ? (
          <NoticeBox tone="warn" title={words('refusedTitle')}>
            {words('refused', { reason: words(`refusedReasons.${found.refusalReason as LinkRefusal}`) })}
          </NoticeBox>
        ) : (
          <NoticeBox tone="warn" title={words('unlinkedTitle')}>
            {words('unlinked')}
          </NoticeBox>
        )}
        <NoticeBox tone={isWhole ? 'warn' : 'info'}>{words(isWhole ? 'isWhole' : 'wholeNote')}</NoticeBox>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Panel title={words('standing')}>
            <Facts
              rows={[
                [words('enrolment'), school(`enrolment.${found.state}`)],
                ...(found.linkedAt
                  ? [
                      [
                        words('account'),
                        activatedAt ? words('activated', { when: when(activatedAt) }) : words('notActivated'),
                      ] as const,
                    ]
                  : []),
                [
                  words('confirmation'),
                  confirmedAt ? words('confirmed', { when: when(confirmedAt) }) : words('notConfirmed'),
                ],
                [words('updated'), when(found.updatedAt)],
                ...(mayDecide
                  ? found.requests.map(
                      (request) =>
                        [
                          words('requests'),
                          <a key={request.id} href={`/school/requests/${request.id}`}>
                            {words('openRequest', { kind: kinds(request.kind as RosterRequestKind) })}
                          </a>,
                        ] as const,
                    )
                  : []),
              ]}
            />
          </Panel>
          <BaseData graduate={graduate} />
        </div>
        <Panel title={words('agreements')} flush>
          {agreements.length === 0 ? (
            <EmptyState title={words('noAgreements')} />
          ) : (
            <DataTable
              caption={words('agreements')}
              rows={agreements}
              keyOf={(agreement) => agreement.id}
              columns={[
                { key: 'employer', label: words('employer'), cell: ({ employerName }) => employerName },
                { key: 'state', label: words('state'), cell: ({ state }) => <StateTag state={state} /> },
                { key: 'since', label: words('since'), cell: ({ stateSince }) => when(stateSince) },
                {
                  key: 'open',
                  label: school('departments.actions'),
                  cell: ({ id: agreement, isAccepted, state }) =>
                    isAccepted ? (
                      <a href={`/school/reviews/${agreement}`}>{words('open')}</a>
                    ) : (
                      <span className="text-ink-2">
                        {words(
                          state === 'PENDING_GRADUATE' || state === 'COUNTERED' ? 'invitationOnly' : 'invitationClosed',
                        )}
                      </span>
                    ),
                },
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
