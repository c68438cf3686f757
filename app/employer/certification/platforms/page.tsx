import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { PLATFORM_CHOICES } from '@/lib/domain/certification/platforms';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { choose } from '../actions';

export default async function PlatformsPage() {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const [words, shell, own] = await Promise.all([
    getTranslations('certification'),
    getTranslations('shell'),
    ownCertification(viewer, undefined),
  ]);
  if (!own.isEditable) redirect('/employer/certification');
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={words('trail')}
        trail={[[words('home'), '/employer/certification'], [words('tasks.platforms')]]}
      />
      <PageHeading title={words('platforms.title')} lead={words('platforms.lead')} />
      <Panel>
        <ActionForm action={choose} summaryTitle={shell('problem')}>
          <RadioGroup
            name="platforms"
            label={words('platforms.label')}
            hint={words('platforms.hint')}
            defaultValue={own.round?.choice ?? undefined}
            options={PLATFORM_CHOICES.map((choice) => [choice, words(`platforms.${choice}`)] as const)}
          />
          <div>
            <SubmitButton>{words('platforms.save')}</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}
