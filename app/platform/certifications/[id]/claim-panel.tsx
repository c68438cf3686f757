import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { claim as take, release } from './actions';

interface Props {
  id: string;
  claim: { isMine: boolean; name: string; at: Date } | null;
}

/** Who has this claim in his hands, and taking or putting it back: two operators do not do the same work. */
export async function ClaimPanel({ id, claim }: Props) {
  const [words, shell, format] = await Promise.all([
    getTranslations('standing.operator.claim'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const date = claim ? format.dateTime(claim.at, { timeStyle: 'short' }) : '';
  const text = claim ? words(claim.isMine ? 'mine' : 'other', { name: claim.name, date }) : words('free');
  const problem = { summaryTitle: shell('problem') };
  return (
    <Panel title={words('title')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 basis-64">{text}</p>
        {claim && !claim.isMine ? null : (
          <ActionForm action={claim ? release : take} {...problem} className="grid gap-2">
            <input type="hidden" name="id" value={id} />
            <SubmitButton tone="secondary">{words(claim ? 'release' : 'take')}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Panel>
  );
}
