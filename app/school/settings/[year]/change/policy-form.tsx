import { getTranslations } from '@/lib/words/reader';
import { check } from '../../actions';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextAreaField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { type PolicyForm as Values, policyFormFields } from '@/lib/domain/school/policy-form';

interface Props {
  year: number;
  version: number;
  values: Values;
}

/** The rules of one year to be changed. */
export async function PolicyForm({ year, version, values }: Props) {
  const [words, shell] = await Promise.all([getTranslations('policy.change'), getTranslations('shell')]);
  const labels = Object.fromEntries(policyFormFields.map((field) => [field, words(`labels.${field}`)]));
  return (
    <ActionForm action={check} summaryTitle={shell('problem')} labels={labels}>
      <input type="hidden" name="year" value={String(year)} />
      <input type="hidden" name="version" value={String(version)} />
      <FieldGroup title={words('review')} hint={words('reviewHint')}>
        <div>
          <CheckboxField name="counsellor" label={words('labels.counsellor')} defaultValue={values.counsellor} />
          <CheckboxField name="department" label={words('labels.department')} defaultValue={values.department} />
          <p className="text-[13px] text-ink-2">{words('school')}</p>
        </div>
      </FieldGroup>
      <FieldGroup title={words('reply')} hint={words('replyHint')}>
        <FieldRow>
          <NumberField name="replyDaysMinimum" values={values} hint={words('days')} />
          <NumberField name="replyDaysMaximum" values={values} hint={words('days')} />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={words('acceptance')} hint={words('acceptanceHint')}>
        <Window name="acceptance" values={values} />
      </FieldGroup>
      <Termination values={values} />
      <FormButtons>
        <SubmitButton>{words('next')}</SubmitButton>
        <LinkButton href="/school/settings">{words('cancel')}</LinkButton>
      </FormButtons>
    </ActionForm>
  );
}

/** When, how often and with which papers agreements can be terminated. */
async function Termination({ values }: Pick<Props, 'values'>) {
  const [words, shell] = await Promise.all([getTranslations('policy.change'), getTranslations('shell')]);
  return (
    <FieldGroup title={words('termination')} hint={words('terminationHint')}>
      <Window name="termination" values={values} />
      <FieldRow>
        <NumberField name="maximumTerminations" values={values} hint={words('maximumHint')} isOptional />
        <NumberField name="publicNoticeDays" values={values} hint={words('publicNoticeHint')} isOptional />
      </FieldRow>
      <TextAreaField
        name="requiredPapers"
        label={words('labels.requiredPapers')}
        hint={words('requiredPapersHint')}
        optional={shell('optional')}
        defaultValue={values.requiredPapers}
      />
    </FieldGroup>
  );
}

interface FieldProps {
  name: 'replyDaysMinimum' | 'replyDaysMaximum' | 'maximumTerminations' | 'publicNoticeDays';
  values: Values;
  hint: string;
  isOptional?: boolean;
}

async function NumberField({ name, values, hint, isOptional = false }: FieldProps) {
  const [words, shell] = await Promise.all([getTranslations('policy.change'), getTranslations('shell')]);
  return (
    <TextField
      name={name}
      label={words(`labels.${name}`)}
      hint={hint}
      optional={isOptional ? shell('optional') : undefined}
      inputMode="numeric"
      maxLength={4}
      defaultValue={values[name]}
    />
  );
}

/** The first and the last day of a window. */
async function Window({ name, values }: { name: 'acceptance' | 'termination'; values: Values }) {
  const [words, shell] = await Promise.all([getTranslations('policy.change'), getTranslations('shell')]);
  return (
    <FieldRow>
      <TextField
        name={`${name}FromOn`}
        type="date"
        label={words(`labels.${name}FromOn`)}
        optional={shell('optional')}
        defaultValue={values[`${name}FromOn`]}
      />
      <TextField
        name={`${name}ToOn`}
        type="date"
        label={words(`labels.${name}ToOn`)}
        optional={shell('optional')}
        defaultValue={values[`${name}ToOn`]}
      />
    </FieldRow>
  );
}
