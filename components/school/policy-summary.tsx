import type { ReactNode } from 'react';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { policyTexts } from './policy-words';
import { Facts, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { type PolicyPart, policyParts } from '@/lib/domain/school/policy-form';
import { acceptanceWindow, type SchoolPolicy, terminationWindow } from '@/lib/domain/school/policy-rules';

/** What both sides read of a letter; how long it waits is of interest only before it is sent. */
const partsOfLetter = policyParts.filter((part) => part !== 'replyDays');
/** What is left to know once it is accepted: what is read before a termination. */
const partsOfAgreement = partsOfLetter.filter((part) => part !== 'acceptance');

/** Says nothing where the school handles no termination at all. */
const ofTermination: readonly PolicyPart[] = ['termination', 'publicNoticeDays', 'requiredPapers'];

interface Props {
  policy: SchoolPolicy;
  now: Date;
  parts?: readonly PolicyPart[];
}

/** The rules of a school in plain words: who reviews in which order, until when, how often, with which papers. */
export async function PolicySummary({ policy, now, parts = policyParts }: Props) {
  const [words, texts] = await Promise.all([getTranslations('policy'), policyTexts(policy)]);
  const windows = {
    acceptance: acceptanceWindow(policy.rules, now),
    termination: terminationWindow(policy.rules, now),
  };
  const valueOf = (part: PolicyPart): ReactNode => {
    const standing = part === 'acceptance' || part === 'termination' ? windows[part].standing : 'open';
    if (standing === 'open') return texts[part];
    return (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {texts[part]}
        <Tag tone={standing === 'over' ? 'bad' : 'warn'}>{words(standing)}</Tag>
      </span>
    );
  };
  const isWithout = policy.rules.maximumTerminations === 0;
  const shown = parts.filter((part) => !isWithout || !ofTermination.includes(part));
  return <Facts rows={shown.map((part) => [words(`parts.${part}`), valueOf(part)] as const)} />;
}

/** The same on a sheet of its own, with the version it is. `isFrozen`: the levels are those of an accepted agreement. */
export async function PolicyPanel({
  policy,
  now,
  isFrozen = false,
  parts = isFrozen ? partsOfAgreement : partsOfLetter,
  children,
}: Omit<Props, 'policy'> & {
  policy: SchoolPolicy & { version: number; since: Date };
  isFrozen?: boolean;
  children?: ReactNode;
}) {
  const [words, format] = await Promise.all([getTranslations('policy'), getFormatter()]);
  const { version, since } = policy;
  return (
    <Panel title={words('title')}>
      <PolicySummary policy={policy} now={now} parts={parts} />
      <p className="mt-3 text-[13px] text-ink-2">
        {words('lead', { version, date: format.dateTime(since, { dateStyle: 'medium' }) })}
        {isFrozen ? ` ${words('frozen')}` : null}
      </p>
      {children}
    </Panel>
  );
}
