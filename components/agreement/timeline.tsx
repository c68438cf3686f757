import { getFormatter, getTranslations } from '@/lib/words/reader';
import type { ActingParty } from '@/lib/domain/agreement/states';

interface Happening {
  sequence: number;
  type: string;
  party: ActingParty;
  actor: string | null;
  at: Date;
  reason: string | null;
}

const dots: Record<ActingParty, string> = {
  EMPLOYER: 'bg-employer',
  GRADUATE: 'bg-graduate',
  SCHOOL: 'bg-school',
  SYSTEM: 'bg-ink-3',
};
/** Words of a reviewer who let it pass are an opinion; everything else said is a reason. */
const opinions = new Set([
  'REVIEW_PASSED',
  'AGREEMENT_SIGNED',
  'TERMINATION_REVIEW_PASSED',
  'TERMINATION_NOTICE_BEGUN',
  'AMENDMENT_REVIEW_PASSED',
  'AGREEMENT_TERMINATED',
  'AGREEMENT_AMENDED',
]);
/** What is said of these is neither: from where to where it moved. */
const sayings: Readonly<Record<string, 'moved' | 'message'>> = {
  DEPARTMENT_CHANGED: 'moved',
  COUNTER_PROPOSED: 'message',
};

/** Who did what and when, oldest first, each in the colour of its party. */
export async function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  const [words, states, format] = await Promise.all([
    getTranslations('signing.history'),
    getTranslations('states'),
    getFormatter(),
  ]);
  return (
    <ol className="grid gap-4">
      {happenings.map(({ sequence, type, party, actor, at, reason }) => (
        <li key={sequence} className="relative pl-6">
          <span aria-hidden="true" className={`absolute top-2 left-1 size-2.5 rounded-full ${dots[party]}`} />
          <p>
            <span className="font-semibold">
              {states.has(`event.${type}` as never) ? states(`event.${type}` as never) : type}
            </span>
            <span className="ml-2 text-[13px] text-ink-2">
              {states(`party.${party}`)}
              {actor ? ` · ${actor}` : ''} · {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
            </span>
          </p>
          {reason ? (
            <p className="whitespace-pre-line text-ink-2">
              {words(opinions.has(type) ? 'opinion' : (sayings[type] ?? 'reason'), { reason })}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
