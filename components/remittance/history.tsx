import { getFormatter, getTranslations } from '@/lib/words/reader';
import { Panel } from '@/components/ui/panel';
import { Tag, type Tone } from '@/components/ui/tag';
import type { RemittanceStep } from '@/lib/domain/remittance/rules';

interface Step {
  id: string;
  type: RemittanceStep;
  reason: string | null;
  at: Date;
}

const tones: Record<RemittanceStep, Tone> = {
  REQUESTED: 'employer',
  EXPORTED: 'idle',
  SENT: 'employer',
  FAILED: 'bad',
  AMOUNT_WRONG: 'warn',
  CONFIRMED: 'good',
  EXHAUSTED: 'bad',
  EXPIRED: 'bad',
  WITHDRAWN: 'idle',
};

/** What happened to the transfers, newest first, with every reason given. */
export async function RemittanceHistory({ steps }: { steps: readonly Step[] }) {
  const [words, format] = await Promise.all([getTranslations('remittances.steps'), getFormatter()]);
  if (steps.length === 0) return null;
  return (
    <Panel title={words('title')}>
      <ol className="grid gap-4">
        {steps.map(({ id, type, reason, at }) => (
          <li key={id} className="grid gap-1">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <Tag tone={tones[type]}>{words(type)}</Tag>
              <span className="text-[13px] text-ink-2">
                {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
              </span>
            </p>
            {reason ? <p className="whitespace-pre-line">{words('reason', { reason })}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
