import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { FileForm } from '@/components/form/file-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { NoticeBox, Panel, Facts } from '@/components/ui/panel';
import { Tag, type Tone } from '@/components/ui/tag';
import { fenToYuan } from '@/lib/domain/rules/money';
import type { SettlementView } from '@/lib/domain/proceeding/settlement';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  settlement: SettlementView;
  /** The deed of whoever gets the money: confirmMoney of app/_termination/actions. */
  confirm: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** `paid` or `received`, from the address. */
  done?: string;
  /** What was wrong with the last upload, as a sentence. */
  problem?: string;
}

const tones: Readonly<Record<SettlementView['standing'], Tone>> = {
  proposed: 'idle',
  void: 'idle',
  unpaid: 'warn',
  paid: 'warn',
  received: 'good',
};

/** The agreed sum of a termination: who pays, how far it has come, and what this viewer can do about it. */
export async function SettlementPanel({ settlement, confirm, done, problem }: Props) {
  const words = await getTranslations('terminations.settlement');
  const { may, amountFen } = settlement;
  const amount = `¥${fenToYuan(amountFen)}`;
  return (
    <Panel title={words('title')}>
      <div className="grid gap-4">
        {done === 'paid' || done === 'received' ? <NoticeBox tone="good">{words(`done.${done}`)}</NoticeBox> : null}
        <State settlement={settlement} amount={amount} />
        <p className="text-[13px] text-ink-2">{words('note')}</p>
        {may.pay.allowed ? <ProofUpload settlement={settlement} problem={problem} /> : null}
        {may.confirm.allowed ? <Receipt settlement={settlement} amount={amount} confirm={confirm} /> : null}
      </div>
    </Panel>
  );
}

async function State({ settlement, amount }: Pick<Props, 'settlement'> & { amount: string }) {
  const [words, parties, format] = await Promise.all([
    getTranslations('terminations.settlement'),
    getTranslations('states.party'),
    getFormatter(),
  ]);
  const { payer, paidAt, receivedAt, proof, standing } = settlement;
  const moment = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const link = proof ? (
    <a href={`/api/files/${proof.id}`} className="break-all underline">
      {proof.name}
    </a>
  ) : null;
  return (
    <Facts
      rows={[
        [words('sum'), words('value', { payer: parties(payer), amount })],
        [
          words('state'),
          <Tag key="state" tone={tones[standing]}>
            {words(standing)}
          </Tag>,
        ],
        ...(paidAt ? [[words('paidAt'), moment(paidAt)] as const] : []),
        ...(link ? [[words('proof'), link] as const] : []),
        ...(receivedAt ? [[words('receivedAt'), moment(receivedAt)] as const] : []),
      ]}
    />
  );
}

async function ProofUpload({ settlement: { id, payer, proof }, problem }: Pick<Props, 'settlement' | 'problem'>) {
  const words = await getTranslations('terminations.settlement');
  return (
    <FileForm
      action="/api/proceedings/payments"
      field="file"
      id="payment-proof"
      label={words(proof ? 'replace' : 'upload')}
      hint={words('uploadHint')}
      accept="image/png,image/jpeg,application/pdf"
      submit={words('submit')}
      words={{ uploading: words('uploading'), failed: words('failed') }}
      problem={problem}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="side" value={payer} />
    </FileForm>
  );
}

async function Receipt({
  settlement: { id },
  amount,
  confirm,
}: Pick<Props, 'settlement' | 'confirm'> & { amount: string }) {
  const [words, shell] = await Promise.all([getTranslations('terminations.settlement'), getTranslations('shell')]);
  return (
    <ActionForm action={confirm} summaryTitle={shell('problem')}>
      <input type="hidden" name="id" value={id} />
      <CheckboxField name="confirmed" label={words('confirm', { amount })} />
      <FormButtons>
        <SubmitButton tone="secondary">{words('confirmSubmit')}</SubmitButton>
      </FormButtons>
    </ActionForm>
  );
}
