import { getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { EmptyState, Facts, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { Handler } from '@/lib/domain/certification/handler';
import type { Organisation } from '@/lib/domain/certification/organisation';
import { type MaterialView, UPLOAD_KINDS } from '@/lib/domain/certification/materials';
import type { PlatformChoice } from '@/lib/domain/certification/platforms';
import type { Task } from '@/lib/domain/certification/steps';
import { HandlerFacts, OrganisationFacts } from './claim-facts';
import { MaterialPicture } from './material-picture';

interface Claim {
  choice: PlatformChoice | null;
  handler: Handler | null;
  organisation: Organisation | null;
  materials: readonly MaterialView[];
}

interface Props {
  claim: Claim;
  /** What it is compared with: what differs is marked. */
  before?: Claim | null;
  /** A link beside the heading of a part. */
  action?: (task: Task) => ReactNode;
}

/** The whole claim, part by part. */
export async function ClaimPanels({ claim, before, action }: Props) {
  const words = await getTranslations('certification');
  const { choice, handler, organisation, materials } = claim;
  return (
    <>
      {choice ? (
        <Panel title={words('tasks.platforms')} actions={action?.('platforms')}>
          <Facts rows={[[words('facts.platform'), words(`platforms.${choice}`)]]} />
        </Panel>
      ) : null}
      {handler ? (
        <Panel title={words('tasks.person')} actions={action?.('person')}>
          <HandlerFacts handler={handler} before={before?.handler} />
        </Panel>
      ) : null}
      {organisation ? (
        <Panel title={words('tasks.organisation')} actions={action?.('organisation')}>
          <OrganisationFacts organisation={organisation} before={before?.organisation} />
        </Panel>
      ) : null}
      {organisation?.method === 'remittance' && materials.length === 0 ? null : (
        <Panel title={words('tasks.materials')} actions={action?.('materials')}>
          <MaterialGrid materials={materials} before={before?.materials} />
        </Panel>
      )}
    </>
  );
}

/** Was this file not among those before? */
export const isNewFile = (material: MaterialView, before: readonly MaterialView[] | undefined): boolean =>
  before !== undefined && !before.some(({ fileId }) => fileId === material.fileId);

/** The files side by side where there is room, in the order they are asked for. */
async function MaterialGrid({
  materials,
  before,
}: {
  materials: readonly MaterialView[];
  before?: readonly MaterialView[];
}) {
  const words = await getTranslations('certification');
  if (materials.length === 0) return <EmptyState title={words('operator.noMaterial')} />;
  const sorted = UPLOAD_KINDS.flatMap((kind) => materials.filter((material) => material.kind === kind));
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {sorted.map((material) => (
        <section key={material.fileId} className="grid content-start gap-1.5">
          <h3 className="flex flex-wrap items-center gap-2 font-medium">
            {words(`kinds.${material.kind}`)}
            {isNewFile(material, before) ? <Tag tone="warn">{words('operator.changes.uploaded')}</Tag> : null}
          </h3>
          <MaterialPicture material={material} />
        </section>
      ))}
    </div>
  );
}
