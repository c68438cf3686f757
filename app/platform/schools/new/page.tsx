import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { reviewPathNames } from '@/lib/domain/school/opening';
import { newSecret } from '@/lib/ids';
import { openNewSchool } from '../actions';

export default async function NewSchoolPage() {
  await requireViewer('PLATFORM', 'platform.schools');
  const [words, shell] = await Promise.all([getTranslations('platform.schools'), getTranslations('shell')]);
  return (
    <>
      <Breadcrumb label={words('trail')} trail={[[words('title'), '/platform/schools'], [words('open')]]} />
      <PageHeading title={words('open')} lead={words('openLead')} />
      <div className="max-w-2xl">
        <Panel>
          <ActionForm action={openNewSchool} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
            <FieldGroup title={words('school')}>
              <FieldRow>
                <TextField name="name" label={words('name')} hint={words('nameHint')} maxLength={60} />
                <TextField
                  name="code"
                  label={words('code')}
                  hint={words('codeHint')}
                  inputMode="numeric"
                  maxLength={10}
                />
              </FieldRow>
            </FieldGroup>
            <FieldGroup title={words('firstYear')}>
              <TextField name="year" label={words('year')} hint={words('yearHint')} inputMode="numeric" maxLength={8} />
              <RadioGroup
                name="levels"
                label={words('levels')}
                hint={words('levelsHint')}
                defaultValue="DEPARTMENT-SCHOOL"
                options={reviewPathNames.map((path) => [path, words(`path.${path}`)] as const)}
              />
            </FieldGroup>
            <FieldGroup title={words('contact')} hint={words('contactHint')}>
              <TextField name="contactName" label={words('contactName')} optional={shell('optional')} maxLength={40} />
              <FieldRow>
                <TextField
                  name="contactTelephone"
                  label={words('contactTelephone')}
                  optional={shell('optional')}
                  type="tel"
                />
                <TextField
                  name="contactEmail"
                  label={words('contactEmail')}
                  optional={shell('optional')}
                  type="email"
                />
              </FieldRow>
            </FieldGroup>
            <FormButtons>
              <SubmitButton>{words('openSubmit')}</SubmitButton>
              <LinkButton href="/platform/schools" tone="quiet">
                {shell('back')}
              </LinkButton>
            </FormButtons>
          </ActionForm>
        </Panel>
      </div>
    </>
  );
}
