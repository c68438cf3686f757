import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { CodeCheck } from '@/components/certification/code-check';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { RadioGroup, SelectField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/form/layout';
import { RegionField } from '@/components/form/region-field';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilAnswered } from '@/components/form/until-answered';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { EMPLOYER_NATURES, EMPLOYER_SCALES, ENTERPRISE_TYPES, INDUSTRIES } from '@/lib/domain/codes/employer';
import type { Organisation } from '@/lib/domain/certification/organisation';
import { regionFullName } from '@/lib/domain/regions/lookup';
import { claimDrafts } from '@/lib/queries/certification/claim-drafts';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { checkCode, saveOrganisationForm } from '../actions';
import { recordRead } from '@/lib/server/audited-read';

/** In the order of the form. */
const labelled = [
  'name',
  'creditCode',
  'licenceEndsOn',
  'industry',
  'enterpriseType',
  'nature',
  'scale',
  'businessFields',
  'regionCode',
  'address',
  'postcode',
  'website',
  'contact',
  'telephone',
  'email',
  'method',
] as const;

export default async function OrganisationPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const [words, drafts, check, transfer, part, shell, codes, { done }, own] = await Promise.all([
    getTranslations('certification'),
    getTranslations('standing.draft'),
    getTranslations('standing.code'),
    getTranslations('remittances.bank'),
    getTranslations('certification.organisation'),
    getTranslations('shell'),
    getTranslations('codes'),
    searchParams,
    ownCertification(viewer, undefined),
  ]);
  if (!own.isEditable) redirect('/employer/certification');
  const draft = (await claimDrafts(viewer, undefined)).organisation;
  if (draft) await recordRead(viewer, 'CERTIFICATION_DRAFT_READ', { type: 'employer', id: viewer.employerId });
  const saved = own.round?.organisation;
  const kept: Record<string, string | undefined> = saved ? { ...textsOf(saved), ...draft } : { ...draft };
  const fixedName = own.round?.handler?.companyName;
  const name = kept.name ?? own.employerName;
  const labels = Object.fromEntries(labelled.map((field) => [field, part(field)]));
  const optional = shell('optional');
  const empty = shell('choose');
  const levels = { province: shell('province'), city: shell('city'), district: shell('district'), choose: empty };
  const codeField = (
    <TextField
      name="creditCode"
      label={part('creditCode')}
      hint={part('creditCodeHint')}
      defaultValue={kept.creditCode}
      autoComplete="off"
      maxLength={30}
    />
  );
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={words('trail')}
        trail={[[words('home'), '/employer/certification'], [words('tasks.organisation')]]}
      />
      <PageHeading title={part('title')} lead={part('lead')} />
      <div className="grid gap-4">
        <Panel>
          <ActionForm action={saveOrganisationForm} summaryTitle={shell('problem')} labels={labels}>
            <DefaultSubmit />
            {draft ? (
              <UntilAnswered field="creditCode">
                <NoticeBox tone="info">{drafts('kept')}</NoticeBox>
              </UntilAnswered>
            ) : null}
            {done === 'person' || done === 'personOnly' ? (
              <UntilAnswered field="creditCode">
                <NoticeBox tone="good">{words('done.person')}</NoticeBox>
                {done === 'personOnly' ? (
                  <NoticeBox tone="warn">
                    {words('done.logoLeft')}{' '}
                    <a href="/employer/certification/person" className="underline">
                      {words('tasks.person')}
                    </a>
                  </NoticeBox>
                ) : null}
              </UntilAnswered>
            ) : null}
            <FieldGroup title={part('identity')}>
              {fixedName ? (
                <div>
                  <p className="mb-1 font-medium">{part('name')}</p>
                  <p id="field-name" className="text-base font-semibold">
                    {fixedName}
                  </p>
                  <p className="text-[13px] text-ink-2">
                    {part('nameHint')}{' '}
                    <a href="/employer/certification/person" className="underline">
                      {part('nameChange')}
                    </a>
                  </p>
                  <input type="hidden" name="name" value={fixedName} />
                </div>
              ) : (
                <TextField name="name" label={part('name')} defaultValue={name} autoComplete="organization" />
              )}
              {own.isCertifiedOnce ? (
                codeField
              ) : (
                <CodeCheck field="creditCode" action={checkCode} checking={check('checking')}>
                  {codeField}
                  <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
                    <SubmitButton tone="secondary" name="intent" value="check">
                      {check('check')}
                    </SubmitButton>
                    <span className="min-w-0 flex-1 basis-56 text-[13px] text-ink-2">{check('checkHint')}</span>
                  </div>
                </CodeCheck>
              )}
              <TextField
                name="licenceEndsOn"
                type="date"
                label={part('licenceEndsOn')}
                hint={part('licenceEndsOnHint')}
                optional={optional}
                defaultValue={kept.licenceEndsOn}
              />
            </FieldGroup>
            <FieldGroup title={part('kind')}>
              <FieldRow>
                <SelectField
                  name="industry"
                  label={part('industry')}
                  empty={empty}
                  defaultValue={kept.industry}
                  options={INDUSTRIES.map((code) => [code, codes(`industry.${code}`)] as const)}
                />
                <SelectField
                  name="enterpriseType"
                  label={part('enterpriseType')}
                  empty={empty}
                  defaultValue={kept.enterpriseType}
                  options={ENTERPRISE_TYPES.map((code) => [code, codes(`enterpriseType.${code}`)] as const)}
                />
              </FieldRow>
              <SelectField
                name="nature"
                label={part('nature')}
                hint={part('natureHint')}
                empty={empty}
                defaultValue={kept.nature}
                options={EMPLOYER_NATURES.map((code) => [code, codes(`employerNature.${code}`)] as const)}
              />
              <SelectField
                name="scale"
                label={part('scale')}
                empty={empty}
                defaultValue={kept.scale}
                options={EMPLOYER_SCALES.map((code) => [code, codes(`employerScale.${code}`)] as const)}
              />
              <TextField
                name="businessFields"
                label={part('businessFields')}
                hint={part('businessFieldsHint')}
                optional={optional}
                defaultValue={kept.businessFields}
              />
            </FieldGroup>
            <FieldGroup title={part('place')}>
              <RegionField
                name="regionCode"
                label={part('regionCode')}
                hint={part('regionHint')}
                defaultValue={kept.regionCode}
                defaultName={kept.regionCode ? (regionFullName(kept.regionCode) ?? kept.regionCode) : undefined}
                levels={levels}
              />
              <TextField
                name="address"
                label={part('address')}
                hint={part('addressHint')}
                defaultValue={kept.address}
                autoComplete="street-address"
              />
              <TextField
                name="postcode"
                label={part('postcode')}
                optional={optional}
                defaultValue={kept.postcode}
                autoComplete="postal-code"
                inputMode="numeric"
              />
              <TextField
                name="website"
                type="url"
                label={part('website')}
                optional={optional}
                hint={part('websiteHint')}
                defaultValue={kept.website}
                autoComplete="url"
              />
            </FieldGroup>
            <FieldGroup title={part('contactPart')}>
              <FieldRow>
                <TextField
                  name="contact"
                  label={part('contact')}
                  defaultValue={kept.contact ?? own.round?.handler?.name}
                />
                <TextField
                  name="telephone"
                  type="tel"
                  label={part('telephone')}
                  hint={words('person.telephoneHint')}
                  defaultValue={kept.telephone}
                  inputMode="tel"
                />
              </FieldRow>
              <TextField name="email" type="email" label={part('email')} defaultValue={kept.email} inputMode="email" />
            </FieldGroup>
            <div className="border-t border-line pt-5">
              <RadioGroup
                name="method"
                label={part('method')}
                hint={own.offersTransfer ? part('methodHint') : transfer('notOffered')}
                defaultValue={own.method}
                options={[
                  ...(own.roundState === 'SUPPLEMENT_REQUIRED' || !own.offersTransfer
                    ? []
                    : [['remittance', part('methodRemittance')] as const]),
                  ['materials', part('methodMaterials')],
                ]}
              />
            </div>
            <div className="flex flex-wrap gap-2.5">
              <SubmitButton>{part('save')}</SubmitButton>
              <SubmitButton tone="secondary" name="intent" value="draft">
                {drafts('save')}
              </SubmitButton>
            </div>
          </ActionForm>
        </Panel>
      </div>
    </div>
  );
}

/** What was saved, as the inputs of the form hold it. */
function textsOf({ businessFields, licenceEndsOn, postcode, website, ...texts }: Organisation) {
  return {
    ...texts,
    businessFields: businessFields.join('，'),
    licenceEndsOn: licenceEndsOn ?? undefined,
    postcode: postcode ?? undefined,
    website: website ?? undefined,
  };
}
