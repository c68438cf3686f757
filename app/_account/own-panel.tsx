import { getFormatter, getTranslations } from '@/lib/words/reader';
import { rename } from './actions';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import type { OwnAccount } from '@/lib/queries/account/own-account';

/** Who one is and how one is reached, each with the way to change it. */
export async function OwnPanel({ account, ways }: { account: OwnAccount; ways: SignInWays }) {
  const words = await getTranslations('account.home');
  const rows = await rowsOf(account, ways);
  return (
    <Panel title={words('own')}>
      <div className="grid max-w-2xl gap-5">
        <dl>
          {rows.map((row) => (
            <Row key={row.label} {...row} />
          ))}
        </dl>
        {account.mayRename ? (
          <NameForm name={account.name} />
        ) : (
          <p className="text-[13px] text-ink-2">
            {words('nameOfSchool')}{' '}
            <a href="/graduate/confirm" className="underline">
              {words('reportName')}
            </a>
          </p>
        )}
      </div>
    </Panel>
  );
}

interface OwnRow {
  label: string;
  value: string;
  way?: { href: string; text: string };
}

/** What of the ways to sign in depends on who looks. */
export interface SignInWays {
  hasSecondFactor: boolean;
  /** Graduates and reviewers may sign in through their school. */
  hasInstitution: boolean;
}

async function rowsOf(account: OwnAccount, { hasSecondFactor, hasInstitution }: SignInWays): Promise<OwnRow[]> {
  const [words, shell, format] = await Promise.all([
    getTranslations('account.home'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const day = (at: Date): string => format.dateTime(at, { dateStyle: 'medium' });
  const { name, hasPassword, passwordChangedAt, createdAt, mayRename } = account;
  const since = passwordChangedAt ? words('passwordSince', { date: day(passwordChangedAt) }) : '';
  return [
    ...(mayRename ? [] : [{ label: words('name'), value: name }]),
    ...(['mobile', 'email'] as const).map((kind) => ({
      label: words(kind),
      value: account[kind] ?? shell('none'),
      way: { href: `/account/address/${kind}`, text: words(account[kind] ? 'change' : 'add') },
    })),
    {
      label: words('password'),
      value: hasPassword ? since : words('passwordNone'),
      way: { href: '/account/password', text: words('change') },
    },
    {
      label: words('secondFactor'),
      value: words(hasSecondFactor ? 'secondFactorOn' : 'secondFactorOff'),
      way: { href: '/account/second-factor', text: words(hasSecondFactor ? 'change' : 'setUp') },
    },
    ...(hasInstitution
      ? [
          {
            label: words('institution'),
            value: words('institutionText'),
            way: { href: '/sign-in/institution', text: words('see') },
          },
        ]
      : []),
    { label: words('since'), value: day(createdAt) },
  ];
}

/** One line with its way on at the end, tall enough for a thumb. */
function Row({ label, value, way }: OwnRow) {
  return (
    <div className="flex min-h-11 items-center gap-x-4 border-b border-line last:border-0">
      <dt className="w-20 shrink-0 text-ink-2 sm:w-28">{label}</dt>
      <dd className="flex min-w-0 grow items-center justify-between gap-x-4">
        <span className="min-w-0">{value}</span>
        {way ? (
          <a
            href={way.href}
            aria-label={`${way.text} ${label}`}
            className="inline-flex min-h-11 shrink-0 items-center px-1 underline"
          >
            {way.text}
          </a>
        ) : null}
      </dd>
    </div>
  );
}

async function NameForm({ name }: { name: string }) {
  const [words, shell] = await Promise.all([getTranslations('account.home'), getTranslations('shell')]);
  return (
    <ActionForm action={rename} summaryTitle={shell('problem')} className="grid max-w-md gap-3">
      <TextField name="name" label={words('name')} hint={words('nameHint')} defaultValue={name} autoComplete="name" />
      <div>
        <SubmitButton tone="secondary">{words('saveName')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
