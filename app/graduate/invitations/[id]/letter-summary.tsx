import { releaseClausesOf } from '@/lib/domain/agreement/release-clauses';
import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { Facts, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { LetterContent } from '@/lib/domain/agreement/snapshot';
import { regionFullName } from '@/lib/domain/regions/lookup';
import { startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { fenToYuan } from '@/lib/domain/rules/money';

type Letter = Pick<LetterContent, 'terms' | 'transfer' | 'employer'>;

const yuan = (fen: number): string => `¥${fenToYuan(fen)}`;

/** What leaving costs either side, in one line. */
export async function damagesOf({ employerDamagesFen, graduateDamagesFen }: LetterContent['terms']): Promise<string> {
  const words = await getTranslations('graduate.letter');
  const amount = (fen: number): string => (fen === 0 ? words('damagesNone') : yuan(fen));
  if (employerDamagesFen !== graduateDamagesFen) {
    return words('damagesEach', { employer: amount(employerDamagesFen), graduate: amount(graduateDamagesFen) });
  }
  return employerDamagesFen === 0 ? amount(0) : words('damagesSame', { amount: amount(employerDamagesFen) });
}

/** Where to report, and the first and last day: one rule for every page that says it. */
export async function reportingOf(terms: LetterContent['terms']): Promise<string> {
  const [words, day] = await Promise.all([getTranslations('graduate.letter'), getDayFormat()]);
  const on = (date: string): string => day(startOfShanghaiDay(date));
  const place = terms.reportPlace ?? regionFullName(terms.workRegionCode) ?? terms.workRegionCode;
  return words('reportAt', { from: on(terms.reportFromOn), to: on(terms.reportToOn), place });
}

/** Who invites for what, with pay and term large: what a reader looks for first. */
export async function EmployerCard({ letter: { terms, employer } }: { letter: Letter }) {
  const [words, codes] = await Promise.all([getTranslations('graduate.letter'), getTranslations('codes')]);
  const { contractMonths, contractTermKind } = terms;
  const term = !contractMonths
    ? codes(`contractTermKind.${contractTermKind}`)
    : words('months', { count: contractMonths });
  const about = [
    regionFullName(employer.regionCode) ?? employer.regionCode,
    codes(`employerNature.${employer.nature}`),
    ...(employer.scale ? [codes(`employerScale.${employer.scale}`)] : []),
  ];
  return (
    <Panel>
      <p className="text-[13px] text-ink-2">{words('invites', { employer: employer.name })}</p>
      <title>{terms.post}</title>
      <h1 className="text-[22px] leading-snug font-semibold">{terms.post}</h1>
      <p className="flex flex-wrap items-center gap-x-2 text-[13px] text-ink-2">
        {about.join(' · ')}
        <Tag tone="good">{words('certified')}</Tag>
      </p>
      {employer.actualEmployer ? <ActualEmployer name={employer.actualEmployer} /> : null}
      <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-3">
        {(
          [
            [words('pay'), yuan(terms.regularPayFen)],
            [words('term'), term],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt className="text-[13px] text-ink-2">{label}</dt>
            <dd className="text-[22px] leading-tight font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Somebody who is hired out must see at once by whom he is employed and where he works. */
async function ActualEmployer({ name }: { name: string }) {
  const fields = await getTranslations('signing.fields');
  return (
    <p className="mt-2">
      <span className="text-[13px] text-ink-2">{fields('actualEmployer')}</span> {name}
    </p>
  );
}

/** The terms people compare letters by. */
export async function SummaryPanel({ letter: { terms, transfer } }: { letter: Letter }) {
  const [words, values, codes] = await Promise.all([
    getTranslations('graduate.letter'),
    getTranslations('signing.values'),
    getTranslations('codes.releaseClause'),
  ]);
  const clauses = releaseClausesOf(terms)
    .map((clause) => codes(clause))
    .join('\n');
  return (
    <Panel title={words('summary')}>
      <Facts
        rows={[
          [terms.traineeshipMonths ? words('traineeship') : words('trial'), await trialOf(terms)],
          [words('report'), await reportingOf(terms)],
          [words('damages'), await damagesOf(terms)],
          [words('household'), transfer.acceptsHousehold ? values('householdSolved') : values('householdNot')],
          [words('archive'), transfer.acceptsArchive ? transfer.archiveRecipient : values('archiveNot')],
          ...(clauses ? [[words('clauses'), <Lines key="clauses">{clauses}</Lines>] as const] : []),
          ...(terms.releaseConditions
            ? [[words('release'), <Lines key="release">{terms.releaseConditions}</Lines>] as const]
            : []),
        ]}
      />
    </Panel>
  );
}

/** What is tried for how long, and for which pay. */
async function trialOf({
  probationMonths,
  traineeshipMonths,
  probationPayFen,
}: LetterContent['terms']): Promise<string> {
  const words = await getTranslations('graduate.letter');
  const months = traineeshipMonths ?? probationMonths;
  if (!months) return words('noTrial');
  if (probationPayFen === null) return words('trialMonths', { months });
  return words('trialValue', { months, pay: yuan(probationPayFen) });
}

/** Text with the line breaks it has. */
const Lines = ({ children }: { children: string }) => <span className="whitespace-pre-line">{children}</span>;
