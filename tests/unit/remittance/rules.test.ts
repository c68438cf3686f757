import { expect, it } from 'vitest';
import { readAccountForm } from '@/lib/domain/remittance/account';
import { paymentAmount, readAmount } from '@/lib/domain/remittance/amount';
import { bankReason, judgeLine, type ResultLine } from '@/lib/domain/remittance/results';
import {
  daysLeft,
  expiryOf,
  mayAskAgain,
  mayEnterAmount,
  maySayOfFailed,
  maySayOfSent,
  mayWithdraw,
  REMITTANCE_STATES,
} from '@/lib/domain/remittance/rules';

const sentAt = new Date('2026-11-24T04:00:00Z');
const expiresAt = expiryOf(sentAt);

it('an amount is read as people write it, and only what a transfer can be', () => {
  for (const [typed, fen] of [
    ['1.78', 178],
    ['0.01', 1],
    ['9.99', 999],
    ['￥２．５', 250],
    ['3 元', 300],
  ] as const) {
    expect(readAmount(typed)).toEqual({ fen });
  }
  expect(readAmount('  ')).toEqual({ problem: 'AMOUNT_MISSING' });
  expect(readAmount('1.785')).toEqual({ problem: 'AMOUNT_INVALID' });
  expect(readAmount('0.00')).toEqual({ problem: 'AMOUNT_OUT_OF_RANGE' });
  expect(readAmount('10')).toEqual({ problem: 'AMOUNT_OUT_OF_RANGE' });
});

it('every possible amount is written with two decimals and read back', () => {
  for (let fen = 1; fen <= 999; fen += 1) {
    expect(paymentAmount(fen)).toMatch(/^\d\.\d\d$/);
    expect(readAmount(paymentAmount(fen))).toEqual({ fen });
  }
});

it('an account is digits, blanks and hyphens apart', () => {
  const form = { account: '1100 1085-3000', bankName: '中国银行', bankLine: '' };
  expect(readAccountForm(form).value).toEqual({ account: '110010853000', bankName: '中国银行', bankLine: null });
  for (const account of ['1234567', '1'.repeat(33), '12100000000785T', '']) {
    expect(readAccountForm({ ...form, account }).value).toBeNull();
  }
  expect(readAccountForm({ ...form, bankLine: '10510000502' }).problems).toEqual([
    { field: 'bankLine', code: 'BANK_LINE_NUMBER_INVALID' },
  ]);
});

it('days run from sending, and the last moment is out', () => {
  expect(daysLeft(expiresAt, sentAt)).toBe(7);
  expect(daysLeft(expiresAt, new Date(expiresAt.getTime() - 1))).toBe(1);
  expect(daysLeft(expiresAt, expiresAt)).toBe(0);
  expect(mayEnterAmount('SENT', expiresAt, new Date(expiresAt.getTime() - 1)).allowed).toBe(true);
  expect(mayEnterAmount('SENT', expiresAt, expiresAt)).toEqual({ allowed: false, code: 'REMITTANCE_EXPIRED' });
});

it('says in each state what may be done', () => {
  const table = REMITTANCE_STATES.map((state) => {
    const remittance = { state, version: 3 };
    const deeds = [
      maySayOfSent(remittance, 3),
      maySayOfFailed(remittance, 3),
      mayWithdraw(state),
      mayEnterAmount(state, expiresAt, sentAt),
    ];
    return [state, ...deeds.map(({ allowed }) => allowed)];
  });
  //  state, sent, failed, withdraw, enter
  expect(table).toEqual([
    ['WAITING', false, true, true, false],
    ['EXPORTED', true, true, false, false],
    ['SENT', false, true, true, true],
    ['CONFIRMED', false, false, false, false],
    ['FAILED', false, false, false, false],
    ['EXHAUSTED', false, false, false, false],
    ['EXPIRED', false, false, false, false],
    ['WITHDRAWN', false, false, false, false],
  ]);
  expect(maySayOfSent({ state: 'EXPORTED', version: 3 }, 2).allowed).toBe(false);
  expect([2, 3].map((recent) => mayAskAgain(recent).allowed)).toEqual([true, false]);
});

it('judges every line of a result file in every state', () => {
  const line = (outcome: ResultLine['outcome'], reason = '户名不符'): ResultLine => ({
    rowNumber: 2,
    reference: 'S261124ABCDEF',
    outcome,
    reason,
  });
  const judged = REMITTANCE_STATES.map((state) => {
    const remittance = { state, sentAt: ['WAITING', 'EXPORTED', 'FAILED'].includes(state) ? null : sentAt };
    return [state, ...[line('SENT'), line('FAILED')].map((one) => judgeLine(one, [one], remittance))];
  });
  expect(judged).toEqual([
    ['WAITING', 'NOT_EXPORTED', 'NOT_EXPORTED'],
    ['EXPORTED', null, null],
    ['SENT', 'UNCHANGED', 'STALE'],
    ['CONFIRMED', 'UNCHANGED', 'STALE'],
    ['FAILED', 'STALE', 'UNCHANGED'],
    ['EXHAUSTED', 'UNCHANGED', 'STALE'],
    ['EXPIRED', 'UNCHANGED', 'STALE'],
    ['WITHDRAWN', 'UNCHANGED', 'STALE'],
  ]);
  const open = { state: 'EXPORTED' as const, sentAt: null };
  expect(judgeLine(line('FAILED', '  '), [line('FAILED', '  ')], open)).toBe('REASON_MISSING');
  expect(judgeLine(line(null), [line(null)], open)).toBe('OUTCOME_UNREADABLE');
  expect(judgeLine(line('SENT'), [line('SENT'), line('FAILED')], open)).toBe('CONTRADICTS_ITSELF');
  expect(judgeLine(line('SENT'), [line('SENT')], null)).toBe('UNKNOWN_REFERENCE');
});

it('a reason of the bank is one short line without whole account numbers', () => {
  expect(bankReason(' 账号\n11001085300059994454  户名不符 ')).toBe('账号 1100************4454 户名不符');
  expect(bankReason('长'.repeat(300))).toHaveLength(200);
  for (const [said, kept] of [
    ['1.78 元已退回', '** 元已退回'],
    ['退回1.78元', '退回**元'],
    ['金额:0.05', '金额:**'],
    ['退汇 178 分', '退汇 ** 分'],
    ['1元7角8分退回', '**元**角**分退回'],
    ['2026.11.24 12:30 退汇，代码 21', '2026.11.24 12:30 退汇，代码 21'],
  ] as const) {
    expect(bankReason(said)).toBe(kept);
  }
});

it('a long number is masked however the bank writes it: with blanks, with dashes, in wide digits', () => {
  for (const written of [
    '6222 0212 3456 7890 123',
    '6222-0212-3456-7890-123',
    '６２２２０２１２３４５６７８９０１２３',
  ]) {
    expect(bankReason(`户名不符 ${written}`)).toBe('户名不符 6222***********0123');
  }
  expect(bankReason('金额 1.23 元，第 12 行')).toContain('第 12 行');
});
