import { getTranslations } from '@/lib/words/reader';
import { TransferFields } from '@/components/agreement/transfer-fields';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextField } from '@/components/form/fields';
import { FieldGroup, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import type { TransferDraft } from '@/lib/domain/agreement/transfer';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  idempotencyKey?: string;
  /** The entry that is changed; none for a new one. */
  entry?: { id: string; version: number; isDefault: boolean };
  label?: string;
  values: TransferDraft;
  advice?: readonly Finding[];
  /** Where "cancel" leads. */
  back: string;
}

/** The form of one address-book entry, new or changed. */
export async function ProfileForm({ action, idempotencyKey, entry, label, values, advice, back }: Props) {
  const [words, shell] = await Promise.all([getTranslations('employerPeople.profile'), getTranslations('shell')]);
  return (
    <Panel>
      <ActionForm
        key={entry?.version ?? 'new'}
        action={action}
        idempotencyKey={idempotencyKey}
        summaryTitle={shell('problem')}
      >
        {entry ? (
          <>
            <input type="hidden" name="id" value={entry.id} />
            <input type="hidden" name="version" value={entry.version} />
          </>
        ) : null}
        <FieldGroup title={words('basics')}>
          <TextField name="label" label={words('labelField')} hint={words('labelHint')} defaultValue={label} />
          {entry?.isDefault ? null : <CheckboxField name="isDefault" label={words('isDefault')} />}
        </FieldGroup>
        <TransferFields values={values} advice={advice} />
        <FormButtons>
          <SubmitButton>{words('save')}</SubmitButton>
          <LinkButton href={back} tone="quiet">
            {words('cancel')}
          </LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}
