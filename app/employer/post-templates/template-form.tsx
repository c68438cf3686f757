import { getTranslations } from '@/lib/words/reader';
import { create, edit } from './actions';
import { LetterChoices, TermsFields } from '@/components/agreement/letter-fields';
import { letterLabels } from '@/components/agreement/letter-words';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { FieldGroup, FormButtons } from '@/components/form/layout';
import { SessionEnds } from '@/components/form/session-ends';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { newSecret } from '@/lib/ids';
import type { postTemplateForm } from '@/lib/queries/post-template/post-template-form';

type Form = NonNullable<Awaited<ReturnType<typeof postTemplateForm>>>;

/** The form of a template, new or to be changed: a name, and everything a letter has. */
export async function TemplateForm({ form }: { form: Form }) {
  const [words, shell, labels] = await Promise.all([
    getTranslations('employer.templates'),
    getTranslations('shell'),
    letterLabels(),
  ]);
  const { template, values, profiles, policy, today } = form;
  return (
    <Panel>
      <ActionForm
        action={template ? edit : create}
        idempotencyKey={template ? undefined : newSecret(16)}
        summaryTitle={shell('problem')}
        labels={{ templateName: words('name'), ...labels }}
      >
        <Name template={template} />
        <TermsFields values={values} />
        <LetterChoices values={values} profiles={profiles} policy={policy} today={today} />
        <SessionEnds />
        <FormButtons>
          <SubmitButton>{words('save')}</SubmitButton>
          {template ? (
            <SubmitButton tone="danger" name="intent" value="remove">
              {words('remove')}
            </SubmitButton>
          ) : null}
          <LinkButton href="/employer/post-templates" tone="quiet">
            {shell('back')}
          </LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}

/** What the template is called, and which one it is. */
async function Name({ template }: Pick<Form, 'template'>) {
  const words = await getTranslations('employer.templates');
  return (
    <FieldGroup title={words('group')}>
      {template ? (
        <>
          <input type="hidden" name="id" value={template.id} />
          <input type="hidden" name="version" value={template.version} />
        </>
      ) : null}
      <TextField
        name="templateName"
        label={words('name')}
        hint={words('nameHint')}
        maxLength={40}
        defaultValue={template?.name}
      />
    </FieldGroup>
  );
}
