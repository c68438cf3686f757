import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup, TextAreaField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { MATERIAL_KINDS } from '@/lib/domain/certification/materials';
import type { ActionState } from '@/lib/server/action-state';
import { approve, askForSupplements, reject } from '../actions';

export const DECISIONS = ['supplement', 'reject'] as const;

interface Props {
  id: string;
  version: number;
  /** Still in review: there is something to decide. */
  isOpen: boolean;
  /** The other answer that was chosen; approval stands first. */
  choice?: (typeof DECISIONS)[number];
  mayApprove: boolean;
  /** Said instead of the buttons once it is decided. */
  outcome: ReactNode;
}

/**
 * The three answers to a claim. Its form stays where it is when somebody else was faster, so that the answer to
 * the press of the button can be read there also without JavaScript.
 */
export async function Decision({ id, version, isOpen, choice, mayApprove, outcome }: Props) {
  const words = await getTranslations('certification.operator');
  const here = `/platform/certifications/${id}`;
  const hidden = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  if (choice === 'supplement') {
    return (
      <Frame action={askForSupplements}>
        {hidden}
        <CheckboxGroup
          name="materials"
          label={words('supplementMaterials')}
          hint={words('supplementMaterialsHint')}
          options={await kindOptions()}
        />
        <TextAreaField name="reason" label={words('supplementReason')} hint={words('supplementReasonHint')} />
        {isOpen ? <Buttons submit={words('supplementSubmit')} here={here} /> : outcome}
      </Frame>
    );
  }
  if (choice === 'reject') {
    return (
      <Frame action={reject}>
        {hidden}
        <TextAreaField name="reason" label={words('rejectReason')} hint={words('rejectReasonHint')} />
        {isOpen ? <Buttons submit={words('rejectSubmit')} here={here} isHard /> : outcome}
      </Frame>
    );
  }
  return (
    <Frame action={approve}>
      {hidden}
      {isOpen ? (
        <>
          <p className="text-ink-2">{words('approveHint')}</p>
          <FormButtons>
            {mayApprove ? <SubmitButton>{words('approve')}</SubmitButton> : null}
            <LinkButton href={`${here}?decide=supplement#decision`}>{words('supplement')}</LinkButton>
            <LinkButton href={`${here}?decide=reject#decision`} tone="danger">
              {words('reject')}
            </LinkButton>
          </FormButtons>
        </>
      ) : (
        outcome
      )}
    </Frame>
  );
}

const kindOptions = async () => {
  const words = await getTranslations('certification.kinds');
  return MATERIAL_KINDS.map((kind) => [kind, words(kind)] as const);
};

async function Frame({
  action,
  children,
}: {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  children: ReactNode;
}) {
  const [words, shell] = await Promise.all([getTranslations('certification.operator'), getTranslations('shell')]);
  return (
    <div id="decision" className="scroll-mt-4">
      <Panel title={words('decision')}>
        <ActionForm action={action} summaryTitle={shell('problem')} requestIdLabel={shell('requestId')}>
          {children}
        </ActionForm>
      </Panel>
    </div>
  );
}

async function Buttons({ submit, here, isHard }: { submit: string; here: string; isHard?: boolean }) {
  const words = await getTranslations('certification.operator');
  return (
    <FormButtons>
      <SubmitButton tone={isHard ? 'danger' : 'primary'}>{submit}</SubmitButton>
      <LinkButton href={`${here}#decision`} tone="quiet">
        {words('cancel')}
      </LinkButton>
    </FormButtons>
  );
}
