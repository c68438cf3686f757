import { getLocale, getTranslations } from '@/lib/words/reader';
import { prove } from '../actions';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CodeField, PasswordField, RadioGroup } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { RevealWhen } from '@/components/form/reveal-when';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';

interface Props {
  /** What is to be proven for: a letter, or a request. */
  id: string;
  /** Hash of the version the page shows, of a letter: the proof is for no other. */
  seen?: string;
  action?: typeof prove;
  lead?: string;
  back?: string;
  facts: { mobile: string | null; email: string | null; hasPassword: boolean };
}

/** Step one: the password, or a code to an address of the account. */
export async function ProofForm({ id, seen, action = prove, lead, back, facts }: Props) {
  const [words, shell, locale] = await Promise.all([
    getTranslations('graduate.accept'),
    getTranslations('shell'),
    getLocale(),
  ]);
  const { channels, methods } = choicesOf(facts, words);
  return (
    <Panel title={words('step1')}>
      <p className="mb-4 text-[13px] text-ink-2">{lead ?? words('step1Lead')}</p>
      <ActionForm action={action} summaryTitle={shell('problem')}>
        <DefaultSubmit />
        <input type="hidden" name="id" value={id} />
        {seen ? <input type="hidden" name="seen" value={seen} /> : null}
        <input type="hidden" name="locale" value={locale} />
        <RadioGroup name="method" label={words('method')} options={methods} defaultValue={methods[0]?.[0]} />
        {facts.hasPassword ? (
          <RevealWhen name="method" value="password">
            <PasswordField name="password" label={words('password')} autoComplete="current-password" />
          </RevealWhen>
        ) : null}
        {channels.length > 0 ? <CodeProof channels={channels} /> : null}
        <FormButtons>
          <SubmitButton>{words('prove')}</SubmitButton>
          <LinkButton href={back ?? `/graduate/invitations/${id}`}>{words('notNow')}</LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}

/** The ways that are open to this account, and the addresses a code can go to. */
function choicesOf(
  { mobile, email, hasPassword }: Props['facts'],
  words: Awaited<ReturnType<typeof getTranslations<'graduate.accept'>>>,
) {
  const channels = [
    ...(mobile ? [['SMS', words('channels.SMS', { address: mobile })] as const] : []),
    ...(email ? [['MAIL', words('channels.MAIL', { address: email })] as const] : []),
  ];
  const methods = [
    ...(hasPassword ? [['password', words('methods.password')] as const] : []),
    ...(channels.length > 0 ? [['code', words('methods.code')] as const] : []),
  ];
  return { channels, methods };
}

/** The address the code goes to, the button that sends it, and the code. */
async function CodeProof({ channels }: { channels: readonly (readonly [value: string, label: string])[] }) {
  const words = await getTranslations('graduate.accept');
  return (
    <RevealWhen name="method" value="code">
      <RadioGroup name="channel" label={words('channel')} options={channels} defaultValue={channels[0]?.[0]} />
      <div>
        <SubmitButton tone="secondary" name="intent" value="code">
          {words('sendCode')}
        </SubmitButton>
      </div>
      <CodeField name="code" label={words('code')} hint={words('codeHint')} />
    </RevealWhen>
  );
}
