import type { ReactNode } from 'react';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading } from '@/components/ui/panel';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { Side } from '@/lib/domain/proceeding/states';
import { type TerminationForm, terminationForm } from '@/lib/queries/proceeding/termination-form';
import { oneOf } from '@/lib/server/address';
import { refusalText } from '@/lib/server/refusal-text';

export type Step = 'reason' | 'papers' | 'check';
export interface StepProps {
  viewer: Viewer;
  search: Record<string, string | string[] | undefined>;
}

export const baseOf = (side: Side): string => (side === 'EMPLOYER' ? '/employer' : '/graduate');

/** What the agreement in the address is asked to end with; not there for everybody who is on neither side of it. */
export async function readForm({ viewer, search }: StepProps): Promise<TerminationForm> {
  const id = z.uuid().safeParse(oneOf(search.agreement));
  const form = id.success ? await terminationForm(viewer, id.data) : null;
  if (!form) notFound();
  return form;
}

/** Heading and trail of a step; where the agreement cannot be asked to end, why, and the way on instead of the step. */
export async function RequestFrame({
  form,
  step,
  title,
  children,
}: {
  form: TerminationForm;
  step: Step;
  title: string;
  children: ReactNode;
}) {
  const words = await getTranslations('terminations');
  const base = baseOf(form.side);
  const lead = words('pair', { post: form.post, number: form.number });
  const isStopped = !form.may.allowed;
  return (
    <div className="max-w-4xl">
      <Breadcrumb label={words('trail')} trail={[[words('list'), `${base}/terminations`], [words('new')]]} />
      <PageHeading title={isStopped ? words('closedTitle') : title} lead={lead} />
      {isStopped ? (
        <Stopped form={form} />
      ) : (
        <>
          <p className="mb-3 text-[13px] text-ink-2">{words(`steps.${step}`)}</p>
          <div className="grid gap-4">{children}</div>
        </>
      )}
    </div>
  );
}

async function Stopped({ form: { may, agreementId, openProceedingId, side } }: { form: TerminationForm }) {
  if (may.allowed) return null;
  const words = await getTranslations('terminations');
  const base = baseOf(side);
  return (
    <NoticeBox tone="warn">
      <p className="mb-2">{await refusalText(may.code, { ...may.facts })}</p>
      {openProceedingId ? (
        <LinkButton href={`${base}/proceedings/${openProceedingId}`} tone="primary">
          {words('toOpen')}
        </LinkButton>
      ) : (
        <LinkButton href={`${base}/agreements/${agreementId}`} tone="primary">
          {words('toAgreement')}
        </LinkButton>
      )}
    </NoticeBox>
  );
}
