import { NoticeBox } from '@/components/ui/panel';
import { LinkButton } from '@/components/ui/button';
import type { ChangeState } from '@/lib/queries/employer/certification-status';
import { getTranslations } from '@/lib/words/reader';

/** A certified employer that changes what was certified: what it has to do for that, or what waits meanwhile. */
export async function ChangeNotice({
  change,
  isTitle = false,
}: {
  change: ChangeState | null;
  /** Does the heading of the page say already that new invitations wait? */
  isTitle?: boolean;
}) {
  if (!change) return null;
  const words = await getTranslations('standing.change.work');
  const isAmount = change === 'AWAITING_AMOUNT';
  const isOwnTurn = isAmount || change === 'SUPPLEMENT_REQUIRED' || change === 'REMITTANCE_FAILED';
  return (
    <NoticeBox tone={isOwnTurn ? 'warn' : 'info'} title={isOwnTurn ? words(change) : words(isTitle ? 'what' : 'other')}>
      <div className="mt-2">
        <LinkButton href={isAmount ? '/employer/certification/amount' : '/employer/certification'}>
          {words(isAmount ? 'goAmount' : 'go')}
        </LinkButton>
      </div>
    </NoticeBox>
  );
}
