import { getTranslations } from '@/lib/words/reader';
import { letterLabels } from './letter-words';
import { NoticeBox } from '@/components/ui/panel';
import type { Finding, PreFlightLevel } from '@/lib/domain/agreement/pre-flight/rule';

interface Props {
  findings: readonly Finding[];
  /** Address of the letter's form; empty on the form itself. */
  form: string;
  transferProfileId: string;
}

/** In the order of weight; the colours are those of every other notice. */
const levels = { error: 'bad', warning: 'warn', hint: 'info' } as const;

/** What the pre-flight found, by weight, each with the way to its field. Nothing when it found nothing. */
export async function PreFlightList(props: Props) {
  if (props.findings.length === 0) return null;
  const weights = Object.keys(levels) as PreFlightLevel[];
  return (
    <div className="grid gap-3">
      {weights.map((level) => (
        <LevelBox key={level} {...props} level={level} />
      ))}
    </div>
  );
}

async function LevelBox({ findings, level, ...links }: Props & { level: PreFlightLevel }) {
  const [words, rules] = await Promise.all([getTranslations('employer.check'), getTranslations('rules')]);
  const own = findings.filter((finding) => finding.level === level);
  if (own.length === 0) return null;
  const ways = await Promise.all(own.map((finding) => wayTo(finding, links)));
  return (
    <NoticeBox tone={levels[level]} title={words(`levels.${level}`, { count: own.length })}>
      <ul className="mt-1 grid list-disc gap-1.5 pl-5">
        {own.map(({ code, field, params }, index) => (
          <li key={`${code} ${field}`}>
            {rules(code as never, { ...params, field } as never)}{' '}
            <a href={ways[index]?.href} className="underline">
              {ways[index]?.text}
            </a>
          </li>
        ))}
      </ul>
    </NoticeBox>
  );
}

/** The link to the field of a finding, named by the field: a list of equal links tells nobody where they lead. */
async function wayTo({ place, field }: Finding, { form, transferProfileId }: Omit<Props, 'findings'>) {
  const [words, transfer, labels] = await Promise.all([
    getTranslations('employer.check'),
    getTranslations('employerPeople.transfer'),
    letterLabels(),
  ]);
  switch (place) {
    case 'transfer':
      return {
        href: `/employer/transfer-profiles/${transferProfileId}/edit#field-${field}`,
        text: words('toTransfer', { field: transfer(field as 'archiveAddress') }),
      };
    case 'certification':
      return { href: '/employer/certification', text: words('toCertificationField') };
    case 'graduate':
      return { href: `${form}#graduate`, text: words('toGraduate') };
    case 'letter':
      return {
        href: `${form}#field-${field}`,
        text: words('toField', {
          field: labels[field] ?? (transfer.has(field as never) ? transfer(field as never) : field),
        }),
      };
  }
}
