import { getFormatter, getTranslations } from 'next-intl/server';
import type { UploadKind } from '@/lib/domain/certification/materials';

interface Step {
  id: string;
  type: 'SUBMITTED' | 'SUPPLEMENT_REQUESTED' | 'APPROVED' | 'REJECTED';
  at: Date;
  reason: string | null;
  materials: readonly UploadKind[];
}

const dots: Record<Step['type'], string> = {
  SUBMITTED: 'bg-employer',
  SUPPLEMENT_REQUESTED: 'bg-warn',
  APPROVED: 'bg-good',
  REJECTED: 'bg-bad',
};

/** What happened to the claims of one employer, newest first, with the reasons given. */
export async function CertificationHistory({ steps }: { steps: readonly Step[] }) {
  const [words, format] = await Promise.all([getTranslations('certification'), getFormatter()]);
  if (steps.length === 0) return <p className="text-ink-2">{words('history.empty')}</p>;
  return (
    <ol className="grid gap-4">
      {steps.map(({ id, type, at, reason, materials }) => (
        <li key={id} className="relative pl-6">
          <span aria-hidden="true" className={`absolute top-2 left-1 size-2.5 rounded-full ${dots[type]}`} />
          <p>
            <span className="font-semibold">{words(`history.${type}`)}</span>
            <span className="ml-2 text-[13px] text-ink-2">
              {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
            </span>
          </p>
          {reason ? <p className="whitespace-pre-line text-ink-2">{words('history.reason', { reason })}</p> : null}
          {materials.length > 0 ? (
            <p className="text-ink-2">
              {words('asked', { materials: format.list(materials.map((kind) => words(`kinds.${kind}`))) })}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
