import { notFound, redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { report } from '../../actions';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField, TextField } from '@/components/form/fields';
import { FieldGroup, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { regionNamer } from '@/lib/words/region-name';
import { ROSTER_COLUMNS } from '@/lib/domain/roster/columns';
import { type CorrectableKey, CORRECTABLE_KEYS } from '@/lib/domain/roster/requests';
import { newSecret } from '@/lib/ids';
import { ownBaseData } from '@/lib/queries/graduate/own-base-data';
import { recordRead } from '@/lib/server/audited-read';

const identity: readonly CorrectableKey[] = [
  'name',
  'identityKind',
  'identityNumber',
  'sex',
  'birthOn',
  'ethnicity',
  'politicalStatus',
];
const contact: readonly CorrectableKey[] = ['mobile', 'email', 'homeAddress', 'originRegionCode', 'originKind'];
const groups = {
  study: CORRECTABLE_KEYS.filter((key) => !identity.includes(key) && !contact.includes(key)),
  identity,
  contact,
} as const;

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.base-data');
  const { id } = await params;
  const here = (await ownBaseData(viewer, undefined)).find((enrolment) => enrolment.id === id);
  if (!here) notFound();
  if (!here.may.report.allowed) redirect(`/graduate/confirm?enrolment=${id}`);
  await recordRead(viewer, 'BASE_DATA_READ', { type: 'enrolment', id: id });
  const [words, sheets, columns, codes, shell, regionName] = await Promise.all([
    getTranslations('graduate.report'),
    getTranslations('school.graduate'),
    getTranslations('roster.columns'),
    getTranslations('codes'),
    getTranslations('shell'),
    regionNamer(),
  ]);
  const { snapshot } = here;
  const registered = (key: CorrectableKey): string => {
    const value = snapshot[key];
    if (value === null) return shell('none');
    if (key === 'originRegionCode') return regionName(String(value));
    const table = ROSTER_COLUMNS.find((column) => column.key === key)?.table;
    return table ? codes(`${table}.${value}` as never) : String(value);
  };
  return (
    <>
      <Breadcrumb
        label={words('here')}
        trail={[[words('back'), `/graduate/confirm?enrolment=${id}`], [words('here')]]}
      />
      <PageHeading title={words('title')} lead={words('lead')} />
      <Panel>
        <ActionForm action={report} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          {(['identity', 'study', 'contact'] as const).map((group) => (
            <FieldGroup key={group} title={sheets(group)}>
              {groups[group].map((key) => (
                <TextField
                  key={key}
                  name={key}
                  label={columns(key === 'originRegionCode' ? 'originName' : key)}
                  hint={words('now', { value: registered(key) })}
                  autoComplete="off"
                  maxLength={200}
                />
              ))}
            </FieldGroup>
          ))}
          <TextAreaField
            name="note"
            label={words('note')}
            hint={words('noteHint')}
            optional={shell('optional')}
            rows={3}
          />
          <p className="text-[13px] text-ink-2">{here.confirmedAt ? words('nextConfirmed') : words('next')}</p>
          <FormButtons>
            <SubmitButton>{words('submit')}</SubmitButton>
            <LinkButton href={`/graduate/confirm?enrolment=${id}`}>{words('cancel')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </>
  );
}
