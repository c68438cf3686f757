import { getFormatter, getTranslations } from '@/lib/words/reader';
import { Panel } from '@/components/ui/panel';
import { Tag, type Tone } from '@/components/ui/tag';
import type { UploadKind } from '@/lib/domain/certification/materials';

interface Step {
  id: string;
  type:
    | 'SUBMITTED'
    | 'SUPPLEMENT_REQUESTED'
    | 'APPROVED'
    | 'REJECTED'
    | 'WITHDRAWN'
    | 'TAKEN_BACK'
    | 'SUSPENDED'
    | 'RESUMED';
  at: Date;
  reason: string | null;
  materials: UploadKind[];
  by: string | null;
  roundId: string | null;
  version: number | null;
}

const tones: Record<Step['type'], Tone> = {
  SUBMITTED: 'employer',
  SUPPLEMENT_REQUESTED: 'warn',
  APPROVED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'idle',
  TAKEN_BACK: 'idle',
  SUSPENDED: 'bad',
  RESUMED: 'good',
};

interface Links {
  /** Where a claim as it was handed in can be looked at again. */
  versionHref?: (roundId: string, version: number) => string;
}

/** Who did what in all rounds, newest first, with every reason given. */
export async function CertificationHistory({ steps, versionHref }: { steps: readonly Step[] } & Links) {
  const words = await getTranslations('certification');
  return (
    <Panel title={words('history.title')}>
      {steps.length === 0 ? (
        <p className="text-ink-2">{words('history.empty')}</p>
      ) : (
        <ol className="grid gap-4">
          {steps.map((step) => (
            <StepLine key={step.id} step={step} versionHref={versionHref} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

async function StepLine({ step, versionHref }: { step: Step } & Links) {
  const [words, format] = await Promise.all([getTranslations('certification'), getFormatter()]);
  const { type, at, by, reason, materials, roundId, version } = step;
  return (
    <li className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Tag tone={tones[type]}>{words(`history.${type}`)}</Tag>
        <span className="text-[13px] text-ink-2">
          {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
          {by ? ` · ${words('history.by', { name: by })}` : null}
        </span>
        {versionHref && roundId && version !== null ? (
          <a href={versionHref(roundId, version)} className="text-[13px] underline">
            {words('history.seen')}
          </a>
        ) : null}
      </p>
      {reason ? <p className="whitespace-pre-line">{words('history.reason', { reason })}</p> : null}
      {materials.length > 0 ? (
        <p className="text-[13px] text-ink-2">
          {words('asked', {
            materials: format.list(materials.map((kind) => words('quoted', { name: words(`kinds.${kind}`) }))),
          })}
        </p>
      ) : null}
    </li>
  );
}
