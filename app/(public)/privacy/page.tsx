import { getTranslations } from '@/lib/words/reader';
import { PageHeading, Panel } from '@/components/ui/panel';
import { openToEveryone } from '@/lib/auth/viewer';

const points = ['what', 'who', 'roster', 'consents', 'browser', 'rights', 'never'] as const;

export default async function PrivacyPage() {
  openToEveryone();
  const words = await getTranslations('publicPages.privacy');
  return (
    <>
      <PageHeading title={words('title')} lead={words('lead')} />
      <div className="grid gap-4">
        {points.map((key) => (
          <Panel key={key} title={words(`points.${key}.q`)}>
            {words(`points.${key}.a`)}
          </Panel>
        ))}
      </div>
    </>
  );
}
