import { getTranslations } from '@/lib/words/reader';
import { placeOfProceeding } from './places';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

/** What a side can do about a request: answer it, or take its own back. Nothing where it can do neither. */
export async function SideDeeds({
  viewer,
  detail,
}: {
  viewer: ViewerOf<'EMPLOYER' | 'GRADUATE'>;
  detail: ProceedingDetail;
}) {
  const words = await getTranslations('proceedings');
  const { id, may, state } = detail;
  const place = placeOfProceeding(viewer.party, id);
  if (may.agree.allowed || may.refuse.allowed)
    return (
      <Panel title={words('sections.answer')}>
        <p className="mb-3">{words('answerLead')}</p>
        <div className="flex flex-wrap gap-2.5">
          <LinkButton href={`${place}/agree`} tone="primary">
            {words('deeds.agree')}
          </LinkButton>
          <LinkButton href={`${place}/refuse`} tone="danger">
            {words('deeds.refuse')}
          </LinkButton>
        </div>
      </Panel>
    );
  if (!may.cancel.allowed) return null;
  const who = words(state === 'PENDING_COUNTERPARTY' ? 'untilAnswered' : 'untilDecided');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <LinkButton href={`${place}/cancel`} tone="danger">
        {words('deeds.cancel')}
      </LinkButton>
      <p className="text-[13px] text-ink-2">{words('cancelLead', { who })}</p>
    </div>
  );
}
