import { getTranslations } from '@/lib/words/reader';
import { Panel } from '@/components/ui/panel';
import type { ProceedingKind } from '@/lib/domain/proceeding/states';
import { fenToYuan } from '@/lib/domain/rules/money';

interface Props {
  kind: ProceedingKind;
  clause: string | null;
  publicNoticeDays: number;
  terms: { employerDamagesFen: number; graduateDamagesFen: number };
}

/** In plain words what it leads to once it passes. */
export async function ProceedingMeaning(props: Props) {
  const words = await getTranslations('proceedings');
  const lines = { TERMINATION: ofTermination, AMENDMENT: ofAmendment, RETRACTION: ofRetraction }[props.kind];
  return (
    <Panel title={words('sections.meaning')}>
      <ul className="grid list-disc gap-1.5 pl-5">
        {(await lines(props)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}

async function ofTermination({ clause, publicNoticeDays, terms }: Props): Promise<string[]> {
  const words = await getTranslations('proceedings.meaning.TERMINATION');
  const [employer, graduate] = [fenToYuan(terms.employerDamagesFen), fenToYuan(terms.graduateDamagesFen)];
  const hasDamages = terms.employerDamagesFen + terms.graduateDamagesFen > 0;
  const damages = clause
    ? words('clauseDamages')
    : hasDamages
      ? words('damages', { employer, graduate })
      : words('noDamages');
  return [
    words('ends'),
    words('free'),
    damages,
    words('archive'),
    words('destination'),
    ...(publicNoticeDays > 0 ? [words('notice', { days: publicNoticeDays })] : []),
  ];
}

async function ofAmendment(): Promise<string[]> {
  const words = await getTranslations('proceedings.meaning.AMENDMENT');
  return [words('holds'), words('kept'), words('paper')];
}

async function ofRetraction(): Promise<string[]> {
  const words = await getTranslations('proceedings.meaning.RETRACTION');
  return [words('ends'), words('free'), words('record'), words('atOnce')];
}
