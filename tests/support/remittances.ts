import { choosePlatforms } from '@/lib/commands/certification/choose-platforms';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import { enterAmount } from '@/lib/commands/remittance/enter-amount';
import { exportRemittances } from '@/lib/commands/remittance/export-remittances';
import { recordRemittanceSent } from '@/lib/commands/remittance/record-remittance-sent';
import { requestRemittance } from '@/lib/commands/remittance/request-remittance';
import { paymentAmount } from '@/lib/domain/remittance/amount';
import { unifiedCreditCheckCharacter } from '@/lib/domain/rules/unified-credit-code';
import type { Database } from '@/lib/db/client';
import { paymentsOf } from '@/lib/db/stores/remittance-batches';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { addNewcomer, handlerInput, must, organisationInput, roundOf } from './claims';
import { digest, seal } from '@/lib/crypto/personal-data';

export const ACCOUNT = '11001085300059994454';

let employers = 0;

/** A right credit code nobody has yet. */
export function freshCode(): string {
  const body = `91110108MA9${String((employers += 1)).padStart(6, '0')}`;
  return body + unifiedCreditCheckCharacter(body);
}

/** An employer whose claim is whole but for its account. */
export async function prepared(db: Database, account: string, start: Date, creditCode = freshCode()) {
  const actor = await addNewcomer(db, account, start);
  await must(db, choosePlatforms, actor, { platforms: 'signing' });
  await must(db, saveHandler, actor, handlerInput(account));
  await must(db, saveOrganisation, actor, { ...organisationInput(creditCode), method: 'remittance' });
  return actor;
}

const accounts = new Map<string, string>();

/** Each employer has an account of its own, alike at both ends; the first one of a test file has ACCOUNT itself. */
export function accountOf({ employerId }: EmployerViewer): string {
  const known = accounts.get(employerId);
  if (known) return known;
  const middle = String(Number(ACCOUNT.slice(4, -4)) + accounts.size).padStart(12, '0');
  const account = `${ACCOUNT.slice(0, 4)}${middle}${ACCOUNT.slice(-4)}`;
  accounts.set(employerId, account);
  return account;
}

export async function accountInput(db: Database, actor: EmployerViewer) {
  const { version } = await roundOf(db, actor);
  return {
    account: accountOf(actor),
    bankName: '中国建设银行北京学院路支行',
    bankLine: '105100005027',
    version: String(version),
    consent: 'yes',
    confirmed: 'yes',
  };
}

/** Asks for a transfer; answers its id. */
export async function asked(db: Database, actor: EmployerViewer, now?: Date): Promise<string> {
  const answer = await execute(requestRemittance, actor, await accountInput(db, actor), { db, now });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}

export const remittanceOf = (db: Database, id: string) => db.remittance.findUniqueOrThrow({ where: { id } });

/** Exports everything that waits; answers what the bank would read. */
export async function exported(db: Database, operator: OperatorViewer, now?: Date) {
  const answer = await execute(exportRemittances, operator, {}, { db, now });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const { batchId } = answer.result;
  return { batchId, payments: await paymentsOf(db, batchId) };
}

/** Asks, exports and records as sent; answers the id and the amount as the bank account shows it. */
export async function sentTo(db: Database, actor: EmployerViewer, operator: OperatorViewer, now?: Date) {
  const id = await asked(db, actor, now);
  const { reference } = await remittanceOf(db, id);
  const { payments } = await exported(db, operator, now);
  const payment = payments.find((one) => one.reference === reference);
  const { version } = await remittanceOf(db, id);
  const answer = await execute(recordRemittanceSent, operator, { id, version: String(version) }, { db, now });
  if (answer.outcome !== 'done' || !payment) throw new Error(JSON.stringify(answer));
  return { id, reference, fen: payment.fen, amount: paymentAmount(payment.fen) };
}

/** An amount that is not this one; `step` makes them differ from each other. */
export const otherAmount = (fen: number, step = 1): string => paymentAmount(((fen - 1 + step) % 999) + 1);

export const entering = (
  db: Database,
  actor: EmployerViewer,
  amount: string,
  now?: Date,
): Promise<CommandAnswer<unknown>> => execute(enterAmount, actor, { amount }, { db, now });

/** Gives an account a mobile, as registration does. */
export async function giveMobile(db: Database, { accountId }: EmployerViewer, mobile: string): Promise<void> {
  await db.account.update({
    where: { id: accountId },
    data: { mobileSealed: seal(mobile), mobileDigest: digest('mobile', mobile) },
  });
}
