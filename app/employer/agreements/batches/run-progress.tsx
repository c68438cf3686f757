import { cancel, pause, resume } from './actions';
import { RunTag } from './run-tag';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LiveRefresh } from '@/components/ui/live-refresh';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { type BatchState, isLiveBatch } from '@/lib/domain/batch/runs';
import { newSecret } from '@/lib/ids';
import { getTranslations } from '@/lib/words/reader';

interface Run {
  id: string;
  state: BatchState;
  pausedAt: Date | null;
  rowsDone: number;
  rowsTotal: number;
  stoppedBecause: string | null;
}

interface Props {
  run: Run;
  isTimed?: boolean;
  /** Only what sends can be held. */
  mayPause?: boolean;
  leave: string;
  stopHint: string;
}

/** How far a run is, with what can be done about it; afterwards why it ended early. */
export async function RunProgress({ run, isTimed, mayPause, leave, stopHint }: Props) {
  const [words, list] = await Promise.all([
    getTranslations('invitationBatch.run'),
    getTranslations('invitationBatch.list'),
  ]);
  const progress = { done: run.rowsDone, total: run.rowsTotal };
  const isLive = isLiveBatch(run.state);
  const reason = stopReason(run);
  return (
    <>
      {isLive ? <LiveRefresh /> : null}
      <p role="status" className="sr-only">
        {isLive ? words('live', progress) : words('ended')}
      </p>
      {reason ? (
        <NoticeBox tone={run.state === 'FAILED' ? 'bad' : 'warn'}>
          {words(reason, { left: run.rowsTotal - run.rowsDone })}
        </NoticeBox>
      ) : null}
      {isLive ? (
        <Panel>
          <div className="grid gap-3">
            <div className="flex flex-wrap items-center gap-3">
              <RunTag run={run} isTimed={isTimed} />
              <Bar run={run} label={words('progress')} />
              <span className="text-[13px] text-ink-2">{list('progressText', progress)}</span>
            </div>
            <p className="text-[13px] text-ink-2">{leave}</p>
            {mayPause ? <PauseForm run={run} /> : null}
            <StopForm id={run.id} hint={stopHint} />
          </div>
        </Panel>
      ) : null}
    </>
  );
}

const Bar = ({ run, label }: { run: Run; label: string }) => (
  <progress max={run.rowsTotal} value={run.rowsDone} aria-label={label} className="h-3 min-w-40 flex-1" />
);

function stopReason({ stoppedBecause, state }: Run) {
  if (!stoppedBecause) return null;
  if (state === 'FAILED') return 'stoppedByFailure' as const;
  return stoppedBecause === 'BATCH_BY_MEMBER' ? ('stoppedByMember' as const) : ('stoppedByAuthority' as const);
}

async function PauseForm({ run }: { run: Run }) {
  const [words, release, shell] = await Promise.all([
    getTranslations('invitationBatch.run'),
    getTranslations('invitationBatch.release'),
    getTranslations('shell'),
  ]);
  const isPaused = run.pausedAt !== null;
  return (
    <ActionForm
      key={isPaused ? 'paused' : 'running'}
      action={isPaused ? resume : pause}
      idempotencyKey={newSecret(16)}
      summaryTitle={shell('problem')}
    >
      <input type="hidden" name="id" value={run.id} />
      <FormButtons>
        <SubmitButton tone={isPaused ? 'primary' : 'secondary'}>{words(isPaused ? 'resume' : 'pause')}</SubmitButton>
        <p className="text-[13px] text-ink-2">{release(isPaused ? 'resumeHint' : 'pauseHint')}</p>
      </FormButtons>
    </ActionForm>
  );
}

async function StopForm({ id, hint }: { id: string; hint: string }) {
  const [words, shell] = await Promise.all([getTranslations('invitationBatch.run'), getTranslations('shell')]);
  return (
    <ActionForm action={cancel} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
      <input type="hidden" name="id" value={id} />
      <FormButtons>
        <SubmitButton tone="danger">{words('stop')}</SubmitButton>
        <p className="text-[13px] text-ink-2">{hint}</p>
      </FormButtons>
    </ActionForm>
  );
}
