import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { NoticeBox } from '@/components/ui/panel';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import type { Parameters } from '@/lib/domain/favourite/list';
import { removalWaiting } from '@/lib/queries/favourite/removal-waiting';
import { getTranslations } from '@/lib/words/reader';
import { restore } from './actions';

interface Props {
  asked: Parameters;
  back: string;
  mayWrite: boolean;
  viewer: EmployerViewer;
}

const numberOf = (text: unknown): number => (typeof text === 'string' && /^\d{1,3}$/.test(text) ? Number(text) : 0);
const reasons = [
  ['same', 'notSame'],
  ['full', 'notFull'],
  ['without', 'notWithout'],
  ['gone', 'notGone'],
  ['busy', 'notBusy'],
  ['there', 'restoredThere'],
] as const;

/** What the last deed on the list did and did not do, and the way to take a removal back. */
export async function DoneNotice({ asked, back, mayWrite, viewer }: Props) {
  const { done, removal } = asked;
  if (!mayWrite || (done !== 'removed' && done !== 'tagged' && done !== 'untagged' && done !== 'restored')) return null;
  const words = await getTranslations('employerPeople.list');
  const waiting = done === 'removed' && typeof removal === 'string' ? await removalWaiting(viewer, removal) : 0;
  const title = words(done, { count: done === 'removed' ? waiting : numberOf(asked.n) });
  const isOver = done === 'removed' && waiting === 0 && typeof removal === 'string';
  return (
    <div className="mb-4" role="status">
      <NoticeBox tone="good" title={isOver ? undefined : title}>
        {isOver ? <p>{words('removedOver')}</p> : null}
        {reasons.map(([key, word]) => {
          const count = numberOf(asked[key]);
          return count > 0 ? <p key={key}>{words(word, { count })}</p> : null;
        })}
        {waiting > 0 && typeof removal === 'string' ? (
          <Undo removal={removal} back={back} text={words('removedText')} button={words('undo')} />
        ) : null}
      </NoticeBox>
    </div>
  );
}

async function Undo({ removal, back, text, button }: Record<'removal' | 'back' | 'text' | 'button', string>) {
  const shell = await getTranslations('shell');
  return (
    <ActionForm
      action={restore}
      summaryTitle={shell('problem')}
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <input type="hidden" name="removal" value={removal} />
      <input type="hidden" name="back" value={back.split('?')[1] ?? ''} />
      <p>{text}</p>
      <SubmitButton tone="secondary">{button}</SubmitButton>
    </ActionForm>
  );
}
