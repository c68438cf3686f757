import { getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { FirstSteps as Steps } from '@/lib/queries/employer/first-steps';

const ways = [
  ['profile', '/employer/transfer-profiles/new'],
  ['favourite', '/employer/favourites/search'],
  ['letter', '/employer/agreements/new'],
] as const;

/** The way to the first letter of a newly certified employer; the next step is the one button that stands out. */
export async function FirstSteps({ steps }: { steps: Steps }) {
  const words = await getTranslations('employer.workbench.first');
  const next = ways.find(([key]) => !steps[key])?.[0];
  return (
    <Panel title={words('panel')} flush>
      <ol>
        {ways.map(([key, href], index) => (
          <li
            key={key}
            className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 border-b border-line px-[18px] py-3 last:border-0"
          >
            <div className="min-w-0 flex-1 basis-64">
              <span className="font-semibold">
                {index + 1}. {words(key)}
              </span>
              <small className="block text-ink-2">{words(`${key}Text`)}</small>
            </div>
            {steps[key] ? (
              <Tag tone="good">{words('done')}</Tag>
            ) : (
              <LinkButton href={href} tone={key === next ? 'primary' : 'secondary'}>
                {words(key)}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
