import { enterAmount } from '@/lib/commands/remittance/enter-amount';
import { expireRemittance } from '@/lib/commands/remittance/expire-remittance';
import { exportRemittances } from '@/lib/commands/remittance/export-remittances';
import { recordRemittanceFailed } from '@/lib/commands/remittance/record-remittance-failed';
import { recordRemittanceSent } from '@/lib/commands/remittance/record-remittance-sent';
import { requestRemittance } from '@/lib/commands/remittance/request-remittance';
import { withdrawRemittance } from '@/lib/commands/remittance/withdraw-remittance';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { paymentAmount } from '@/lib/domain/remittance/amount';
import { remittancePayments } from '@/lib/queries/remittance/remittance-batch';
import { fillIn, newestRound, register, type Registrant } from './employers';
import { haidian, profile } from './people';
import type { Stage } from './stage';

function remitter(account: string, person: string, mobile: string, name: string, body: string): Registrant {
  return { account, person, mobile, profile: profile(name, body, person, account, haidian) };
}

/** Employers that certify by a transfer: one for every way it can go. */
const remitters = {
  awaiting: remitter('remitted', '白清和', '19900000211', '清和建设有限公司', '91110108MA01W4X5Y'),
  waiting: remitter('remitting', '俞明之', '19900000212', '明之教育科技有限公司', '91110108MA00Y6A7B'),
  exported: remitter('exported', '贺知章', '19900000213', '知远物流有限公司', '91110108MA00C8D9E'),
  confirmed: remitter('confirmed', '秦望川', '19900000214', '望川能源有限公司', '91110108MA00F1G2H'),
  expired: remitter('overdue', '崔晚舟', '19900000215', '晚舟医药有限公司', '91110108MA00J3K4L'),
};

/** Nobody shares an account: transfers to one are counted together, whoever asks. */
const accounts = new Map<string, string>();
function accountOf({ employerId }: EmployerViewer): string {
  const known = accounts.get(employerId);
  if (known) return known;
  const account = `110010853000${String(7001 + accounts.size)}4454`;
  accounts.set(employerId, account);
  return account;
}

/** The bank desk of the demo: what the operator does with payments, and what he reads in the payment file. */
class Bank {
  constructor(
    private readonly stage: Stage,
    private readonly operator: OperatorViewer,
  ) {}

  /** The employer names its account. */
  async ask(actor: EmployerViewer, hours: number): Promise<string> {
    const { version } = await newestRound(this.stage, actor);
    const account = {
      account: accountOf(actor),
      bankName: '中国建设银行北京学院路支行',
      bankLine: '105100005027',
    };
    const typed = { ...account, version: String(version), consent: 'yes', confirmed: 'yes' };
    return (await this.stage.must(requestRemittance, actor, typed, this.stage.at(hours))).id;
  }

  /** Takes what waits into a payment file; answers the one amount in it, in fen. */
  async export(hours: number): Promise<number> {
    const { stage, operator } = this;
    const { batchId } = await stage.must(exportRemittances, operator, {}, stage.at(hours));
    const [payment] = await remittancePayments(operator, { id: batchId }, stage.db);
    return payment?.fen ?? 1;
  }

  async send(id: string, hours: number): Promise<void> {
    await this.stage.must(recordRemittanceSent, this.operator, await this.seen(id), this.stage.at(hours));
  }

  async refuse(id: string, reason: string, hours: number): Promise<void> {
    const refused = { ...(await this.seen(id)), reason };
    await this.stage.must(recordRemittanceFailed, this.operator, refused, this.stage.at(hours));
  }

  private async seen(id: string) {
    const { version } = await this.stage.db.remittance.findUniqueOrThrow({ where: { id } });
    return { id, version: String(version) };
  }
}

/** One transfer in every state, each step by the person it belongs to. */
export async function playRemittances(stage: Stage, operator: OperatorViewer): Promise<void> {
  const bank = new Bank(stage, operator);
  const come = async (entry: Registrant, hours: number): Promise<EmployerViewer> => {
    const actor = await register(stage, entry, hours);
    await fillIn(stage, actor, entry, stage.at(hours + 1), { method: 'remittance' });
    return actor;
  };
  const enter = async (actor: EmployerViewer, fen: number, hours: number): Promise<void> => {
    await stage.must(enterAmount, actor, { amount: paymentAmount(((fen - 1) % 999) + 1) }, stage.at(hours));
  };

  const expiring = await bank.ask(await come(remitters.expired, -20), 0);
  await bank.export(1);
  await bank.send(expiring, 2);

  const certified = await come(remitters.confirmed, -10);
  const right = await bank.ask(certified, 4);
  const fen = await bank.export(5);
  await bank.send(right, 6);
  await enter(certified, fen, 30);

  const patient = await come(remitters.awaiting, 18);
  const refused = await bank.ask(patient, 20);
  await bank.export(21);
  await bank.refuse(refused, '收款人户名与账号不符，银行未付款。', 22);
  const mistaken = await bank.ask(patient, 40);
  const other = await bank.export(41);
  await bank.send(mistaken, 42);
  for (const step of [1, 2, 3]) await enter(patient, other + step, 48 + step);

  await stage.must(expireRemittance, null, { id: expiring }, stage.at(172));
  const latest = await bank.ask(patient, 200);
  await bank.export(201);
  await bank.send(latest, 202);

  await bank.ask(await come(remitters.exported, 238), 240);
  await bank.export(241);
  const hesitant = await come(remitters.waiting, 258);
  await bank.ask(hesitant, 260);
  await stage.must(withdrawRemittance, hesitant, {}, stage.at(261));
  await bank.ask(hesitant, 262);
}
