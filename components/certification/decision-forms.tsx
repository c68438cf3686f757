import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { CheckboxField, TextAreaField } from '@/components/form/fields';
import { FoldedFields } from '@/components/form/folded-fields';
import { KeptText } from '@/components/form/kept-text';
import { SubmitButton } from '@/components/form/submit-button';
import { ReasonTemplates } from './reason-templates';
import { Panel } from '@/components/ui/panel';
import { MATERIAL_KINDS } from '@/lib/domain/certification/materials';
import type { ActionState } from '@/lib/server/action-state';

type Deed = (previous: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  /** The version the operator looks at: a decision about another one is refused. */
  round: { id: string; version: number };
  deeds: { approve: Deed; askForSupplements: Deed; reject: Deed };
  /** One repeat key a form. */
  keys: readonly [approve: string, supplements: string, reject: string];
  /** The usual reason chosen by its link, for each of both noes. */
  chosen: { supplementReason?: string; reason?: string };
  /** Is there something to decide? */
  isOpen: boolean;
}

/**
 * The three answers to a claim. Approving asks for a tick that all was compared; both noes ask for the reason the employer will read. The
 * forms stay in place once it is decided: who was too slow reads the answer there, also without JavaScript.
 */
export async function DecisionForms({ round, deeds, keys, chosen, isOpen }: Props) {
  const shell = await getTranslations('shell');
  const words = await getTranslations('certification.operator');
  const common = { summaryTitle: shell('problem') };
  return (
    <Panel title={words('decision')}>
      <div className="grid gap-4">
        <ActionForm action={deeds.approve} idempotencyKey={keys[0]} {...common} className="grid gap-2">
          <Seen {...round} />
          {isOpen ? <Approval /> : <p>{words('closed')}</p>}
        </ActionForm>
        <ActionForm action={deeds.askForSupplements} idempotencyKey={keys[1]} {...common} className="grid gap-2">
          <Seen {...round} />
          {isOpen ? (
            <SupplementFields id={round.id} chosen={chosen.supplementReason} />
          ) : (
            <KeptText name="supplementReason" label={shell('typedBefore')} />
          )}
        </ActionForm>
        <ActionForm action={deeds.reject} idempotencyKey={keys[2]} {...common} className="grid gap-2">
          <Seen {...round} />
          {isOpen ? (
            <RejectionFields id={round.id} chosen={chosen.reason} />
          ) : (
            <KeptText name="reason" label={shell('typedBefore')} />
          )}
        </ActionForm>
      </div>
    </Panel>
  );
}

/** Which round, and which version of it, the operator looked at. */
function Seen({ id, version }: Props['round']) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

async function Approval() {
  const words = await getTranslations('certification.operator');
  return (
    <>
      <CheckboxField name="compared" label={words('compared')} hint={words('approveHint')} />
      <div>
        <SubmitButton>{words('approve')}</SubmitButton>
      </div>
    </>
  );
}

/** Usual reasons by the no they fit; keys of the words `standing.operator.templates`. */
const usual = {
  supplementReason: ['licenceBlurred', 'sealMissing', 'handlerDiffers', 'nameDiffers'],
  reason: ['nameDiffers', 'alreadyCertified', 'notGenuine'],
} as const;

interface Chosen {
  id: string;
  chosen: string | undefined;
}

async function Templates({ id, field }: { id: string; field: keyof typeof usual }) {
  const words = await getTranslations('standing.operator.templates');
  return (
    <ReasonTemplates
      field={field}
      title={words('title')}
      base={`/platform/certifications/${id}`}
      templates={usual[field].map((key) => [key, words(key), words(`${key}Text`)] as const)}
    />
  );
}

/** The text of a usual reason; nothing for a key that is none. */
async function textOf(field: keyof typeof usual, chosen: string | undefined): Promise<string | undefined> {
  const key = usual[field].find((one) => one === chosen);
  return key && (await getTranslations('standing.operator.templates'))(`${key}Text`);
}

async function SupplementFields({ id, chosen }: Chosen) {
  const words = await getTranslations('certification');
  const text = await textOf('supplementReason', chosen);
  return (
    <FoldedFields title={words('operator.supplement')} opener="supplementReason" isOpen={text !== undefined}>
      <Templates id={id} field="supplementReason" />
      <TextAreaField
        name="supplementReason"
        label={words('operator.supplementReason')}
        hint={words('operator.supplementReasonHint')}
        defaultValue={text}
      />
      <CheckboxGroup
        name="materials"
        label={words('operator.supplementMaterials')}
        hint={words('operator.supplementMaterialsHint')}
        options={MATERIAL_KINDS.map((kind) => [kind, words(`kinds.${kind}`)] as const)}
      />
      <div>
        <SubmitButton tone="secondary">{words('operator.supplementSubmit')}</SubmitButton>
      </div>
    </FoldedFields>
  );
}

async function RejectionFields({ id, chosen }: Chosen) {
  const words = await getTranslations('certification.operator');
  const text = await textOf('reason', chosen);
  return (
    <FoldedFields title={words('reject')} opener="reason" isOpen={text !== undefined}>
      <Templates id={id} field="reason" />
      <TextAreaField name="reason" label={words('rejectReason')} hint={words('rejectReasonHint')} defaultValue={text} />
      <div>
        <SubmitButton tone="danger">{words('rejectSubmit')}</SubmitButton>
      </div>
    </FoldedFields>
  );
}
