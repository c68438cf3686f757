import { getLocale, getTranslations } from 'next-intl/server';
import { MaterialView } from '@/components/certification/material-view';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CodeField, TextField } from '@/components/form/fields';
import { FileForm } from '@/components/form/file-form';
import { FieldGroup, FieldRow, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { handlerToEdit } from '@/lib/queries/certification/handler-to-edit';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { recordRead } from '@/lib/server/audited-read';
import { editableClaim } from '../_parts/editable';
import { problemSentence } from '../_parts/problem-sentence';
import { TaskPage } from '../_parts/task-page';
import { savePerson } from '../actions';

export default async function PersonPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const { round } = await editableClaim(viewer);
  const { values, roundId, isSaved } = await handlerToEdit(viewer, undefined);
  if (isSaved && roundId)
    await recordRead(viewer, 'CERTIFICATION_CONTACT_READ', { type: 'certification', id: roundId });
  const given = await searchParams;
  const [words, shell, locale, problem] = await Promise.all([
    getTranslations('certification.person'),
    getTranslations('shell'),
    getLocale(),
    problemSentence(given, 'logo'),
  ]);
  const text = (name: 'name' | 'companyName' | 'department' | 'position' | 'workTelephone' | 'fax') => ({
    name,
    label: words(name),
    defaultValue: values[name] ?? undefined,
  });
  const logo = round?.materials.find(({ kind }) => kind === 'logo');
  return (
    <TaskPage task="person" done={oneOf(given.done)} reason={round?.reason}>
      <title>{words('title')}</title>
      <Panel>
        <ActionForm action={savePerson} summaryTitle={shell('problem')} requestIdLabel={shell('requestId')}>
          <DefaultSubmit />
          <input type="hidden" name="locale" value={locale} />
          <FieldGroup title={words('about')}>
            <FieldRow>
              <TextField {...text('name')} autoComplete="name" />
              <TextField {...text('companyName')} hint={words('companyNameHint')} autoComplete="organization" />
            </FieldRow>
            <FieldRow>
              <TextField {...text('department')} />
              <TextField {...text('position')} autoComplete="organization-title" />
            </FieldRow>
          </FieldGroup>
          <FieldGroup title={words('contact')} hint={words('contactHint')}>
            <FieldRow>
              <TextField {...text('workTelephone')} hint={words('telephoneHint')} type="tel" inputMode="tel" />
              <TextField {...text('fax')} hint={words('telephoneHint')} type="tel" inputMode="tel" />
            </FieldRow>
            <div className="grid items-end gap-2 sm:grid-cols-[1fr_auto]">
              <TextField
                name="email"
                label={words('email')}
                hint={words('emailHint')}
                type="email"
                inputMode="email"
                autoComplete="email"
                defaultValue={values.email}
              />
              <SubmitButton tone="secondary" name="intent" value="code">
                {words('sendCode')}
              </SubmitButton>
            </div>
            <CodeField name="emailCode" label={words('emailCode')} optional={words('emailCodeWhen')} />
          </FieldGroup>
          <FormButtons>
            <SubmitButton>{words('save')}</SubmitButton>
          </FormButtons>
        </ActionForm>
      </Panel>
      <Panel title={words('logo')}>
        <div className="grid gap-4 sm:grid-cols-[1fr_auto]">
          <FileForm
            action="/api/employer/certification/materials"
            id="logo"
            field="file"
            accept="image/png,image/jpeg"
            label={words('logoChoose')}
            hint={`${words('logoText')}${words('logoHint')}`}
            submit={words('logoSubmit')}
            words={{ uploading: words('logoUploading'), failed: words('logoFailed') }}
            problem={problem}
          >
            <input type="hidden" name="kind" value="logo" />
          </FileForm>
          {logo ? <MaterialView material={logo} /> : null}
        </div>
      </Panel>
    </TaskPage>
  );
}
