import { getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { openToEveryone } from '@/lib/auth/viewer';

export default async function AccountClosedPage() {
  openToEveryone();
  const words = await getTranslations('account.closed');
  return (
    <>
      <PageHeading title={words('title')} />
      <Panel>
        <p className="mb-4">{words('text')}</p>
        <LinkButton href="/" tone="primary">
          {words('home')}
        </LinkButton>
      </Panel>
    </>
  );
}
