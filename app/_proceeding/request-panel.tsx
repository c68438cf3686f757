import { getFormatter, getTranslations } from '@/lib/words/reader';
import { Facts, Panel } from '@/components/ui/panel';
import type { Side } from '@/lib/domain/proceeding/states';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

const reasonLists = { EMPLOYER: 'employerTerminationReason', GRADUATE: 'graduateTerminationReason' } as const;

/** Who asked for what and why, what the other side answered, and why it came to nothing where it did. */
export async function RequestPanel({ detail }: { detail: ProceedingDetail }) {
  const [words, kinds, sides, format] = await Promise.all([
    getTranslations('proceedings'),
    getTranslations('states.proceedingKind'),
    getTranslations('states.party'),
    getFormatter(),
  ]);
  const moment = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { kind, state, requestedBy, requestedAt, reasonCode, reasonText, clause, parties } = detail;
  const names = { EMPLOYER: parties.employer, GRADUATE: parties.graduate };
  const reason = reasonCode ? await reasonWord(requestedBy, reasonCode) : null;
  return (
    <Panel title={words('sections.reason')}>
      <Facts
        rows={[
          [words('facts.kind'), kinds(kind)],
          [words('facts.requestedBy'), `${names[requestedBy]} · ${sides(requestedBy)}`],
          [words('facts.requestedAt'), moment(requestedAt)],
          ...(clause ? [[words('facts.clause'), await clauseWord(clause)] as const] : []),
          ...(reason ? [[words('facts.reason'), reason] as const] : []),
          [words('facts.text'), quoted(reasonText)],
          ...(await outcomeRows(detail)),
        ]}
      />
    </Panel>
  );
}

const quoted = (text: string) => <span className="whitespace-pre-line">{text}</span>;

/** What came of it so far: the answer, the reason of a refusal or of the school. */
async function outcomeRows({ state, answeredAt, answerText, endReason }: ProceedingDetail) {
  const [words, format] = await Promise.all([getTranslations('proceedings.facts'), getFormatter()]);
  const date = answeredAt && format.dateTime(answeredAt, { dateStyle: 'medium', timeStyle: 'short' });
  const isRefusal = state === 'REFUSED';
  return [
    ...(date ? [[words('answer'), words(isRefusal ? 'refused' : 'agreed', { date })] as const] : []),
    ...(isRefusal && answerText ? [[words('endReason.REFUSED'), quoted(answerText)] as const] : []),
    ...(state === 'REJECTED' && endReason ? [[words('endReason.REJECTED'), quoted(endReason)] as const] : []),
  ];
}

async function reasonWord(side: Side, code: string): Promise<string | null> {
  const codes = await getTranslations('codes');
  const key = `${reasonLists[side]}.${code}` as never;
  return codes.has(key) ? codes(key) : null;
}

/** The condition that came true, by its name where the words have one. */
async function clauseWord(clause: string): Promise<string> {
  const [words, codes] = await Promise.all([getTranslations('proceedings.facts'), getTranslations('codes')]);
  const key = `releaseClause.${clause}` as never;
  return codes.has(key) ? `${codes(key)} · ${words('clauseAgreed')}` : words('clauseAgreed');
}
