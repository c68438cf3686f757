import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextAreaField } from '@/components/form/fields';
import { FoldedFields } from '@/components/form/folded-fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { newSecret } from '@/lib/ids';
import { resume, suspend } from './actions';

interface Props {
  roundId: string;
  employer: { id: string; version: number };
  suspension: { reason: string; suspendedAt: Date } | null;
  /** How many letters a suspension would end. */
  unanswered: number;
}

/** Suspends a certified employer, or lifts its suspension. */
export async function SuspensionPanel({ roundId, employer, suspension, unanswered }: Props) {
  const [words, shell] = await Promise.all([getTranslations('standing.operator.suspension'), getTranslations('shell')]);
  if (suspension) return <ResumptionPanel roundId={roundId} employer={employer} suspension={suspension} />;
  const problem = { summaryTitle: shell('problem') };
  return (
    <Panel title={words('title')}>
      <p className="mb-3">
        {words('hint')} {words('lapses', { count: unanswered })}
      </p>
      <ActionForm action={suspend} idempotencyKey={newSecret(16)} {...problem} className="grid gap-3">
        <Seen roundId={roundId} employer={employer} />
        <FoldedFields title={words('fold')} opener="suspensionReason">
          <TextAreaField name="suspensionReason" label={words('reason')} hint={words('reasonHint')} rows={3} />
          <div>
            <SubmitButton tone="danger">{words('submit')}</SubmitButton>
          </div>
        </FoldedFields>
      </ActionForm>
    </Panel>
  );
}

/** Lifts a suspension, with the reason and a tick that it was checked. */
async function ResumptionPanel({
  roundId,
  employer,
  suspension,
}: Omit<Props, 'unanswered' | 'suspension'> & { suspension: NonNullable<Props['suspension']> }) {
  const [words, shell, format] = await Promise.all([
    getTranslations('standing.operator.suspension'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const problem = { summaryTitle: shell('problem') };
  const date = format.dateTime(suspension.suspendedAt, { dateStyle: 'long' });
  return (
    <Panel title={words('resumeTitle')}>
      <ActionForm action={resume} idempotencyKey={newSecret(16)} {...problem} className="grid gap-3">
        <Seen roundId={roundId} employer={employer} />
        <p className="whitespace-pre-line">{words('resumeText', { date, reason: suspension.reason })}</p>
        <FoldedFields title={words('resumeFold')} opener="resumptionReason">
          <TextAreaField
            name="resumptionReason"
            label={words('resumeReason')}
            hint={words('resumeReasonHint')}
            rows={3}
          />
          <CheckboxField name="confirmed" label={words('resumeConfirmed')} />
          <div>
            <SubmitButton>{words('resume')}</SubmitButton>
          </div>
        </FoldedFields>
      </ActionForm>
    </Panel>
  );
}

/** Which employer, and which version of it, the operator looked at; and where to come back to. */
function Seen({ roundId, employer }: Pick<Props, 'roundId' | 'employer'>) {
  return (
    <>
      <input type="hidden" name="round" value={roundId} />
      <input type="hidden" name="id" value={employer.id} />
      <input type="hidden" name="version" value={employer.version} />
    </>
  );
}
