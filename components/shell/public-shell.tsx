import { getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { ColumnShell } from './shells';

type LanguageAction = (form: FormData) => Promise<void>;

/** One button that asks for the other language; a native form, so it needs no JavaScript. */
export function LanguageSwitch({ action, label, other }: { action: LanguageAction; label: string; other: string }) {
  return (
    <form action={action}>
      <button type="submit" name="language" value={other} lang={other} className="min-h-9 text-brand">
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
  children,
}: {
  language: LanguageAction;
  locale: string;
  /** The own pages of somebody who is signed in; null for everybody else. */
  home: string | null;
  wide?: boolean;
  children: ReactNode;
}) {
  const words = await getTranslations('shell');
  const other = locale === 'en' ? 'zh-CN' : 'en';
  const aside = (
    <>
      <a href="/help">{words('help')}</a>
      <a href={home ?? '/sign-in'}>{home ? words('toWork') : words('signIn')}</a>
      <LanguageSwitch action={language} label={words('language')} other={other} />
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
    <footer className="mx-auto mt-8 flex max-w-5xl flex-wrap gap-x-5 gap-y-1 border-t border-line px-4 py-5 text-[13px]">
      <a href="/verify">{words('verify')}</a>
      <a href="/help">{words('help')}</a>
      <a href="/privacy">{words('privacy')}</a>
    </footer>
  );
}
