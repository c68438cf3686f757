import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextAreaField, TextField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { startOfShanghaiDay } from '@/lib/domain/rules/dates';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  id: string;
  /** Address of the record. */
  record: string;
  /** Made for every page view. */
  idempotencyKey: string;
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
}

/** Records that the labour contract is concluded: what follows, the day, and the tick. */
export async function FulfilForm({
  party,
  acceptedOn,
  ...props
}: Props & { party: 'EMPLOYER' | 'GRADUATE'; acceptedOn: string | null }) {
  const [words, shell, day] = await Promise.all([
    getTranslations('fulfilment'),
    getTranslations('shell'),
    getDayFormat(),
  ]);
  return (
    <div className="grid gap-4">
      <Panel title={words('means')}>
        <ul className="grid list-disc gap-1 pl-5">
          <li>{words('meansItems.ends')}</li>
          <li>{words('meansItems.free')}</li>
          <li>{words(`meansItems.told.${party}`)}</li>
        </ul>
      </Panel>
      <Panel>
        <ActionForm action={props.action} idempotencyKey={props.idempotencyKey} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={props.id} />
          <TextField
            name="concludedOn"
            type="date"
            label={words('concludedOn')}
            hint={words('concludedOnHint', { date: acceptedOn ? day(startOfShanghaiDay(acceptedOn)) : '' })}
          />
          <CheckboxField name="confirmed" label={words('confirmed')} />
          <FormButtons>
            <SubmitButton>{words('submit')}</SubmitButton>
            <LinkButton href={props.record}>{words('cancel')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}

/** Says that no labour contract was concluded, with the reason everybody reads. */
export async function ContestForm({ id, record, idempotencyKey, action }: Props) {
  const [words, shell] = await Promise.all([getTranslations('fulfilment'), getTranslations('shell')]);
  return (
    <Panel>
      <ActionForm action={action} idempotencyKey={idempotencyKey} summaryTitle={shell('problem')}>
        <input type="hidden" name="id" value={id} />
        <TextAreaField name="reason" label={words('reason')} hint={words('reasonHint')} rows={4} />
        <FormButtons>
          <SubmitButton tone="danger">{words('contestSubmit')}</SubmitButton>
          <LinkButton href={record}>{words('cancel')}</LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}
