import { getFormatter, getTranslations } from '@/lib/words/reader';
import { baseOf } from './request-frame';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/domain/access/viewer';
import { sideOfViewer } from '@/lib/domain/proceeding/termination-policy';
import { terminationStanding } from '@/lib/queries/proceeding/termination-standing';
import { refusalText } from '@/lib/server/refusal-text';

/** On the record of a signed agreement: the way to end it, or why there is none now, and what is under way. */
export async function TerminationWay({ viewer, agreementId }: { viewer: Viewer; agreementId: string }) {
  const side = sideOfViewer(viewer);
  const standing = side && (await terminationStanding(viewer, agreementId));
  if (!side || !standing || !['SIGNED', 'TERMINATED', 'FULFILLED'].includes(standing.state)) return null;
  const { state, may, open, last, hasDraft } = standing;
  if (state === 'FULFILLED' && !last) return null;
  const [words, kinds, states, format] = await Promise.all([
    getTranslations('terminations.way'),
    getTranslations('states.proceedingKind'),
    getTranslations('states.proceeding'),
    getFormatter(),
  ]);
  const base = baseOf(side);
  const mayNot = !open && state === 'SIGNED' && !may.allowed ? await refusalText(may.code, { ...may.facts }) : null;
  return (
    <Panel title={words('title')}>
      <div className="grid gap-2">
        {open ? (
          <p>
            {words('open', { kind: kinds(open.kind) })}{' '}
            <a href={`${base}/proceedings/${open.id}`}>{words('openLink')}</a>
          </p>
        ) : null}
        {last ? (
          <p>
            {words('ended', {
              state: states(last.state),
              date: format.dateTime(last.endedAt, { dateStyle: 'medium' }),
            })}{' '}
            <a href={`${base}/proceedings/${last.id}`}>{words('endedLink')}</a>
          </p>
        ) : null}
        {!open && state === 'SIGNED' ? <p className="text-ink-2">{words('lead')}</p> : null}
        {mayNot ? (
          <p>
            <strong>{words('why')}</strong> {mayNot}
          </p>
        ) : null}
        {may.allowed ? (
          <div>
            <LinkButton href={`${base}/terminations/new?agreement=${agreementId}`}>
              {words(hasDraft ? 'continue' : 'button')}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
