import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { ownJoinRequests } from '@/lib/queries/joining/own-join-requests';

/** Whoever asked to join a certified employer sees that it waits, and where it can be taken back. */
export async function PendingJoin({ viewer }: { viewer: EmployerViewer }) {
  const open = (await ownJoinRequests(viewer, undefined)).find(({ state }) => state === 'OPEN');
  if (!open) return null;
  const [words, format] = await Promise.all([getTranslations('standing.join'), getFormatter()]);
  return (
    <NoticeBox tone="info" title={words('waiting', { creditCode: open.creditCode })}>
      <p className="mb-2">{words('waitingText', { date: format.dateTime(open.createdAt, { dateStyle: 'long' }) })}</p>
      <LinkButton href="/employer/certification/join">{words('see')}</LinkButton>
    </NoticeBox>
  );
}
