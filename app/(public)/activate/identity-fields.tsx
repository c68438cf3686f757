import { getTranslations } from '@/lib/words/reader';
import { SelectField, TextField } from '@/components/form/fields';
import { FieldRow } from '@/components/form/layout';
import { IDENTITY_DOCUMENTS } from '@/lib/domain/codes/person';

/** Who somebody says he is; the same on both pages of activation. */
export async function IdentityFields() {
  const [words, documents] = await Promise.all([
    getTranslations('activation'),
    getTranslations('codes.identityDocument'),
  ]);
  return (
    <>
      <TextField name="name" label={words('name')} autoComplete="name" />
      <FieldRow>
        <SelectField
          name="identityKind"
          label={words('identityKind')}
          options={IDENTITY_DOCUMENTS.map((kind) => [kind, documents(kind)] as const)}
          defaultValue={IDENTITY_DOCUMENTS[0]}
        />
        <TextField name="identityNumber" label={words('identityNumber')} autoComplete="off" maxLength={40} />
      </FieldRow>
    </>
  );
}
