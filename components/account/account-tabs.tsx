import { getTranslations } from '@/lib/words/reader';
import { FilterTabs } from '@/components/ui/navigation';
import { homes } from '@/lib/domain/access/homes';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';

const tabs = ['home', 'members', 'sessions', 'notices', 'data'] as const;
export type AccountTab = (typeof tabs)[number];

/** The parts of the account pages, the same for every side; members only for who may see them. */
export async function AccountTabs({ viewer, here }: { viewer: Viewer; here: AccountTab }) {
  const words = await getTranslations('account');
  const seesMembers = mayUse(viewer, 'members.read').allowed;
  return (
    <FilterTabs
      label={words('tabs')}
      tabs={tabs
        .filter((tab) => tab !== 'members' || seesMembers)
        .map((tab) => ({
          href: tab === 'home' ? `${homes[viewer.party]}/account` : `/account/${tab}`,
          text: words(`tab.${tab}`),
          isHere: tab === here,
        }))}
    />
  );
}
