import { getTranslations } from '@/lib/words/reader';
import { PageHeading, Panel } from '@/components/ui/panel';
import { openToEveryone } from '@/lib/auth/viewer';

const questions = ['bound', 'deadline', 'contract', 'wrong', 'genuine'] as const;

export default async function HelpPage() {
  openToEveryone();
  const words = await getTranslations('publicPages.help');
  return (
    <>
      <PageHeading title={words('title')} />
      <div className="grid gap-4">
        <Panel title={words('flow')}>{words('flowText')}</Panel>
        {questions.map((key) => (
          <Panel key={key} title={words(`questions.${key}.q`)}>
            {words(`questions.${key}.a`)}
          </Panel>
        ))}
      </div>
    </>
  );
}
