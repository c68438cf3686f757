import { getTranslations } from '@/lib/words/reader';
import { CodeField, PasswordField, RadioGroup } from '@/components/form/fields';
import { FieldGroup } from '@/components/form/layout';
import { RevealWhen } from '@/components/form/reveal-when';
import { SubmitButton } from '@/components/form/submit-button';

interface Props {
  account: { mobile: string | null; email: string | null; hasPassword: boolean };
}

/** Asks again who sits here: the password, or a code to an address of the account. */
export async function ProofFields({ account: { mobile, email, hasPassword } }: Props) {
  const words = await getTranslations('account.proof');
  const channels = [
    ...(mobile ? [['SMS', words('channels.SMS', { address: mobile })] as const] : []),
    ...(email ? [['MAIL', words('channels.MAIL', { address: email })] as const] : []),
  ];
  const methods = [
    ...(hasPassword ? [['password', words('methods.password')] as const] : []),
    ...(channels.length > 0 ? [['code', words('methods.code')] as const] : []),
  ];
  return (
    <FieldGroup title={words('title')}>
      <RadioGroup name="method" label={words('method')} options={methods} defaultValue={methods[0]?.[0]} />
      {hasPassword ? (
        <RevealWhen name="method" value="password">
          <PasswordField name="password" label={words('password')} autoComplete="current-password" />
        </RevealWhen>
      ) : null}
      <RevealWhen name="method" value="code">
        <RadioGroup name="channel" label={words('channel')} options={channels} defaultValue={channels[0]?.[0]} />
        <div>
          <SubmitButton tone="secondary" name="intent" value="code">
            {words('send')}
          </SubmitButton>
        </div>
        <CodeField name="code" label={words('code')} hint={words('codeHint')} />
      </RevealWhen>
    </FieldGroup>
  );
}
