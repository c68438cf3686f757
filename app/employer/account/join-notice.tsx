import { getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import { mayUse } from '@/lib/domain/access/permissions';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { joinRequests } from '@/lib/queries/joining/join-requests';

/** For administrators: who asks to join, while somebody does. */
export async function JoinNotice({ viewer }: { viewer: EmployerViewer }) {
  if (!mayUse(viewer, 'employer.members.write').allowed) return null;
  const [words, requests] = await Promise.all([getTranslations('standing.requests'), joinRequests(viewer, undefined)]);
  if (requests.length === 0) return null;
  return (
    <NoticeBox tone="warn" title={words('link', { count: requests.length })}>
      <p className="mb-2">{words('lead')}</p>
      <LinkButton href="/employer/account/requests">{words('open')}</LinkButton>
    </NoticeBox>
  );
}
