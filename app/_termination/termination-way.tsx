import { getTranslations } from '@/lib/words/reader';
import { baseOf } from './request-frame';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/domain/access/viewer';
import { terminationStanding } from '@/lib/queries/proceeding/termination-standing';
import { refusalText } from '@/lib/server/refusal-text';

/** On the record of a signed agreement: the way to end it, or why there is none now. What is under way stands beside it. */
export async function TerminationWay({ viewer, agreementId }: { viewer: Viewer; agreementId: string }) {
  const standing = await terminationStanding(viewer, agreementId);
  if (standing?.state !== 'SIGNED' || standing.isOpen) return null;
  const { may, side, hasDraft } = standing;
  const words = await getTranslations('terminations.way');
  return (
    <Panel title={words('title')}>
      <div className="grid gap-2">
        <p className="text-ink-2">{words('lead')}</p>
        {may.allowed ? (
          <div>
            <LinkButton href={`${baseOf(side)}/terminations/new?agreement=${agreementId}`}>
              {words(hasDraft ? 'continue' : 'button')}
            </LinkButton>
          </div>
        ) : (
          <p>
            <strong>{words('why')}</strong> {await refusalText(may.code, { ...may.facts })}
          </p>
        )}
      </div>
    </Panel>
  );
}
