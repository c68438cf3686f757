import { getTranslations } from '@/lib/words/reader';
import { ProceedingFlow, SigningFlow } from '@/components/agreement/flow-charts';
import { LinkButton } from '@/components/ui/button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { openToEveryone } from '@/lib/auth/viewer';
import { supportContact } from '@/lib/server/support-contact';

const sides = [
  { side: 'everyone', questions: ['bound', 'deadline', 'contract', 'genuine', 'password', 'factor'], start: '/verify' },
  {
    side: 'employer',
    questions: ['start', 'materials', 'remittance', 'joining', 'notFound', 'change', 'colleagues', 'suspended'],
    start: '/register',
  },
  { side: 'graduate', questions: ['start', 'code', 'wrong', 'seen', 'decline'], start: '/activate' },
  { side: 'school', questions: ['start', 'roster', 'order', 'reject', 'colleagues'], start: '/sign-in' },
] as const;

/** Pages an answer names; one that asks to sign in leads back to itself. The label is a key of `pages`. */
const pages: Readonly<Record<string, readonly (readonly [href: string, label: PageLabel])[]>> = {
  'everyone.genuine': [['/verify', 'verify']],
  'everyone.password': [
    ['/forgotten-password', 'newPassword'],
    ['/sign-in/code', 'codeSignIn'],
  ],
  'employer.start': [
    ['/register', 'register'],
    ['/employer/certification', 'certification'],
  ],
  'employer.materials': [['/employer/certification', 'certification']],
  'employer.notFound': [['/employer/favourites/search', 'search']],
  'employer.change': [['/employer/agreements', 'agreements']],
  'employer.colleagues': [['/account/members', 'account']],
  'graduate.start': [['/activate', 'activate']],
  'graduate.code': [['/activate/changed-mobile', 'changedMobile']],
  'graduate.wrong': [['/graduate/confirm', 'confirm']],
  'graduate.seen': [['/graduate/searches', 'searches']],
  'graduate.decline': [['/graduate/invitations', 'invitations']],
  'school.roster': [['/school/graduates/imports', 'imports']],
  'school.order': [['/school/reviews', 'reviews']],
};
type PageLabel =
  | 'verify'
  | 'newPassword'
  | 'codeSignIn'
  | 'register'
  | 'certification'
  | 'search'
  | 'agreements'
  | 'account'
  | 'activate'
  | 'changedMobile'
  | 'confirm'
  | 'searches'
  | 'invitations'
  | 'imports'
  | 'reviews';

export default async function HelpPage() {
  openToEveryone();
  const [words, flow] = await Promise.all([getTranslations('publicPages.help'), getTranslations('flow')]);
  const contact = await supportContact();
  return (
    <>
      <PageHeading title={words('title')} lead={words('lead')} />
      <div className="grid gap-4">
        <nav aria-label={words('sides')} className="flex flex-wrap gap-x-5">
          {sides.map(({ side }) => (
            <a key={side} href={`#${side}`} className="inline-flex min-h-11 items-center text-brand underline">
              {words(`${side}.title`)}
            </a>
          ))}
          {(['SIGNING', 'TERMINATION'] as const).map((one) => (
            <a
              key={one}
              href={`#${one.toLowerCase()}`}
              className="inline-flex min-h-11 items-center text-brand underline"
            >
              {flow(`titles.${one}`)}
            </a>
          ))}
        </nav>
        <div id="signing" className="scroll-mt-4">
          <Panel title={flow('titles.SIGNING')}>
            <p className="mb-1">{words('flowText')}</p>
            <p className="mb-4 max-w-3xl text-ink-2">{flow('leads.SIGNING')}</p>
            <SigningFlow />
          </Panel>
        </div>
        <div id="termination" className="scroll-mt-4">
          <Panel title={flow('titles.TERMINATION')}>
            <p className="mb-4 max-w-3xl text-ink-2">{flow('leads.TERMINATION')}</p>
            <ProceedingFlow kind="TERMINATION" />
          </Panel>
        </div>
        {sides.map(({ side, questions, start }) => (
          <section key={side} id={side} aria-label={words(`${side}.title`)} className="panel scroll-mt-4">
            <header className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-[18px] py-3">
              <h2 className="text-base font-semibold">
                {side === 'everyone' ? words('everyone.title') : <Tag tone={side}>{words(`${side}.title`)}</Tag>}
              </h2>
              <LinkButton href={start}>{words(`${side}.open`)}</LinkButton>
            </header>
            <dl className="grid gap-4 px-[18px] py-4">
              {questions.map((key) => (
                <div key={key}>
                  <dt className="font-semibold">{words(`${side}.${key}.q` as never)}</dt>
                  <dd className="mt-1 max-w-3xl text-ink-2">
                    {words(`${side}.${key}.a` as never)}
                    {(key === 'password' || key === 'factor' || key === 'suspended') && contact ? (
                      <> {words('platformContact', { contact })}</>
                    ) : null}
                    <span className="block">
                      {(pages[`${side}.${key}`] ?? []).map(([href, label]) => (
                        <a
                          key={href}
                          href={href}
                          className="mr-4 inline-flex min-h-11 items-center text-brand underline sm:min-h-8"
                        >
                          {words(`pages.${label}`)}
                        </a>
                      ))}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <div id="contact" className="scroll-mt-4">
          <Panel title={words('contact')}>{contact ?? words('noContact')}</Panel>
        </div>
      </div>
    </>
  );
}
