import type { getTranslations } from '@/lib/words/reader';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { MenuGroup } from './menu-links';

type Words = Awaited<ReturnType<typeof getTranslations<'menu'>>>;

/** The menu of a side. Places the viewer may not open are left out; those behind certification lead there. */
export function menuOf(viewer: Viewer, words: Words): MenuGroup[] {
  switch (viewer.party) {
    case 'EMPLOYER':
      return employerMenu(words);
    case 'GRADUATE':
      return graduateMenu(words);
    case 'SCHOOL':
      return schoolMenu(viewer, words);
    case 'PLATFORM':
      return platformMenu(words);
  }
}

const employerMenu = (words: Words): MenuGroup[] => [
  { links: [{ href: '/employer', label: words('employer.home') }] },
  {
    title: words('employer.signing'),
    links: [
      { href: '/employer/favourites', label: words('employer.favourites') },
      { href: '/employer/agreements', label: words('employer.agreements') },
      { href: '/employer/lapsed', label: words('employer.lapsed') },
    ],
  },
  {
    title: words('employer.organisation'),
    links: [
      { href: '/employer/transfer-profiles', label: words('employer.transferProfiles') },
      { href: '/employer/certification', label: words('employer.certification') },
      { href: '/employer/account', label: words('employer.account') },
    ],
  },
];

const graduateMenu = (words: Words): MenuGroup[] => [
  {
    links: [
      { href: '/graduate', label: words('graduate.home') },
      { href: '/graduate/invitations', label: words('graduate.invitations') },
      { href: '/graduate/agreements', label: words('graduate.agreements') },
      { href: '/graduate/confirm', label: words('graduate.confirm') },
      { href: '/graduate/searches', label: words('graduate.searches') },
      { href: '/graduate/account', label: words('graduate.account') },
    ],
  },
];

function schoolMenu(viewer: Viewer, words: Words): MenuGroup[] {
  const imports = { href: '/school/graduates/imports', label: words('school.imports') };
  const requests = { href: '/school/requests', label: words('school.requests') };
  const announcements = { href: '/school/announcements', label: words('school.announcements') };
  const signIn = { href: '/school/sign-in', label: words('school.signIn') };
  return [
    { links: [{ href: '/school', label: words('school.home') }] },
    {
      title: words('school.signing'),
      links: [
        { href: '/school/reviews', label: words('school.reviews') },
        { href: '/school/proceedings', label: words('school.proceedings') },
        { href: '/school/settings', label: words('school.policy') },
      ],
    },
    {
      title: words('school.people'),
      links: [
        { href: '/school/graduates', label: words('school.graduates') },
        ...(mayUse(viewer, 'school.roster.write').allowed ? [imports] : []),
        ...(mayUse(viewer, 'school.requests.decide').allowed ? [requests] : []),
        { href: '/school/departments', label: words('school.departments') },
        ...(mayUse(viewer, 'announcements.write').allowed ? [announcements] : []),
        ...(mayUse(viewer, 'school.sign-in.write').allowed ? [signIn] : []),
      ],
    },
    { title: words('school.own'), links: [{ href: '/school/account', label: words('school.account') }] },
  ];
}

const platformMenu = (words: Words): MenuGroup[] => [
  {
    links: [
      { href: '/platform', label: words('platform.home') },
      { href: '/platform/certifications', label: words('platform.certifications') },
      { href: '/platform/remittances', label: words('platform.remittances') },
      { href: '/platform/administrator-requests', label: words('platform.administrators') },
      { href: '/platform/schools', label: words('platform.schools') },
      { href: '/platform/announcements', label: words('platform.announcements') },
      { href: '/platform/talent-services', label: words('platform.talentServices') },
      { href: '/platform/outbox', label: words('platform.outbox') },
    ],
  },
  { title: words('platform.own'), links: [{ href: '/platform/account', label: words('platform.account') }] },
];
