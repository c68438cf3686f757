import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { ClaimSummary } from '../_parts/claim-summary';
import { editableClaim, HOME } from '../_parts/editable';
import { TaskPage } from '../_parts/task-page';
import { submit } from '../actions';

export default async function SubmitPage() {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const { round, nextTask } = await editableClaim(viewer);
  const [words, all, shell] = await Promise.all([
    getTranslations('certification.submit'),
    getTranslations('certification'),
    getTranslations('shell'),
  ]);
  return (
    <TaskPage task="submit" reason={round?.reason}>
      <title>{words('title')}</title>
      {round ? <ClaimSummary round={round} isEditable /> : null}
      {round && nextTask === null ? (
        <Panel>
          <ActionForm action={submit} summaryTitle={shell('problem')} requestIdLabel={shell('requestId')}>
            <input type="hidden" name="version" value={round.version} />
            <CheckboxField name="confirmed" label={words('confirm')} />
            <FormButtons>
              <SubmitButton>{words('submit')}</SubmitButton>
              <LinkButton href={HOME} tone="quiet">
                {words('back')}
              </LinkButton>
            </FormButtons>
          </ActionForm>
        </Panel>
      ) : (
        <>
          <NoticeBox tone="warn">{words('notYet')}</NoticeBox>
          <p>
            <LinkButton href={nextTask ? `${HOME}/${nextTask}` : HOME} tone="primary">
              {nextTask ? all('next', { task: all(`tasks.${nextTask}`) }) : words('back')}
            </LinkButton>
          </p>
        </>
      )}
    </TaskPage>
  );
}
