import { notFound, redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { change } from '../../actions';
import { typedPolicy } from '../typed-policy';
import { Touched } from './touched';
import { policyTexts } from '@/components/school/policy-words';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { type PolicyForm, type PolicyPart, policyFormFields } from '@/lib/domain/school/policy-form';
import type { SchoolPolicy } from '@/lib/domain/school/policy-rules';
import { newSecret } from '@/lib/ids';
import { policyChange } from '@/lib/queries/school/school-policies';
import { type AddressValues, addressOf, yearOf } from '@/lib/server/address';

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<AddressValues>;
}

export default async function CheckPolicyPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('SCHOOL', 'school.policy.write');
  const year = yearOf((await params).year);
  const form = typedPolicy(await searchParams) ?? {};
  const found = year ? await policyChange(viewer, { year, form }) : null;
  if (!found || !year) notFound();
  const { before, after, changed } = found;
  const back = addressOf(`/school/settings/${year}/change`, form);
  // The form says what is wrong; what equals the rules in force needs no last look.
  if (!after || changed.length === 0) redirect(after ? '/school/settings' : back);
  const [words, settings] = await Promise.all([getTranslations('policy.check'), getTranslations('policy.settings')]);
  return (
    <div className="max-w-4xl">
      <Breadcrumb
        label={settings('breadcrumb')}
        trail={[
          [settings('back'), '/school/settings'],
          [settings('year', { year: String(year) }), `/school/settings/${year}`],
          [words('here')],
        ]}
      />
      <PageHeading title={words('title', { year: String(year) })} lead={words('lead')} />
      <div className="grid gap-4">
        <Panel title={words('changes', { count: changed.length })} flush>
          <Changes before={before} after={after} changed={changed} />
        </Panel>
        <Touched found={{ ...found, after }} />
        <Confirm year={year} version={before.version} form={form} back={back} />
      </div>
    </div>
  );
}

interface ChangesProps {
  before: SchoolPolicy;
  after: SchoolPolicy;
  changed: readonly PolicyPart[];
}

/** Each part that changes, as it is and as it will be. */
async function Changes({ before, after, changed }: ChangesProps) {
  const [words, all] = await Promise.all([getTranslations('policy.check'), getTranslations('policy')]);
  const [old, fresh] = await Promise.all([policyTexts(before), policyTexts(after)]);
  return (
    <DataTable
      caption={words('changes', { count: changed.length })}
      columns={[
        { key: 'part', label: words('part'), isPlain: true, cell: (part: PolicyPart) => all(`parts.${part}`) },
        { key: 'before', label: words('before'), cell: (part: PolicyPart) => old[part] },
        {
          key: 'after',
          label: words('after'),
          cell: (part: PolicyPart) => <strong className="font-semibold">{fresh[part]}</strong>,
        },
      ]}
      rows={changed}
      keyOf={(part) => part}
    />
  );
}

interface ConfirmProps {
  year: number;
  version: number;
  form: PolicyForm;
  back: string;
}

/** Puts in force exactly what is shown. */
async function Confirm({ year, version, form, back }: ConfirmProps) {
  const [words, shell] = await Promise.all([getTranslations('policy.check'), getTranslations('shell')]);
  return (
    <ActionForm action={change} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
      <input type="hidden" name="year" value={String(year)} />
      <input type="hidden" name="version" value={String(version)} />
      {policyFormFields.map((field) =>
        form[field] === undefined ? null : <input key={field} type="hidden" name={field} value={form[field]} />,
      )}
      <FormButtons>
        <SubmitButton>{words('confirm')}</SubmitButton>
        <LinkButton href={back}>{words('edit')}</LinkButton>
      </FormButtons>
    </ActionForm>
  );
}
