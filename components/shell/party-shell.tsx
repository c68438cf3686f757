import { getLocale, getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import type { Viewer } from '@/lib/domain/access/viewer';
import { menuOf } from './menus';
import { LanguageSwitch } from './public-shell';
import { ColumnShell, OrganisationShell } from './shells';
import { markedMenu, type MenuLink, PlaceLink } from './menu-links';

interface Deeds {
  signOut(form: FormData): Promise<void>;
  switchLanguage(form: FormData): Promise<void>;
}

interface Props {
  viewer: Viewer;
  /** Messages not read yet. */
  unread: number;
  deeds: Deeds;
  /** Places that do not exist on this installation. */
  without?: readonly string[];
  /** Where the reader stands, without the query. */
  path: string;
  /** The departments a reviewer is limited to. */
  departments?: readonly string[];
  children: ReactNode;
}

const SHOWN_DEPARTMENTS = 2;

/** The frame of every page of somebody signed in: bar, menu of his side, messages, language, sign-out. */
export async function PartyShell({ viewer, unread, deeds, without = [], departments = [], path, children }: Props) {
  const [shell, menu] = await Promise.all([getTranslations('shell'), getTranslations('menu')]);
  const there = menuOf(viewer, menu).map((group) => ({
    ...group,
    links: group.links.filter(({ href }) => !without.includes(href)),
  }));
  const groups = markedMenu(there, path);
  const organisation =
    'schoolName' in viewer ? viewer.schoolName : 'employerName' in viewer ? viewer.employerName : undefined;
  const names = departments.slice(0, SHOWN_DEPARTMENTS).join(shell('listMark'));
  const limited =
    departments.length > SHOWN_DEPARTMENTS ? shell('departmentsMore', { names, count: departments.length }) : names;
  const context = organisation && limited ? `${organisation} · ${limited}` : organisation;
  const aside = <BarLinks viewer={viewer} unread={unread} deeds={deeds} />;
  const bar = { brand: shell('product'), mark: shell('mark'), skip: shell('skip'), context, aside };
  if (viewer.party !== 'GRADUATE') {
    return (
      <OrganisationShell bar={bar} groups={groups} menuLabel={menu('label')}>
        {children}
      </OrganisationShell>
    );
  }
  return (
    <ColumnShell bar={bar} nav={<TabBar links={groups.flatMap(({ links }) => links)} label={menu('label')} />}>
      {children}
    </ColumnShell>
  );
}

/** What stands on the right of the bar. */
async function BarLinks({ viewer, unread, deeds }: Pick<Props, 'viewer' | 'unread' | 'deeds'>) {
  const [shell, menu, roles, locale] = await Promise.all([
    getTranslations('shell'),
    getTranslations('menu'),
    getTranslations('states.role'),
    getLocale(),
  ]);
  return (
    <>
      <a href="/inbox" className="inline-flex min-h-9 items-center">
        {menu('inbox')}
        {unread > 0 ? <span className="ml-1 rounded-full bg-bad-soft px-2 text-[13px] text-bad">{unread}</span> : null}
      </a>
      <a href="/help" className="inline-flex min-h-9 items-center">
        {shell('help')}
      </a>
      <LanguageSwitch
        action={deeds.switchLanguage}
        label={shell('language')}
        other={locale === 'en' ? 'zh-CN' : 'en'}
      />
      <span className="text-ink-2">
        {viewer.party === 'EMPLOYER' ? `${viewer.name} · ${roles(viewer.role)}` : viewer.name}
      </span>
      <form action={deeds.signOut}>
        <button type="submit" className="min-h-9 text-brand">
          {shell('signOut')}
        </button>
      </form>
    </>
  );
}

/** The few places of a graduate, side by side under the bar. */
function TabBar({ links, label }: { links: readonly MenuLink[]; label: string }) {
  return (
    <nav aria-label={label} className="border-b border-line bg-paper">
      <div className="mx-auto flex max-w-[600px] gap-x-4 overflow-x-auto px-4">
        {links.map((link) => (
          <PlaceLink key={link.href} kind="tab-link" {...link} />
        ))}
      </div>
    </nav>
  );
}
