import { getTranslations } from '@/lib/words/reader';
import { RadioGroup, SelectField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/form/layout';
import { RevealWhen } from '@/components/form/reveal-when';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import type { TransferDraft } from '@/lib/domain/agreement/transfer';
import { ARCHIVE_TRANSFER_KINDS } from '@/lib/domain/codes/agreement';

interface Props {
  /** What the fields hold at first. */
  values: TransferDraft;
  /** Doubts about these values, shown below their fields; they stop nothing. */
  advice?: readonly Finding[];
}

/**
 * The fields of block D 户档 under the names of `transferFormShape`. Those that do not apply are hidden with
 * JavaScript and ignored by `readTransferForm` without it.
 */
export async function TransferFields({ values, advice = [] }: Props) {
  const words = await getTranslations('employerPeople.transfer');
  return (
    <>
      <FieldGroup title={words('archiveGroup')} hint={words('archiveHint')}>
        <YesNo name="acceptsArchive" yes="archiveYes" no="archiveNo" value={values.acceptsArchive} />
        <RevealWhen name="acceptsArchive" value="yes">
          <ArchiveFields values={values} advice={advice} />
        </RevealWhen>
      </FieldGroup>
      <FieldGroup title={words('householdGroup')}>
        <YesNo name="acceptsHousehold" yes="householdYes" no="householdNo" value={values.acceptsHousehold} />
        <RevealWhen name="acceptsHousehold" value="yes">
          <Line name="householdAddress" hint="householdAddressHint" values={values} advice={advice} />
        </RevealWhen>
      </FieldGroup>
    </>
  );
}

async function ArchiveFields(props: Props) {
  const [words, kinds, shell] = await Promise.all([
    getTranslations('employerPeople.transfer'),
    getTranslations('codes.archiveTransferKind'),
    getTranslations('shell'),
  ]);
  return (
    <>
      <div>
        <SelectField
          name="archiveTransferKind"
          label={words('archiveTransferKind')}
          empty={shell('choose')}
          options={ARCHIVE_TRANSFER_KINDS.map((kind) => [kind, kinds(kind)])}
          defaultValue={props.values.archiveTransferKind ?? undefined}
        />
        <Doubts name="archiveTransferKind" advice={props.advice} />
      </div>
      <FieldRow>
        <Line {...props} name="archiveRecipient" hint="archiveRecipientHint" />
        <Line {...props} name="archiveDepartment" hint="archiveDepartmentHint" optional={shell('optional')} />
      </FieldRow>
      <FieldRow>
        <Line {...props} name="archiveContact" />
        <Line {...props} name="archiveTelephone" type="tel" />
      </FieldRow>
      <Line {...props} name="archiveAddress" hint="archiveAddressHint" />
      <FieldRow>
        <Line {...props} name="archivePostcode" />
      </FieldRow>
    </>
  );
}

type LineName = Extract<keyof TransferDraft, `archive${string}` | 'householdAddress'>;
type HintName = `${'archiveRecipient' | 'archiveDepartment' | 'archiveAddress' | 'householdAddress'}Hint`;

/** One line of text with the doubts about its present value below it. */
async function Line({
  name,
  hint,
  optional,
  type,
  values,
  advice,
}: Props & { name: LineName; hint?: HintName; optional?: string; type?: 'tel' }) {
  const words = await getTranslations('employerPeople.transfer');
  return (
    <div>
      <TextField
        name={name}
        label={words(name)}
        hint={hint ? words(hint) : undefined}
        optional={optional}
        type={type}
        inputMode={name === 'archivePostcode' ? 'numeric' : undefined}
        defaultValue={values[name] ?? undefined}
      />
      <Doubts name={name} advice={advice} />
    </div>
  );
}

/** What is to be feared of the present value of one field. */
async function Doubts({ name, advice = [] }: { name: keyof TransferDraft; advice?: readonly Finding[] }) {
  const rules = await getTranslations('rules');
  return advice
    .filter(({ field }) => field === name)
    .map(({ code, params }) => (
      <p key={code} className="mt-1 text-[13px] text-warn">
        {rules(code as 'FIELD_INVALID', params)}
      </p>
    ));
}

async function YesNo({
  name,
  yes,
  no,
  value,
}: {
  name: 'acceptsArchive' | 'acceptsHousehold';
  yes: 'archiveYes' | 'householdYes';
  no: 'archiveNo' | 'householdNo';
  value?: boolean;
}) {
  const words = await getTranslations('employerPeople.transfer');
  return (
    <RadioGroup
      name={name}
      label={words(name)}
      options={[
        ['yes', words(yes)],
        ['no', words(no)],
      ]}
      defaultValue={value === undefined ? undefined : value ? 'yes' : 'no'}
    />
  );
}
