import { getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { currentViewer, openToEveryone } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';

export default async function HomePage() {
  openToEveryone();
  const [words, viewer] = await Promise.all([getTranslations('publicPages.home'), currentViewer()]);
  const sides = [
    ['employer', words('employer'), words('employerText')],
    ['graduate', words('graduate'), words('graduateText')],
    ['school', words('school'), words('schoolText')],
  ] as const;
  return (
    <div className="grid gap-8 py-6 sm:py-12">
      <div className="max-w-2xl">
        <title>{words('title')}</title>
        <h1 className="text-[28px] leading-tight font-semibold sm:text-4xl">{words('title')}</h1>
        <p className="mt-3 text-lg text-ink-2">{words('lead')}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          {viewer ? (
            <LinkButton href={homes[viewer.party]} tone="primary">
              {words('toWork')}
            </LinkButton>
          ) : (
            <>
              <LinkButton href="/sign-in" tone="primary">
                {words('start')}
              </LinkButton>
              <LinkButton href="/activate">{words('activate')}</LinkButton>
              <LinkButton href="/register">{words('register')}</LinkButton>
            </>
          )}
          <LinkButton href="/verify">{words('verify')}</LinkButton>
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        {sides.map(([tone, title, text]) => (
          <Panel key={tone}>
            <Tag tone={tone}>{title}</Tag>
            <p className="mt-2">{text}</p>
          </Panel>
        ))}
      </div>
    </div>
  );
}
