import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';

import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { chooseDefault, restore } from './actions';
import { CheckList } from './check-list';
import { DirectoryNotices } from './directory-notices';
import { ProfileFacts } from './profile-facts';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

const place = '/employer/transfer-profiles';
const deeds = ['chosen', 'restored', 'adopted'] as const;

export default async function TransferProfilePage({ params, searchParams }: Props) {
  const viewer = await requireViewer('EMPLOYER', 'employer.transfer-profiles.read');
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const profile = await transferProfileDetail(viewer, id);
  if (!profile) notFound();
  const [people, words, follow, format] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.profile'),
    getTranslations('talentServices.follow'),
    getFormatter(),
  ]);
  const { label, isDefault, archivedAt, createdAt, content } = profile;
  const advice = archivedAt ? [] : profile.advice;
  const mayWrite = mayUse(viewer, 'employer.transfer-profiles.write').allowed;
  const title = archivedAt ? 'titleArchived' : isDefault ? 'titleDefault' : 'title';
  const day = (at: Date): string => format.dateTime(at, { dateStyle: 'medium' });
  const dates = [
    `${people('profiles.createdAt')} ${day(createdAt)}`,
    ...(archivedAt ? [`${people('profiles.archivedAt')} ${day(archivedAt)}`] : []),
  ];
  // Only of entries that were saved before the check existed.
  const mustChange = advice.some(({ level }) => level === 'error');
  const deed = deeds.find((one) => one === done);
  const edit = `${place}/${id}/edit`;
  const remarks = advice.map((one) =>
    one.code === 'ADVICE_EMPLOYER_WITHOUT_FILE_AUTHORITY'
      ? { finding: one, href: `${place}/talent-services?for=${id}`, link: words('pickLink') }
      : { finding: one, href: `${edit}#field-${one.field}`, link: words('checkLink') },
  );
  return (
    <div className="max-w-3xl">
      <Breadcrumb label={people('trail')} trail={[[people('profiles.trail'), place], [label]]} />
      <PageHeading title={words(title, { label })} lead={dates.join(' · ')} />
      <div className="grid gap-4">
        {done === 'saved' ? <Saved /> : null}
        {deed ? <NoticeBox tone="good">{deed === 'adopted' ? follow('adopted') : words(deed)}</NoticeBox> : null}
        {archivedAt ? <NoticeBox tone="warn">{words('archivedNotice')}</NoticeBox> : null}
        {mayWrite ? (
          <CheckList
            title={words(mustChange ? 'mendTitle' : 'checkTitle', { count: remarks.length })}
            remarks={remarks}
          />
        ) : null}
        {archivedAt ? null : <DirectoryNotices profile={profile} mayWrite={mayWrite} />}
        <Panel
          title={words('content')}
          actions={isDefault ? <Tag tone="employer">{people('profiles.isDefault')}</Tag> : undefined}
        >
          <ProfileFacts content={content} advice={mayWrite ? [] : advice} directory={profile.directory} />
        </Panel>
        {mayWrite ? <Deeds profile={profile} /> : null}
      </div>
    </div>
  );
}

/** What can be done with it now; one that is used or put away offers less. */
async function Deeds({ profile }: { profile: NonNullable<Awaited<ReturnType<typeof transferProfileDetail>>> }) {
  const [words, shell] = await Promise.all([getTranslations('employerPeople.profile'), getTranslations('shell')]);
  const { id, isDefault, archivedAt, mayDelete } = profile;
  const hidden = <input type="hidden" name="id" value={id} />;
  return (
    <div className="flex flex-wrap gap-2.5">
      {archivedAt ? (
        <ActionForm action={restore} summaryTitle={shell('problem')} className="contents">
          {hidden}
          <SubmitButton>{words('restore')}</SubmitButton>
        </ActionForm>
      ) : (
        <LinkButton href={`${place}/${id}/edit`} tone="primary">
          {words('edit')}
        </LinkButton>
      )}
      {archivedAt || isDefault ? null : (
        <ActionForm action={chooseDefault} summaryTitle={shell('problem')} className="contents">
          {hidden}
          <SubmitButton tone="secondary">{words('makeDefault')}</SubmitButton>
        </ActionForm>
      )}
      <LinkButton href={`${place}/new?copy=${id}`}>{words('copy')}</LinkButton>
      {archivedAt ? null : (
        <LinkButton href={`${place}/${id}/archive`} tone="quiet">
          {words('archive')}
        </LinkButton>
      )}
      {mayDelete ? (
        <LinkButton href={`${place}/${id}/delete`} tone="quiet">
          {words('delete')}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** What became of it, and what it is good for now. */
async function Saved() {
  const words = await getTranslations('employerPeople.profile');
  const ways = [
    ['toLetter', '/employer/agreements/new'],
    ['toWorkbench', '/employer'],
  ] as const;
  return (
    <NoticeBox tone="good" title={words('saved')}>
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
