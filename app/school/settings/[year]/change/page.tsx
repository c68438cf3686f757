import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { typedPolicy } from '../typed-policy';
import { PolicyForm } from './policy-form';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { policyToForm } from '@/lib/domain/school/policy-form';
import { policyToChange } from '@/lib/queries/school/school-policies';
import { type AddressValues, yearOf } from '@/lib/server/address';

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<AddressValues>;
}

export default async function ChangePolicyPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('SCHOOL', 'school.policy.write');
  const year = yearOf((await params).year);
  const policy = year ? await policyToChange(viewer, year) : null;
  if (!policy || !year) notFound();
  const [words, settings] = await Promise.all([getTranslations('policy.change'), getTranslations('policy.settings')]);
  return (
    <div className="max-w-3xl">
      <Breadcrumb
        label={settings('breadcrumb')}
        trail={[
          [settings('back'), '/school/settings'],
          [settings('year', { year: String(year) }), `/school/settings/${year}`],
          [words('here')],
        ]}
      />
      <PageHeading title={words('title', { year: String(year) })} lead={words('lead')} />
      <Panel>
        <PolicyForm
          year={year}
          version={policy.version}
          values={typedPolicy(await searchParams) ?? policyToForm(policy)}
        />
      </Panel>
    </div>
  );
}
