import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, SelectField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow, FormButtons } from '@/components/form/layout';
import { RegionField } from '@/components/form/region-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { EMPLOYER_NATURES, EMPLOYER_SCALES, ENTERPRISE_TYPES, INDUSTRIES } from '@/lib/domain/codes/employer';
import { regionFullName } from '@/lib/domain/regions/lookup';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { editableClaim } from '../_parts/editable';
import { TaskPage } from '../_parts/task-page';
import { saveOrganisationForm } from '../actions';

export default async function OrganisationPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const { round, employerName } = await editableClaim(viewer);
  const [words, codes, shell] = await Promise.all([
    getTranslations('certification.organisation'),
    getTranslations('codes'),
    getTranslations('shell'),
  ]);
  const { done } = await searchParams;
  const saved = round?.organisation;
  const region = saved?.regionCode ?? '';
  const text = (name: 'creditCode' | 'address' | 'postcode' | 'website' | 'contact' | 'telephone' | 'email') => ({
    name,
    label: words(name),
    defaultValue: saved?.[name] ?? undefined,
  });
  const choice = (name: 'industry' | 'enterpriseType' | 'nature' | 'scale') => ({
    name,
    label: words(name),
    empty: shell('choose'),
    defaultValue: saved?.[name],
  });
  return (
    <TaskPage task="organisation" done={oneOf(done)} reason={round?.reason}>
      <title>{words('title')}</title>
      <Panel>
        <ActionForm action={saveOrganisationForm} summaryTitle={shell('problem')} requestIdLabel={shell('requestId')}>
          <FieldGroup title={words('identity')}>
            <TextField
              name="name"
              label={words('name')}
              hint={words('nameHint')}
              autoComplete="organization"
              defaultValue={saved?.name ?? round?.handler?.companyName ?? employerName}
            />
            <TextField {...text('creditCode')} hint={words('creditCodeHint')} maxLength={30} />
          </FieldGroup>
          <FieldGroup title={words('kind')}>
            <FieldRow>
              <SelectField
                {...choice('industry')}
                options={INDUSTRIES.map((code) => [code, codes(`industry.${code}`)] as const)}
              />
              <SelectField
                {...choice('enterpriseType')}
                options={ENTERPRISE_TYPES.map((code) => [code, codes(`enterpriseType.${code}`)] as const)}
              />
            </FieldRow>
            <SelectField
              {...choice('nature')}
              hint={words('natureHint')}
              options={EMPLOYER_NATURES.map((code) => [code, codes(`employerNature.${code}`)] as const)}
            />
            <FieldRow>
              <SelectField
                {...choice('scale')}
                options={EMPLOYER_SCALES.map((code) => [code, codes(`employerScale.${code}`)] as const)}
              />
            </FieldRow>
            <TextField
              name="businessFields"
              label={words('businessFields')}
              hint={words('businessFieldsHint')}
              optional={shell('optional')}
              defaultValue={saved?.businessFields.join(words('businessFieldsSeparator'))}
            />
          </FieldGroup>
          <FieldGroup title={words('place')}>
            <RegionField
              name="regionCode"
              label={words('regionCode')}
              hint={words('regionHint')}
              defaultValue={region}
              defaultName={regionFullName(region) ?? region}
              levels={{
                province: shell('province'),
                city: shell('city'),
                district: shell('district'),
                choose: shell('choose'),
              }}
            />
            <TextField {...text('address')} hint={words('addressHint')} autoComplete="street-address" />
            <FieldRow>
              <TextField {...text('postcode')} inputMode="numeric" autoComplete="postal-code" />
              <TextField {...text('website')} hint={words('websiteHint')} type="url" optional={shell('optional')} />
            </FieldRow>
          </FieldGroup>
          <FieldGroup title={words('contactPart')}>
            <FieldRow>
              <TextField {...text('contact')} />
              <TextField {...text('telephone')} type="tel" inputMode="tel" />
            </FieldRow>
            <TextField {...text('email')} type="email" inputMode="email" />
          </FieldGroup>
          <FieldGroup title={words('proof')}>
            <RadioGroup
              name="method"
              label={words('method')}
              hint={words('methodHint')}
              options={[['materials', words('methodMaterials')]]}
              defaultValue="materials"
            />
          </FieldGroup>
          <FormButtons>
            <SubmitButton>{words('save')}</SubmitButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </TaskPage>
  );
}
