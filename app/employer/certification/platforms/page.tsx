import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { PLATFORM_CHOICES } from '@/lib/domain/certification/platforms';
import { editableClaim } from '../_parts/editable';
import { TaskPage } from '../_parts/task-page';
import { choose } from '../actions';

export default async function PlatformsPage() {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const { round } = await editableClaim(viewer);
  const [words, shell] = await Promise.all([getTranslations('certification.platforms'), getTranslations('shell')]);
  return (
    <TaskPage task="platforms" reason={round?.reason}>
      <title>{words('title')}</title>
      <Panel>
        <ActionForm action={choose} summaryTitle={shell('problem')} requestIdLabel={shell('requestId')}>
          <RadioGroup
            name="platforms"
            label={words('label')}
            hint={words('hint')}
            options={PLATFORM_CHOICES.map((choice) => [choice, words(choice)] as const)}
            defaultValue={round?.choice ?? undefined}
          />
          <FormButtons>
            <SubmitButton>{words('save')}</SubmitButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </TaskPage>
  );
}
