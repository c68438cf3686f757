import { describe, expect, it } from 'vitest';
import { renderAgreement } from '@/lib/documents/render-agreement';
import { renderTermination } from '@/lib/documents/render-termination';
import { PAGE } from '@/lib/documents/sheet';
import type { TerminationDocument } from '@/lib/documents/termination-document';
import { plainText, readPdf, readQr } from '../../support/read-pdf';
import { sampleAgreement } from './sample-agreement';
import { sampleTermination } from './sample-termination';

async function textOf(change: (document: TerminationDocument) => void = () => undefined): Promise<string> {
  const document = sampleTermination();
  change(document);
  const { pages } = await readPdf(await renderTermination(document));
  return plainText(pages);
}

describe('the letter of a termination', () => {
  it('is the same file for the same facts, and its QR leads to where the agreement is verified', async () => {
    const [one, other] = [await renderTermination(sampleTermination()), await renderTermination(sampleTermination())];
    expect(Buffer.compare(one, other)).toBe(0);
    expect(await readQr(one, 1)).toBe(sampleTermination().verificationUrl);
  });

  it('says that nobody was asked where a clause of the letter allowed it, and who did not answer', async () => {
    const clause = await textOf((document) => {
      document.clause = 'FURTHER_STUDY';
      document.reasonCode = null;
      document.answer = { kind: 'not-asked' };
      document.settlement = null;
    });
    expect(clause).toContain('无责解约情形：升学');
    expect(clause).toContain('不需要单位同意');
    expect(clause).toContain('双方都不支付');
    const silent = await textOf((document) => {
      document.answer = { kind: 'taken-up', at: new Date('2026-06-05T02:00:00Z') };
    });
    expect(silent).toContain('逾期未答复，由学校受理');
  });

  it('says of the agreed sum whether it was paid and confirmed', async () => {
    expect(await textOf()).toContain('确认收到');
    expect(
      await textOf((document) => {
        document.settlement = { amountFen: 300_000, payer: 'EMPLOYER', paidAt: null, receivedAt: null };
      }),
    ).toContain('用人单位支付人民币3,000元。尚未提交支付凭证。');
  });

  it('holds every word of the longest explanation and opinion, within the margins', async () => {
    const document = sampleTermination();
    document.reasonText = '因'.repeat(500);
    document.reviews = document.reviews.map((review) => ({ ...review, opinion: '见'.repeat(200) }));
    const { pages } = await readPdf(await renderTermination(document));
    const text = plainText(pages);
    expect(text.split('因').length - 1).toBeGreaterThanOrEqual(500);
    expect(text.split('见').length - 1).toBeGreaterThanOrEqual(400);
    for (const piece of pages.flat()) expect(piece.x + piece.width).toBeLessThanOrEqual(PAGE.right + 1);
  });
});

describe('the paper of a terminated agreement', () => {
  it('is stamped across on every page, with the day, also in its text', async () => {
    const document = sampleAgreement();
    document.statusMark = 'TERMINATED';
    document.record.endedAt = new Date('2026-05-29T16:00:00Z');
    const { pages } = await readPdf(await renderAgreement(document));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const large = page.filter(({ height }) => height > 60).map(({ text }) => text);
      expect(large.join('').replace(/\s/g, '')).toBe('已解约');
      expect(plainText([page])).toContain('2026年5月30日起解除');
    }
    expect(plainText(pages)).toContain('本协议于2026年5月30日已解约。');
  });
});
