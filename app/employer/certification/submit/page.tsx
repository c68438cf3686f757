import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { ChangesNote, changesOf } from '@/components/certification/changes-note';
import { ClaimPanels } from '@/components/certification/claim-panels';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import type { Handler } from '@/lib/domain/certification/handler';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { newSecret } from '@/lib/ids';
import { handlerToEdit } from '@/lib/queries/certification/handler-to-edit';
import { recordRead } from '@/lib/server/audited-read';
import { submit } from '../actions';

export default async function SubmitPage() {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.write');
  const [words, shell, own] = await Promise.all([
    getTranslations('certification'),
    getTranslations('shell'),
    ownCertification(viewer, undefined),
  ]);
  if (!own.isEditable) redirect('/employer/certification');
  const { round, nextTask } = own;
  // What is to be checked must be seen whole: a masked address hides the slip of a key.
  const { saved, roundId } = await handlerToEdit(viewer, undefined);
  if (saved && roundId) await recordRead(viewer, 'CERTIFICATION_CONTACT_READ', { type: 'certification', id: roundId });
  return (
    <div className="grid max-w-3xl gap-4">
      <div>
        <Breadcrumb
          label={words('trail')}
          trail={[[words('home'), '/employer/certification'], [words('tasks.submit')]]}
        />
        <PageHeading title={words('submit.title')} lead={words('submit.lead')} />
      </div>
      {nextTask || !round ? (
        <NoticeBox tone="warn">
          {words('submit.notYet')}{' '}
          <a href="/employer/certification" className="underline">
            {words('submit.back')}
          </a>
        </NoticeBox>
      ) : null}
      {own.isEmptyChange && !nextTask ? <NoticeBox tone="warn">{words('submit.unchanged')}</NoticeBox> : null}
      {own.before && round && !own.isEmptyChange ? (
        <ChangesNote kind={own.before.kind} changes={await changesOf(own.before, round)} />
      ) : null}
      {round ? (
        <ClaimPanels
          claim={{ ...round, handler: saved }}
          before={own.before && { ...own.before, handler: asShown(own.before.handler, round.handler, saved) }}
          action={(task) => (
            <a
              href={`/employer/certification/${task}`}
              aria-label={`${words('submit.change')} · ${words(`tasks.${task}`)}`}
              className="underline"
            >
              {words('submit.change')}
            </a>
          )}
        />
      ) : null}
      {round && !nextTask && !own.isEmptyChange ? (
        <Panel>
          <ActionForm action={submit} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
            <input type="hidden" name="version" value={round.version} />
            {own.isCertifiedOnce ? <p>{words('submit.blocks')}</p> : null}
            <CheckboxField name="confirmed" label={words('submit.confirm')} />
            <div>
              <SubmitButton>{words('submit.submit')}</SubmitButton>
            </div>
          </ActionForm>
        </Panel>
      ) : null}
    </div>
  );
}

/** What was there before, as whole as it can be shown: what is masked alike on both sides has not changed. */
function asShown(before: Handler | null, masked: Handler | null, whole: Handler | null): Handler | null {
  if (!before || !masked || !whole) return before;
  const isSame = (key: keyof Handler) => before[key] === masked[key];
  const same = Object.entries(whole).filter(([key]) => isSame(key as keyof Handler));
  return { ...before, ...Object.fromEntries(same) };
}
