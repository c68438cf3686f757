import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CodeField } from '@/components/form/fields';
import { FactorField } from '@/components/form/factor-field';
import { UntilRecoveryCodes } from '@/components/form/recovery-codes';
import { SubmitButton } from '@/components/form/submit-button';
import { Facts, NoticeBox, Panel } from '@/components/ui/panel';
import { renew, turnOff } from './actions';
import { recoveryCodeWords } from './recovery-code-words';

const FEW = 3;

/** Since when it is on, how many recovery codes are left, and the ways to new ones and to turn it off. */
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
      <RenewPanel />
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

/** New recovery codes, shown once in the answer. */
async function RenewPanel() {
  const [words, shell, codeWords] = await Promise.all([
    getTranslations('secondFactor'),
    getTranslations('shell'),
    recoveryCodeWords(),
  ]);
  return (
    <Panel title={words('renew')}>
      <p className="mb-4">{words('renewText')}</p>
      <ActionForm action={renew} summaryTitle={shell('problem')}>
        <UntilRecoveryCodes words={codeWords}>
          <CodeField name="oneTimeCode" label={words('code')} hint={words('codeHint')} />
          <div>
            <SubmitButton>{words('renewSubmit')}</SubmitButton>
          </div>
        </UntilRecoveryCodes>
      </ActionForm>
    </Panel>
  );
}
