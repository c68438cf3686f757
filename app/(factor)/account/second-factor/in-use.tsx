import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { FactorField } from '@/components/form/factor-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Facts, NoticeBox, Panel } from '@/components/ui/panel';
import { turnOff } from './actions';

const FEW = 3;

/** Since when it is on, how many recovery codes are left, and the way to turn it off. */
export async function InUse({ since, codesLeft }: { since: Date; codesLeft: number }) {
  const [words, shell, format] = await Promise.all([
    getTranslations('secondFactor'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  return (
    <div className="grid gap-[18px]">
      <Panel>
        <Facts
          rows={[
            [words('since'), format.dateTime(since, { dateStyle: 'long', timeStyle: 'short' })],
            [words('left'), words('leftCount', { count: codesLeft })],
          ]}
        />
        {codesLeft <= FEW ? (
          <div className="mt-4">
            <NoticeBox tone="warn">{words('fewLeft')}</NoticeBox>
          </div>
        ) : null}
      </Panel>
      <Panel title={words('off')}>
        <p className="mb-4">{words('offText')}</p>
        <ActionForm action={turnOff} summaryTitle={shell('problem')}>
          <FactorField name="code" label={words('offCode')} />
          <div>
            <SubmitButton tone="danger">{words('offSubmit')}</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}
