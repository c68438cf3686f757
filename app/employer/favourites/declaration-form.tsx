import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** What the button does next. */
  submit: string;
}

/** What a session says once before it searches, singly or by a workbook: the purpose, and that the candidates agreed. */
export async function DeclarationForm({ action, submit }: Props) {
  const [words, shell] = await Promise.all([getTranslations('employerPeople.search'), getTranslations('shell')]);
  return (
    <Panel>
      <ActionForm action={action} summaryTitle={shell('problem')}>
        <TextField name="purpose" label={words('purpose')} hint={words('purposeHint')} maxLength={200} />
        <CheckboxField name="consent" label={words('consent')} />
        <FormButtons>
          <SubmitButton>{submit}</SubmitButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}
