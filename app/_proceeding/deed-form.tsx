import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/words/reader';
import { listOf, placeOfProceeding } from './places';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextAreaField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { newSecret } from '@/lib/ids';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';
import type { ActionState } from '@/lib/server/action-state';

type Deed = (previous: ActionState, form: FormData) => Promise<ActionState>;

interface FrameProps {
  viewer: ViewerOf<'EMPLOYER' | 'GRADUATE' | 'SCHOOL'>;
  detail: ProceedingDetail;
  title: string;
  lead?: string;
  children: ReactNode;
}

/** A page of its own for one deed: where it belongs, what it is called, and its form. */
export async function DeedFrame({ viewer, detail, title, lead, children }: FrameProps) {
  const [words, kinds] = await Promise.all([getTranslations('proceedings'), getTranslations('states.proceedingKind')]);
  const { party } = viewer;
  const trail = [
    [words(`back.${party}`), listOf(party)],
    [words('trail', { kind: kinds(detail.kind) }), placeOfProceeding(party, detail.id)],
    [title],
  ] as const;
  const { graduate, employer, post } = detail.parties;
  return (
    <div className="max-w-2xl">
      <Breadcrumb label={words('where')} trail={trail} />
      <PageHeading title={title} lead={words('pair', { graduate, employer, post })} />
      <div className="grid gap-4">
        {lead ? <p>{lead}</p> : null}
        {children}
      </div>
    </div>
  );
}

interface FormProps extends Pick<FrameProps, 'viewer' | 'detail'> {
  action: Deed;
  submit: string;
  tone?: 'primary' | 'danger';
  title?: string;
  lead?: string;
  /** The level the reviewer looked at. */
  level?: string;
  /** The version of the request on the page, where the deed counts for no other. */
  seen?: number;
  reason?: { label: string; hint: string };
  /** What has to be ticked. */
  confirmed?: string;
}

/** The form of a deed: what has to be said or ticked, the button, and the way back. */
export async function DeedForm({ viewer, detail, action, submit, tone = 'primary', ...form }: FormProps) {
  const [words, shell] = await Promise.all([getTranslations('proceedings.deeds'), getTranslations('shell')]);
  const { title, lead, level, seen, reason, confirmed } = form;
  return (
    <Panel title={title}>
      {lead ? <p className="mb-2 text-[13px] text-ink-2">{lead}</p> : null}
      <ActionForm action={action} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
        <input type="hidden" name="id" value={detail.id} />
        {level ? <input type="hidden" name="level" value={level} /> : null}
        {seen === undefined ? null : <input type="hidden" name="seen" value={seen} />}
        {reason ? <TextAreaField name="reason" {...reason} /> : null}
        {confirmed ? <CheckboxField name="confirmed" label={confirmed} /> : null}
        <FormButtons>
          <SubmitButton tone={tone}>{submit}</SubmitButton>
          <LinkButton href={placeOfProceeding(viewer.party, detail.id)}>{words('back')}</LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}
