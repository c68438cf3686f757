import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, RadioGroup, TextAreaField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow, FormButtons } from '@/components/form/layout';
import { RegionField } from '@/components/form/region-field';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { regionFullName } from '@/lib/domain/regions/lookup';
import type { DirectoryEntry } from '@/lib/domain/talent-service/directory-entry';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  idempotencyKey?: string;
  /** The entry that is changed; none for a new one. */
  entry?: DirectoryEntry & { id: string; version: number };
  back: string;
}

/** The form of one institution of the directory, new or changed. */
export async function ServiceForm({ action, idempotencyKey, entry, back }: Props) {
  const [words, labels, shell] = await Promise.all([
    getTranslations('talentServices.form'),
    getTranslations('talentServices.labels'),
    getTranslations('shell'),
  ]);
  return (
    <Panel>
      <ActionForm
        key={entry?.version ?? 'new'}
        action={action}
        idempotencyKey={idempotencyKey}
        summaryTitle={shell('problem')}
        labels={Object.fromEntries(order.map((name) => [name, labels(name)]))}
      >
        {entry ? (
          <>
            <input type="hidden" name="id" value={entry.id} />
            <input type="hidden" name="version" value={entry.version} />
          </>
        ) : null}
        <PlaceFields entry={entry} />
        <ServiceFields entry={entry} />
        <CheckboxField name="confirmed" label={words('confirmed')} />
        <FormButtons>
          <SubmitButton>{words(entry ? 'save' : 'add')}</SubmitButton>
          <LinkButton href={back} tone="quiet">
            {words('cancel')}
          </LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}

async function PlaceFields({ entry }: Pick<Props, 'entry'>) {
  const [words, shell] = await Promise.all([getTranslations('talentServices'), getTranslations('shell')]);
  const [province, city] = [shell('province'), shell('city')];
  const levels = { province, city, district: shell('district'), choose: shell('choose') };
  const line = (name: 'name' | 'address' | 'telephone' | 'postcode') => ({
    name,
    label: words(`labels.${name}`),
    hint: words(`hints.${name}`),
    defaultValue: entry?.[name],
  });
  return (
    <>
      <FieldGroup title={words('form.basics')}>
        <TextField {...line('name')} />
      </FieldGroup>
      <FieldGroup title={words('form.place')}>
        <RegionField
          name="regionCode"
          label={words('labels.regionCode')}
          hint={words('hints.regionCode')}
          defaultValue={entry?.regionCode}
          defaultName={entry ? (regionFullName(entry.regionCode) ?? entry.regionCode) : undefined}
          levels={levels}
        />
        <TextField {...line('address')} />
        <FieldRow>
          <TextField {...line('telephone')} type="tel" />
          <TextField {...line('postcode')} inputMode="numeric" />
        </FieldRow>
      </FieldGroup>
    </>
  );
}

async function ServiceFields({ entry }: Pick<Props, 'entry'>) {
  const [words, shell] = await Promise.all([getTranslations('talentServices'), getTranslations('shell')]);
  const line = (name: 'department' | 'openingHours' | 'remarks') => ({
    name,
    label: words(`labels.${name}`),
    optional: shell('optional'),
    defaultValue: entry?.[name] ?? undefined,
  });
  return (
    <FieldGroup title={words('form.service')}>
      <RadioGroup
        name="isTakingArchives"
        label={words('labels.isTakingArchives')}
        options={[
          ['yes', shell('yes')],
          ['no', shell('no')],
        ]}
        defaultValue={entry ? (entry.isTakingArchives ? 'yes' : 'no') : undefined}
      />
      <FieldRow>
        <TextField {...line('department')} />
        <TextField {...line('openingHours')} />
      </FieldRow>
      <TextAreaField {...line('remarks')} hint={words('hints.remarks')} rows={3} />
    </FieldGroup>
  );
}

/** The inputs in the order of the form, for its summary. */
const order = [
  'name',
  'regionCode',
  'address',
  'telephone',
  'postcode',
  'isTakingArchives',
  'department',
  'openingHours',
  'remarks',
] as const;
