import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { FoldedFields } from '@/components/form/folded-fields';
import { KeptText } from '@/components/form/kept-text';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import type { RemittanceState } from '@/lib/domain/remittance/rules';
import type { ActionState } from '@/lib/server/action-state';

type Deed = (previous: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  /** The version the operator looks at: a result for another one is refused. */
  remittance: { id: string; version: number; state: RemittanceState };
  deeds: { sent: Deed; failed: Deed };
  keys: readonly [sent: string, failed: string];
}

/**
 * What the bank did with one payment. The forms stay in place once it is recorded: who was too slow reads the answer
 * there, also without JavaScript.
 */
export async function RecordForms({ remittance: { id, version, state }, deeds, keys }: Props) {
  const [words, shell] = await Promise.all([getTranslations('remittances.desk'), getTranslations('shell')]);
  const common = { summaryTitle: shell('problem'), className: 'grid gap-2' };
  const mayFail = state === 'WAITING' || state === 'EXPORTED' || state === 'SENT';
  const seen = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <Panel title={words('record')}>
      <div className="grid gap-4">
        <ActionForm action={deeds.sent} idempotencyKey={keys[0]} {...common}>
          {seen}
          {state === 'EXPORTED' ? (
            <>
              <p className="text-[13px] text-ink-2">{words('recordSentHint')}</p>
              <div>
                <SubmitButton>{words('recordSent')}</SubmitButton>
              </div>
            </>
          ) : null}
          {state === 'WAITING' ? <p>{words('notExported')}</p> : null}
          {mayFail ? null : <p>{words('closed')}</p>}
        </ActionForm>
        <ActionForm action={deeds.failed} idempotencyKey={keys[1]} {...common}>
          {seen}
          {mayFail ? (
            <FailureFields isReturn={state === 'SENT'} />
          ) : (
            <KeptText name="reason" label={shell('typedBefore')} />
          )}
        </ActionForm>
      </div>
    </Panel>
  );
}

async function FailureFields({ isReturn }: { isReturn: boolean }) {
  const words = await getTranslations('remittances.desk');
  return (
    <FoldedFields title={words(isReturn ? 'failSent' : 'fail')} opener="reason">
      <TextAreaField name="reason" label={words('failReason')} hint={words('failReasonHint')} />
      <div>
        <SubmitButton tone="danger">{words('failSubmit')}</SubmitButton>
      </div>
    </FoldedFields>
  );
}
