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
        <TransferField name="acceptsArchive" values={values} />
        <RevealWhen name="acceptsArchive" value="yes">
          <ArchiveFields values={values} advice={advice} />
        </RevealWhen>
      </FieldGroup>
      <FieldGroup title={words('householdGroup')}>
        <TransferField name="acceptsHousehold" values={values} />
        <RevealWhen name="acceptsHousehold" value="yes">
          <TransferField name="householdAddress" values={values} advice={advice} />
        </RevealWhen>
      </FieldGroup>
    </>
  );
}

function ArchiveFields(props: Props) {
  return (
    <>
      <TransferField {...props} name="archiveTransferKind" />
      <FieldRow>
        <TransferField {...props} name="archiveRecipient" />
        <TransferField {...props} name="archiveDepartment" />
      </FieldRow>
      <FieldRow>
        <TransferField {...props} name="archiveContact" />
        <TransferField {...props} name="archiveTelephone" />
      </FieldRow>
      <TransferField {...props} name="archiveAddress" />
      <FieldRow>
        <TransferField {...props} name="archivePostcode" />
      </FieldRow>
    </>
  );
}

/** Every input of block D, in the order of the form. */
export const transferFieldNames = [
  'acceptsArchive',
  'archiveTransferKind',
  'archiveRecipient',
  'archiveDepartment',
  'archiveContact',
  'archiveTelephone',
  'archiveAddress',
  'archivePostcode',
  'acceptsHousehold',
  'householdAddress',
] as const satisfies readonly (keyof TransferDraft)[];

const hints: Partial<Record<LineName, HintName>> = {
  archiveRecipient: 'archiveRecipientHint',
  archiveDepartment: 'archiveDepartmentHint',
  archiveAddress: 'archiveAddressHint',
  householdAddress: 'householdAddressHint',
};

/** One input of block D with its words. */
export async function TransferField({ name, ...props }: Props & { name: keyof TransferDraft }) {
  const shell = await getTranslations('shell');
  const { values } = props;
  switch (name) {
    case 'acceptsArchive':
      return <YesNo name={name} yes="archiveYes" no="archiveNo" value={values.acceptsArchive} />;
    case 'acceptsHousehold':
      return <YesNo name={name} yes="householdYes" no="householdNo" value={values.acceptsHousehold} />;
    case 'archiveTransferKind':
      return <KindField {...props} />;
    default:
      return (
        <Line
          {...props}
          name={name}
          hint={hints[name]}
          optional={name === 'archiveDepartment' ? shell('optional') : undefined}
          type={name === 'archiveTelephone' ? 'tel' : undefined}
        />
      );
  }
}

async function KindField({ values, advice }: Props) {
  const [words, kinds, shell] = await Promise.all([
    getTranslations('employerPeople.transfer'),
    getTranslations('codes.archiveTransferKind'),
    getTranslations('shell'),
  ]);
  return (
    <div>
      <SelectField
        name="archiveTransferKind"
        label={words('archiveTransferKind')}
        empty={shell('choose')}
        options={ARCHIVE_TRANSFER_KINDS.map((kind) => [kind, kinds(kind)])}
        defaultValue={values.archiveTransferKind ?? undefined}
      />
      <Doubts name="archiveTransferKind" advice={advice} />
    </div>
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
