import { getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { openToEveryone } from '@/lib/auth/viewer';
import { environment } from '@/lib/env';

const sides = [
  { side: 'everyone', questions: ['bound', 'deadline', 'contract', 'genuine'], start: '/verify' },
  { side: 'employer', questions: ['start', 'materials', 'notFound', 'change', 'colleagues'], start: '/register' },
  { side: 'graduate', questions: ['start', 'code', 'wrong', 'seen', 'decline'], start: '/activate' },
  { side: 'school', questions: ['start', 'roster', 'order', 'reject', 'colleagues'], start: '/sign-in' },
] as const;

export default async function HelpPage() {
  openToEveryone();
  const words = await getTranslations('publicPages.help');
  const { SUPPORT_CONTACT } = environment();
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
        </nav>
        <Panel title={words('flow')}>{words('flowText')}</Panel>
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
                  <dd className="mt-1 max-w-3xl text-ink-2">{words(`${side}.${key}.a` as never)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {SUPPORT_CONTACT ? <Panel title={words('contact')}>{SUPPORT_CONTACT}</Panel> : null}
      </div>
    </>
  );
}
