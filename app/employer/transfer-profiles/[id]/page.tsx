import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import type { TransferSnapshot } from '@/lib/domain/agreement/transfer';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { chooseDefault } from './actions';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

const place = '/employer/transfer-profiles';

export default async function TransferProfilePage({ params, searchParams }: Props) {
  const viewer = await requireViewer('EMPLOYER', 'employer.transfer-profiles.read');
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const profile = await transferProfileDetail(viewer, id);
  if (!profile) notFound();
  const [people, words, shell, format] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.profile'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const { label, isDefault, archivedAt, createdAt, content, advice } = profile;
  const mayWrite = mayUse(viewer, 'employer.transfer-profiles.write').allowed;
  const title = archivedAt ? 'titleArchived' : isDefault ? 'titleDefault' : 'title';
  const day = (at: Date): string => format.dateTime(at, { dateStyle: 'medium' });
  const dates = [
    `${people('profiles.createdAt')} ${day(createdAt)}`,
    ...(archivedAt ? [`${people('profiles.archivedAt')} ${day(archivedAt)}`] : []),
  ];
  return (
    <div className="max-w-3xl">
      <Breadcrumb label={people('trail')} trail={[[people('profiles.trail'), place], [label]]} />
      <PageHeading title={words(title, { label })} lead={dates.join(' · ')} />
      <div className="grid gap-4">
        {done === 'saved' ? <Saved doubts={advice.length} /> : null}
        {done === 'chosen' && isDefault ? <NoticeBox tone="good">{words('chosen')}</NoticeBox> : null}
        {archivedAt ? <NoticeBox tone="warn">{words('archivedNotice')}</NoticeBox> : null}
        <Panel
          title={words('content')}
          actions={isDefault ? <Tag tone="employer">{people('profiles.isDefault')}</Tag> : undefined}
        >
          <ProfileFacts content={content} advice={archivedAt ? [] : advice} />
        </Panel>
        {mayWrite ? (
          <div className="flex flex-wrap gap-2.5">
            {archivedAt ? null : (
              <LinkButton href={`${place}/${id}/edit`} tone="primary">
                {words('edit')}
              </LinkButton>
            )}
            {archivedAt || isDefault ? null : (
              <ActionForm action={chooseDefault} summaryTitle={shell('problem')} className="contents">
                <input type="hidden" name="id" value={id} />
                <SubmitButton tone="secondary">{words('makeDefault')}</SubmitButton>
              </ActionForm>
            )}
            <LinkButton href={`${place}/new?copy=${id}`}>{words('copy')}</LinkButton>
            {archivedAt ? null : (
              <LinkButton href={`${place}/${id}/archive`} tone="quiet">
                {words('archive')}
              </LinkButton>
            )}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** What became of it, and whether a second look is worth it. */
async function Saved({ doubts }: { doubts: number }) {
  const words = await getTranslations('employerPeople.profile');
  const ways = [
    ['toLetter', '/employer/agreements/new'],
    ['toWorkbench', '/employer'],
  ] as const;
  return (
    <NoticeBox
      tone={doubts > 0 ? 'warn' : 'good'}
      title={doubts > 0 ? words('savedWithDoubts', { count: doubts }) : words('saved')}
    >
      <p className="flex flex-wrap gap-x-5">
        <span className="inline-flex min-h-11 items-center">{words('nextSteps')}</span>
        {ways.map(([key, href]) => (
          <a key={key} href={href} className="inline-flex min-h-11 items-center font-medium underline">
            {words(key)}
          </a>
        ))}
      </p>
    </NoticeBox>
  );
}

/** Block D as facts; what does not apply is left out, a doubt stands below its value. */
async function ProfileFacts({ content, advice }: { content: TransferSnapshot; advice: readonly Finding[] }) {
  const [words, kinds, rules] = await Promise.all([
    getTranslations('employerPeople.transfer'),
    getTranslations('codes.archiveTransferKind'),
    getTranslations('rules'),
  ]);
  const doubted = (field: string, value: string | null): ReactNode => (
    <>
      {value}
      {advice
        .filter((one) => one.field === field)
        .map(({ code, params }) => (
          <span key={code} className="block text-[13px] text-warn">
            {rules(code as 'FIELD_INVALID', params)}
          </span>
        ))}
    </>
  );
  const row = (field: keyof TransferSnapshot, value: ReactNode) => (value ? [[words(field), value] as const] : []);
  const { acceptsArchive, acceptsHousehold, archiveTransferKind } = content;
  return (
    <Facts
      rows={[
        [words('acceptsArchive'), words(acceptsArchive ? 'archiveYes' : 'archiveNo')],
        ...(acceptsArchive
          ? [
              ...row('archiveTransferKind', archiveTransferKind ? kinds(archiveTransferKind) : null),
              [words('archiveRecipient'), doubted('archiveRecipient', content.archiveRecipient)] as const,
              ...row('archiveDepartment', content.archiveDepartment),
              ...row('archiveContact', content.archiveContact),
              ...row('archiveTelephone', content.archiveTelephone),
              [words('archiveAddress'), doubted('archiveAddress', content.archiveAddress)] as const,
              ...row('archivePostcode', content.archivePostcode),
            ]
          : []),
        [words('acceptsHousehold'), words(acceptsHousehold ? 'householdYes' : 'householdNo')],
        ...(acceptsHousehold
          ? [[words('householdAddress'), doubted('householdAddress', content.householdAddress)] as const]
          : []),
      ]}
    />
  );
}
