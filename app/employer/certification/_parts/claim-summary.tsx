import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { HandlerFacts, OrganisationFacts } from '@/components/certification/claim-facts';
import { MaterialView } from '@/components/certification/material-view';
import { Facts, Panel } from '@/components/ui/panel';
import type { Task } from '@/lib/domain/certification/steps';
import type { OwnCertification } from '@/lib/queries/certification/own-certification';

/** Everything of a claim, each part with the way to change it where it may be changed. */
export async function ClaimSummary({
  round,
  isEditable,
}: {
  round: NonNullable<OwnCertification['round']>;
  isEditable: boolean;
}) {
  const words = await getTranslations('certification');
  const part = (task: Task, children: ReactNode) => (
    <Panel
      title={words(`tasks.${task}`)}
      actions={
        isEditable ? (
          <Link href={`/employer/certification/${task}`} prefetch={false} className="inline-flex min-h-8 items-center">
            {words('submit.change')}
            <span className="sr-only">{words(`tasks.${task}`)}</span>
          </Link>
        ) : undefined
      }
    >
      {children}
    </Panel>
  );
  const platform = round.choice ? words(`platforms.${round.choice}`) : words('facts.none');
  return (
    <>
      {part('platforms', <Facts rows={[[words('facts.platform'), platform]]} />)}
      {part('person', <HandlerFacts handler={round.handler} />)}
      {part('organisation', <OrganisationFacts organisation={round.organisation} />)}
      {part(
        'materials',
        <ul className="grid gap-5 sm:grid-cols-2">
          {round.materials.map((material) => (
            <li key={material.fileId} className="min-w-0">
              <p className="mb-1.5 font-medium">{words(`kinds.${material.kind}`)}</p>
              <MaterialView material={material} />
            </li>
          ))}
        </ul>,
      )}
    </>
  );
}
