import { release } from './actions';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, SelectField, TextField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import type { Decision } from '@/lib/domain/access/decision';
import { newSecret } from '@/lib/ids';
import { getTranslations } from '@/lib/words/reader';

interface Props {
  run: { id: string; good: number; bad: number; warned: number; maySend: Decision };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

/** Sends the good rows of a check, now or at a chosen hour; with warnings only after the tick. */
export async function ReleaseForm({ run: { id, good, bad, warned, maySend } }: Props) {
  const [words, shell] = await Promise.all([getTranslations('invitationBatch.check'), getTranslations('shell')]);
  if (!maySend.allowed) return <NotNow code={maySend.code} />;
  return (
    <Panel title={words('releaseTitle')}>
      <p className="mb-3">
        {words('releaseLead', { good })} {bad > 0 ? words('badLeft', { bad }) : null}
      </p>
      <ActionForm action={release} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="which" value={bad > 0 ? 'good' : 'all'} />
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField type="date" name="releaseOn" label={words('releaseOn')} hint={words('releaseOnHint')} />
          <SelectField
            name="releaseHour"
            label={words('releaseHour')}
            hint={words('releaseHourHint')}
            options={HOURS.map((hour) => [hour, words('hour', { hour })])}
            defaultValue="9"
          />
        </div>
        {warned > 0 ? (
          <CheckboxField
            name="acknowledged"
            label={words('acknowledge', { count: warned })}
            hint={words('acknowledgeHint')}
          />
        ) : null}
        <FormButtons>
          <SubmitButton>{words(bad > 0 ? 'sendGood' : 'sendAll', { good })}</SubmitButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}

/** The certification does not let anything be sent at present. */
async function NotNow({ code }: { code: string }) {
  const [check, refusals] = await Promise.all([getTranslations('employer.check'), getTranslations('refusals')]);
  return (
    <NoticeBox tone="warn" title={check('stopped')}>
      <p className="mb-2">{refusals(code as never)}</p>
      <LinkButton href="/employer/certification">{check('toCertification')}</LinkButton>
    </NoticeBox>
  );
}
