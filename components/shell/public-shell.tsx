import { getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { ColumnShell } from './shells';

type LanguageAction = (form: FormData) => Promise<void>;

/**
 * One button that asks for the other language; a native form, so it needs no JavaScript. `at`: where it is sent, if
 * the page in the address bar cannot take it.
 */
export function LanguageSwitch({
  action,
  label,
  other,
  at,
}: {
  action: LanguageAction;
  label: string;
  other: string;
  at?: string;
}) {
  return (
    <form action={action}>
      <button type="submit" name="language" value={other} lang={other} formAction={at} className="bar-link text-brand">
        {label}
      </button>
    </form>
  );
}

/** Pages for everybody: bar, one column, footer. */
export async function PublicShell({
  language,
  locale,
  home,
  wide,
  formsAt,
  children,
}: {
  language: LanguageAction;
  locale: string;
  /** The own pages of somebody who is signed in; null for everybody else. */
  home: string | null;
  wide?: boolean;
  /** Where the forms of the frame are sent, if the page in the address bar cannot take them. */
  formsAt?: string;
  children: ReactNode;
}) {
  const words = await getTranslations('shell');
  const other = locale === 'en' ? 'zh-CN' : 'en';
  const aside = (
    <>
      <a href="/help" className="bar-link">
        {words('help')}
      </a>
      <a href={home ?? '/sign-in'} className="bar-link">
        {home ? words('toWork') : words('signIn')}
      </a>
      <LanguageSwitch action={language} label={words('language')} other={other} at={formsAt} />
    </>
  );
  return (
    <ColumnShell
      bar={{ brand: words('product'), mark: words('mark'), skip: words('skip'), aside }}
      wide={wide}
      footer={<Footer />}
    >
      {children}
    </ColumnShell>
  );
}

/** The way to help, privacy and verification from every public page. */
async function Footer() {
  const words = await getTranslations('shell');
  return (
    <footer className="mx-auto mt-8 flex max-w-5xl flex-wrap gap-x-5 border-t border-line px-4 py-3 text-[13px]">
      {(['verify', 'help', 'privacy', 'terms'] as const).map((place) => (
        <a key={place} href={`/${place}`} className="bar-link">
          {words(place)}
        </a>
      ))}
    </footer>
  );
}
