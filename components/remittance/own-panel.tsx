import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Facts, NoticeBox, Panel } from '@/components/ui/panel';
import type { ActionState } from '@/lib/server/action-state';

interface Remittance {
  state: 'WAITING' | 'EXPORTED' | 'SENT' | 'CONFIRMED' | 'FAILED' | 'EXHAUSTED' | 'EXPIRED' | 'WITHDRAWN';
  payee: string;
  account: string;
  bankName: string;
  payer: string | null;
  requestedAt: Date;
  sentAt: Date | null;
  expiresAt: Date | null;
  triesLeft: number;
  reason: string | null;
}

type Deed = (previous: ActionState, form: FormData) => Promise<ActionState>;

/** The transfer as its employer sees it: what is known, what to do now, and the way out of it. */
export async function OwnRemittancePanel({
  remittance,
  mayWrite,
  withdraw,
}: {
  remittance: Remittance;
  mayWrite: boolean;
  withdraw: Deed;
}) {
  const words = await getTranslations('remittances.panel');
  const { state } = remittance;
  return (
    <Panel title={words('title')}>
      <div className="grid gap-4">
        <RemittanceFacts remittance={remittance} />
        {state === 'SENT' && mayWrite ? (
          <div>
            <LinkButton href="/employer/certification/amount" tone="primary">
              {words('enter')}
            </LinkButton>
          </div>
        ) : null}
        {state === 'EXPORTED' ? <p className="text-[13px] text-ink-2">{words('underWay')}</p> : null}
        {mayWrite && (state === 'WAITING' || state === 'SENT') ? <GiveUp state={state} withdraw={withdraw} /> : null}
      </div>
    </Panel>
  );
}

async function RemittanceFacts({ remittance }: { remittance: Remittance }) {
  const [facts, format] = await Promise.all([getTranslations('remittances.facts'), getFormatter()]);
  const { state, payer, sentAt, expiresAt } = remittance;
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const rows = [
    [facts('payee'), remittance.payee],
    [facts('account'), remittance.account],
    [facts('bankName'), remittance.bankName],
    [facts('requestedAt'), moment(remittance.requestedAt)],
    ...(payer ? ([[facts('payer'), payer]] as const) : []),
    ...(sentAt ? ([[facts('sentAt'), moment(sentAt)]] as const) : []),
    ...(state === 'SENT' && expiresAt
      ? ([
          [facts('until'), moment(expiresAt)],
          [facts('triesLeft'), facts('tries', { count: remittance.triesLeft })],
        ] as const)
      : []),
  ] as const;
  return <Facts rows={rows} />;
}

/** Folded away: gives the transfer up, what that costs said before. */
export async function GiveUp({
  state,
  title,
  withdraw,
}: {
  state: 'WAITING' | 'SENT';
  title?: string;
  withdraw: Deed;
}) {
  const [words, shell] = await Promise.all([getTranslations('remittances.panel'), getTranslations('shell')]);
  return (
    <details className="border-t border-line pt-3">
      <summary className="min-h-11 cursor-pointer py-2.5 font-medium sm:min-h-0 sm:py-0">
        {title ?? words('withdrawTitle')}
      </summary>
      <div className="mt-2 grid gap-2">
        <p className="text-[13px] text-ink-2">{words(`withdrawText.${state}`)}</p>
        <ActionForm action={withdraw} summaryTitle={shell('problem')}>
          <div>
            <SubmitButton tone="secondary">{words(`withdraw.${state}`)}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}

/** Why the last transfer proved nothing; nothing for one that is under way or was given up. */
export async function LastFailure({
  remittance: { state, reason },
}: {
  remittance: Pick<Remittance, 'state' | 'reason'>;
}) {
  const words = await getTranslations('remittances');
  if (state !== 'FAILED' && state !== 'EXHAUSTED' && state !== 'EXPIRED') return null;
  return (
    <NoticeBox tone="bad" title={words('bank.lastFailed')}>
      <p className="whitespace-pre-line">{words(`panel.why.${state}`, { reason: reason ?? '' })}</p>
    </NoticeBox>
  );
}
