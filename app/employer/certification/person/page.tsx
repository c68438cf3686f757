import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from '@/lib/words/reader';
import { MaterialPicture } from '@/components/certification/material-picture';
import { ActionForm } from '@/components/form/action-form';
import { EffortField } from '@/components/form/effort-field';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CodeField, TextField } from '@/components/form/fields';
import { FileBox, SendFilesButton } from '@/components/form/file-box';
import { FieldGroup, FieldRow } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilAnswered } from '@/components/form/until-answered';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { fileInputOf } from '@/lib/domain/certification/materials';
import { claimDrafts } from '@/lib/queries/certification/claim-drafts';
import { handlerToEdit } from '@/lib/queries/certification/handler-to-edit';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { recordRead } from '@/lib/server/audited-read';
import { refusalText } from '@/lib/server/refusal-text';
import { savePerson } from '../actions';

const route = '/api/employer/certification/materials';
/** In the order of the form. */
const labelled = [
  'name',
  'companyName',
  'department',
  'position',
  'email',
  'emailCode',
  'workTelephone',
  'fax',
] as const;

interface Search {
  done?: string;
  problem?: string;
}

export default async function PersonPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const [words, drafts, effort, shell, locale, { done, problem }, own] = await Promise.all([
    getTranslations('certification'),
    getTranslations('standing.draft'),
    getTranslations('registration.effort'),
    getTranslations('shell'),
    getLocale(),
    searchParams,
    ownCertification(viewer, undefined),
  ]);
  if (!own.isEditable) redirect('/employer/certification');
  const { values: kept, roundId, saved } = await handlerToEdit(viewer, undefined);
  const draft = (await claimDrafts(viewer, undefined)).person;
  const values: Partial<typeof kept> = { ...kept, ...draft };
  if ((saved || draft) && roundId)
    await recordRead(viewer, 'CERTIFICATION_CONTACT_READ', { type: 'certification', id: roundId });
  const logo = own.round?.materials.find(({ kind }) => kind === 'logo');
  const optional = shell('optional');
  const problemText = problem ? await refusalText(problem) : undefined;
  const labels = Object.fromEntries(labelled.map((field) => [field, words(`person.${field}`)]));
  const text = (name: 'name' | 'companyName' | 'department' | 'position') => ({
    name,
    label: words(`person.${name}`),
    defaultValue: values[name],
  });
  return (
    <div className="grid max-w-2xl gap-4">
      <div>
        <Breadcrumb
          label={words('trail')}
          trail={[[words('home'), '/employer/certification'], [words('tasks.person')]]}
        />
        <PageHeading title={words('person.title')} lead={words('person.lead')} />
      </div>
      <Panel>
        <ActionForm action={savePerson} summaryTitle={shell('problem')} labels={labels}>
          <DefaultSubmit />
          <EffortField words={{ working: effort('working'), ready: effort('ready'), failed: effort('failed') }} />
          <UntilAnswered field="locale">
            {problemText ? (
              <NoticeBox tone="bad" title={words('kinds.logo')}>
                {problemText}
              </NoticeBox>
            ) : null}
            {draft ? <NoticeBox tone="info">{drafts('kept')}</NoticeBox> : null}
            {done === 'platforms' ? <NoticeBox tone="good">{words('done.platforms')}</NoticeBox> : null}
            {done === 'logo' && !problem ? (
              <NoticeBox tone="good">{words('done.upload', { kind: words('kinds.logo') })}</NoticeBox>
            ) : null}
          </UntilAnswered>
          <input type="hidden" name="locale" value={locale} />
          <FieldGroup title={words('person.about')}>
            <TextField {...text('name')} autoComplete="name" />
            <TextField {...text('companyName')} hint={words('person.companyNameHint')} autoComplete="organization" />
            <FieldRow>
              <TextField {...text('department')} />
              <TextField {...text('position')} autoComplete="organization-title" />
            </FieldRow>
          </FieldGroup>
          <FieldGroup title={words('person.contact')} hint={words('person.contactHint')}>
            <TextField
              name="email"
              type="email"
              label={words('person.email')}
              hint={words('person.emailHint')}
              defaultValue={values.email}
              autoComplete="email"
              inputMode="email"
              beside={
                <SubmitButton tone="secondary" name="intent" value="code">
                  {words('person.sendCode')}
                </SubmitButton>
              }
            />
            <CodeField name="emailCode" label={words('person.emailCode')} optional={optional} />
            <FieldRow>
              <TextField
                name="workTelephone"
                type="tel"
                label={words('person.workTelephone')}
                hint={words('person.telephoneHint')}
                defaultValue={values.workTelephone ?? undefined}
                inputMode="tel"
              />
              <TextField
                name="fax"
                type="tel"
                label={words('person.fax')}
                hint={words('person.faxHint')}
                defaultValue={values.fax ?? undefined}
                inputMode="tel"
              />
            </FieldRow>
          </FieldGroup>
          <FieldGroup title={words('person.logo')} hint={words('person.logoText')}>
            {logo ? <MaterialPicture material={logo} /> : null}
            <FileBox
              action={route}
              name={fileInputOf('logo')}
              facts={{ kind: 'logo' }}
              label={words('person.logoChoose')}
              hint={words('person.logoHint')}
              accept="image/png,image/jpeg"
              words={{
                uploading: words('materials.uploading'),
                failed: words('materials.failed'),
                working: words('materials.working'),
                done: words('done.upload', { kind: words('kinds.logo') }),
                again: words('materials.again'),
              }}
              problem={problemText}
            />
            <SendFilesButton action={route} note={words('person.logoAlone')}>
              {words('person.logoSubmit')}
            </SendFilesButton>
          </FieldGroup>
          <div className="flex flex-wrap gap-2.5">
            <SubmitButton>{words('person.save')}</SubmitButton>
            <SubmitButton tone="secondary" name="intent" value="draft">
              {drafts('save')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}
