import { getTranslations } from '@/lib/words/reader';
import { AccountTabs } from '@/components/account/account-tabs';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireAnyViewer } from '@/lib/auth/viewer';

export default async function DataPage() {
  const viewer = await requireAnyViewer('own.account');
  const words = await getTranslations('account.data');
  return (
    <>
      <PageHeading title={words('title')} lead={words('lead')} />
      <AccountTabs viewer={viewer} here="data" />
      <div className="grid max-w-2xl gap-4">
        <Panel title={words('exportTitle')}>
          <p className="mb-3">{words('exportText')}</p>
          <div className="flex flex-wrap gap-2.5">
            <a href="/api/account/export" className={buttonClass('primary')} download>
              {words('json')}
            </a>
            <LinkButton href="/account/data/read">{words('read')}</LinkButton>
          </div>
        </Panel>
        <Panel title={words('closeTitle')}>
          <p className="mb-3">{words('closeText')}</p>
          <LinkButton href="/account/close" tone="danger">
            {words('close')}
          </LinkButton>
        </Panel>
      </div>
    </>
  );
}
