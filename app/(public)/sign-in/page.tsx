import { getTranslations } from '@/lib/words/reader';
import { signIn } from '@/app/(account)/actions';
import { ActionForm } from '@/components/form/action-form';
import { PasswordField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { FilterTabs } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { InstitutionSignIn } from './institution-sign-in';
import { WhySignIn } from './why-sign-in';
import { openToEveryone } from '@/lib/auth/viewer';
import { askingFirst, sideOf, wayBack } from '@/lib/domain/access/way-back';

const kinds = ['employer', 'graduate', 'school', 'platform'] as const;
type Kind = (typeof kinds)[number];

const isKind = (text: unknown): text is Kind => (kinds as readonly unknown[]).includes(text);

/** The kind chosen, else that of the page one comes from; it sets words and links only, never who may sign in. */
function kindOf(as: unknown, back: string | null): Kind {
  if (isKind(as)) return as;
  const side = (back && sideOf(back))?.toLowerCase();
  return isKind(side) ? side : back === '/activate' ? 'graduate' : 'employer';
}

type Search = Promise<{ next?: string; as?: string | string[] }>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  openToEveryone();
  const { next, as } = await searchParams;
  const back = wayBack(next);
  const kind = kindOf(as, back);
  const [words, more, shell] = await Promise.all([
    getTranslations('publicPages.signIn'),
    getTranslations('signIn'),
    getTranslations('shell'),
  ]);
  const addressOf = (one: Kind) => `/sign-in?as=${one}${back ? `&next=${encodeURIComponent(back)}` : ''}`;
  const tabs = kinds.map((one) => ({ href: addressOf(one), text: more(`kinds.${one}`), isHere: one === kind }));
  return (
    <div className="mx-auto max-w-md">
      <PageHeading title={words('title')} lead={more(`leads.${kind}`)} />
      <WhySignIn back={back} />
      <FilterTabs label={more('kinds.label')} tabs={tabs} />
      <Panel>
        <ActionForm action={signIn} summaryTitle={shell('problem')}>
          {back ? <input type="hidden" name="next" value={back} /> : null}
          <TextField name="account" label={words('account')} autoComplete="username" inputMode="email" />
          <PasswordField name="password" label={words('password')} autoComplete="current-password" />
          <SubmitButton>{words('submit')}</SubmitButton>
        </ActionForm>
        <p className="mt-2 flex flex-wrap justify-between gap-x-5">
          <a href={askingFirst('/sign-in/code', back)} className="inline-flex min-h-11 items-center underline">
            {more('byCode')}
          </a>
          <a href="/forgotten-password" className="inline-flex min-h-11 items-center underline">
            {more('forgotten')}
          </a>
        </p>
      </Panel>
      <InstitutionSignIn back={back} />
      <Newcomer kind={kind} />
      <p className="mt-3 text-[13px] text-ink-2">{words('shared')}</p>
    </div>
  );
}

/** How this kind of user gets an account. */
async function Newcomer({ kind }: { kind: Kind }) {
  const [words, more] = await Promise.all([getTranslations('publicPages.signIn'), getTranslations('signIn')]);
  if (kind === 'school' || kind === 'platform') return <p className="mt-3">{more(`newcomers.${kind}`)}</p>;
  const isGraduate = kind === 'graduate';
  return (
    <p className="mt-2">
      {words(isGraduate ? 'graduate' : 'newcomer')}{' '}
      <a href={isGraduate ? '/activate' : '/register'} className="inline-flex min-h-11 items-center underline">
        {words(isGraduate ? 'activate' : 'register')}
      </a>
    </p>
  );
}
