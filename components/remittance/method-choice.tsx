import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { type Method, METHODS } from '@/lib/domain/certification/methods';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  method: Method;
  mayWrite: boolean;
  /** Does this platform make transfers at all? */
  offersTransfer: boolean;
  change: (previous: ActionState, form: FormData) => Promise<ActionState>;
}

/** Figure 6: both ways to certify with what each one takes; the chosen one marked, the other a button away. */
export async function MethodChoice({ method, mayWrite, offersTransfer, change }: Props) {
  const [words, shell] = await Promise.all([getTranslations('remittances.method'), getTranslations('shell')]);
  const isOpen = (one: Method): boolean => one === 'materials' || offersTransfer;
  return (
    <Panel title={words('title')} flush>
      <ul>
        {METHODS.map((one) => (
          <li
            key={one}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-[18px] py-3.5 last:border-0"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-semibold">{words(one)}</p>
              <p className="text-[13px] text-ink-2">{words(isOpen(one) ? `${one}Hint` : 'notOffered')}</p>
            </div>
            {one === method ? <Tag tone="good">{words('chosen')}</Tag> : null}
            {one !== method && mayWrite && isOpen(one) ? (
              <ActionForm action={change} summaryTitle={shell('problem')}>
                <input type="hidden" name="method" value={one} />
                <SubmitButton tone="secondary">{words('chooseOf', { method: one })}</SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
