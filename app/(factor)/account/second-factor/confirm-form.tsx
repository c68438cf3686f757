import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, CodeField } from '@/components/form/fields';
import { RecoveryCodeList } from '@/components/form/recovery-codes';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { QrCode } from '@/components/ui/qr-code';
import { begin, confirm } from './actions';
import { recoveryCodeWords } from './recovery-code-words';

interface Props {
  secret: string;
  /** What the QR code says. */
  address: string;
  recoveryCodes: readonly string[];
  back: string | null;
}

/** Picture and secret, the recovery codes, and the first code: three steps on one page. */
export async function ConfirmForm({ secret, address, recoveryCodes, back }: Props) {
  const [words, shell, codeWords] = await Promise.all([
    getTranslations('secondFactor'),
    getTranslations('shell'),
    recoveryCodeWords(),
  ]);
  const hidden = back ? <input type="hidden" name="next" value={back} /> : null;
  return (
    <div className="grid gap-[18px]">
      <ScanPanel secret={secret} address={address} />
      <Panel title={words('codes')}>
        <p className="mb-3">{words('codesText')}</p>
        <RecoveryCodeList codes={recoveryCodes} words={codeWords} />
      </Panel>
      <Panel title={words('confirm')}>
        <ActionForm action={confirm} summaryTitle={shell('problem')}>
          {hidden}
          <CheckboxField name="saved" label={words('saved')} />
          <CodeField name="code" label={words('code')} hint={words('codeHint')} />
          <div>
            <SubmitButton>{words('submit')}</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
      <ActionForm action={begin} summaryTitle={shell('problem')}>
        {hidden}
        <div>
          <SubmitButton tone="quiet">{words('again')}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

/** The picture for another device, the link for this one, the secret for none of both. */
async function ScanPanel({ secret, address }: Pick<Props, 'secret' | 'address'>) {
  const words = await getTranslations('secondFactor');
  return (
    <Panel title={words('scan')}>
      <p className="mb-3">{words('scanText')}</p>
      <QrCode text={address} label={words('qr')} />
      <p className="mt-3">
        <a href={address} className="inline-flex min-h-11 items-center underline">
          {words('openApp')}
        </a>
      </p>
      <p className="mt-3">{words('manual')}</p>
      <p className="font-mono text-base break-words select-all">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
    </Panel>
  );
}
