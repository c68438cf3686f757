import { getFormatter, getTranslations } from '@/lib/words/reader';
import { Differences } from './differences';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { type ComparedLetter, differencesBetween } from '@/lib/domain/agreement/differences';

interface Version {
  id: string;
  number: number;
  kind: string;
  proposedBy: string;
  createdAt: Date;
  letter: ComparedLetter;
}

interface Props {
  /** The oldest first. */
  versions: readonly Version[];
  termsId: string;
  proposalId: string | null;
  isAccepted: boolean;
}

/** Every version of the terms, the newest first, each with what it changed against the one before. */
export async function Versions({ versions, ...standing }: Props) {
  if (versions.length < 2) return null;
  const words = await getTranslations('counterProposal.versions');
  return (
    <Panel title={words('title', { count: versions.length })}>
      <ol className="divide-y divide-line">
        {versions.toReversed().map((version) => (
          <li key={version.id} className="py-3 first:pt-0 last:pb-0">
            <VersionLine version={version} {...standing} />
            <Against version={version} before={versions.find(({ number }) => number === version.number - 1)} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Which version it is, whose, since when, and whether it counts. */
async function VersionLine({
  version,
  termsId,
  proposalId,
  isAccepted,
}: Omit<Props, 'versions'> & { version: Version }) {
  const [words, format] = await Promise.all([getTranslations('counterProposal.versions'), getFormatter()]);
  const { id, number, kind, proposedBy, createdAt } = version;
  const party = words(proposedBy === 'GRADUATE' ? 'by.GRADUATE' : 'by.EMPLOYER');
  const isNamed = words.has(`kinds.${kind}` as never);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="font-semibold">{words('name', { number })}</span>
      {id === termsId ? <Tag tone="good">{words(isAccepted ? 'accepted' : 'onTable')}</Tag> : null}
      {id === proposalId ? <Tag tone="warn">{words('proposed')}</Tag> : null}
      <span className="text-[13px] text-ink-2">
        {isNamed ? words(`kinds.${kind}` as 'kinds.LETTER', { party }) : party} ·{' '}
        {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
      </span>
    </p>
  );
}

/** What it changed, folded away. */
async function Against({ version, before }: { version: Version; before: Version | undefined }) {
  if (!before) return null;
  const words = await getTranslations('counterProposal.versions');
  return (
    <details className="mt-1">
      <summary className="min-h-11 cursor-pointer py-2.5 text-brand sm:min-h-9 sm:py-1.5">
        {words('difference', { number: before.number })}
      </summary>
      <div className="mt-2">
        <Differences
          differences={differencesBetween(before.letter, version.letter)}
          before={words('before', { number: before.number })}
          after={words('before', { number: version.number })}
        />
      </div>
    </details>
  );
}
