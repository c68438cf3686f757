import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { DataTable } from '@/components/ui/data-table';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { CONFIRMED_FOR_DAYS } from '@/lib/domain/talent-service/freshness';
import type { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { adopt } from './actions';

interface Props {
  profile: NonNullable<Awaited<ReturnType<typeof transferProfileDetail>>>;
  mayWrite: boolean;
}

/** What became of the directory's entry this profile was filled from; nothing when all is as it was. */
export async function DirectoryNotices({ profile, mayWrite }: Props) {
  const { id, directory, differences } = profile;
  if (!directory) return null;
  const words = await getTranslations('talentServices.follow');
  const trouble = directory.isRetired
    ? 'retired'
    : !directory.isTakingArchives
      ? 'notTaking'
      : directory.isToBeConfirmed
        ? 'old'
        : null;
  return (
    <>
      {trouble ? (
        <NoticeBox tone="warn">
          {words(trouble, { days: CONFIRMED_FOR_DAYS })}{' '}
          {mayWrite && trouble !== 'old' ? (
            <a href={`/employer/transfer-profiles/talent-services?for=${id}`} className="underline">
              {words('pickOther')}
            </a>
          ) : null}
        </NoticeBox>
      ) : null}
      {differences.length > 0 ? <Differences profile={profile} mayWrite={mayWrite} /> : null}
    </>
  );
}

async function Differences({ profile, mayWrite }: Props) {
  const { id, version, directory, differences } = profile;
  const [words, fields, shell, day] = await Promise.all([
    getTranslations('talentServices.follow'),
    getTranslations('employerPeople.transfer'),
    getTranslations('shell'),
    getDayFormat(),
  ]);
  if (!directory) return null;
  return (
    <Panel title={words('changedTitle')}>
      <div className="grid gap-3">
        <p>{words('changedText', { date: day(directory.lastConfirmedAt) })}</p>
        <DataTable
          caption={words('changedTitle')}
          rows={differences}
          keyOf={({ field }) => field}
          columns={[
            { key: 'field', label: words('field'), isPlain: true, cell: ({ field }) => fields(field) },
            { key: 'own', label: words('own'), cell: ({ own }) => own ?? shell('none') },
            { key: 'directory', label: words('directory'), cell: (row) => <strong>{row.directory}</strong> },
          ]}
        />
        {mayWrite ? (
          <ActionForm action={adopt} summaryTitle={shell('problem')}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="revision" value={directory.revision} />
            <div>
              <SubmitButton tone="secondary">{words('adopt')}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </div>
    </Panel>
  );
}
