import { getLocale, getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import type { Viewer } from '@/lib/domain/access/viewer';
import { Bell } from './bell';
import { COUNT } from './count-mark';
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
  /** Where the forms of the frame are sent, if the page in the address bar cannot take them. */
  formsAt?: string;
  /** The departments a reviewer is limited to. */
  departments?: readonly string[];
  children: ReactNode;
}

const SHOWN_DEPARTMENTS = 2;

/** The frame of every page of somebody signed in: bar, menu of his side, messages, language, sign-out. */
export async function PartyShell(props: Props) {
  const { viewer, unread, deeds, without = [], departments = [], path, formsAt, children } = props;
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
  const links = <BarLinks unread={unread} />;
  const person = <PersonLinks viewer={viewer} deeds={deeds} formsAt={formsAt} />;
  const bar = { brand: shell('product'), mark: shell('mark'), skip: shell('skip'), context, aside: links };
  if (viewer.party !== 'GRADUATE') {
    return (
      <OrganisationShell bar={bar} groups={groups} menuLabel={menu('label')} close={menu('close')} person={person}>
        {children}
      </OrganisationShell>
    );
  }
  const aside = (
    <>
      {links}
      {person}
    </>
  );
  return (
    <ColumnShell
      bar={{ ...bar, aside }}
      nav={<TabBar links={groups.flatMap(({ links }) => links)} label={menu('label')} />}
    >
      {children}
    </ColumnShell>
  );
}

/** Messages and help, at hand on every page. */
async function BarLinks({ unread }: Pick<Props, 'unread'>) {
  const [shell, menu] = await Promise.all([getTranslations('shell'), getTranslations('menu')]);
  return (
    <>
      <Bell
        unread={unread}
        words={{
          label: menu('inbox'),
          unread: shell('bell.unread', { count: COUNT }),
          manyUnread: shell('bell.manyUnread'),
          changed: shell('bell.changed'),
          renew: shell('bell.renew'),
          close: shell('bell.close'),
        }}
      />
      <a href="/help" className="bar-link">
        {shell('help')}
      </a>
    </>
  );
}

/** The reader himself: language, name, sign-out. */
async function PersonLinks({ viewer, deeds, formsAt }: Pick<Props, 'viewer' | 'deeds' | 'formsAt'>) {
  const [shell, roles, locale] = await Promise.all([
    getTranslations('shell'),
    getTranslations('states.role'),
    getLocale(),
  ]);
  return (
    <>
      <LanguageSwitch
        action={deeds.switchLanguage}
        label={shell('language')}
        other={locale === 'en' ? 'zh-CN' : 'en'}
        at={formsAt}
      />
      <span className="text-ink-2">
        {viewer.party === 'EMPLOYER' ? `${viewer.name} · ${roles(viewer.role)}` : viewer.name}
      </span>
      <form action={deeds.signOut}>
        <button type="submit" formAction={formsAt} className="bar-link text-brand">
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
      <div className="mx-auto flex max-w-[600px] flex-wrap gap-x-4 px-4">
        {links.map((link) => (
          <PlaceLink key={link.href} kind="tab-link" {...link} />
        ))}
      </div>
    </nav>
  );
}
