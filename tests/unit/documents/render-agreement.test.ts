import { describe, expect, it } from 'vitest';

import type { AgreementDocument } from '@/lib/documents/agreement-document';
import { findMissingGlyphs } from '@/lib/documents/fonts';
import { renderAgreement } from '@/lib/documents/render-agreement';
import { PAGE } from '@/lib/documents/sheet';

import { plainText, readPdf, readQr, type Piece } from '../../support/read-pdf';
import { sampleAgreement } from './sample-agreement';

function vary(change: (document: AgreementDocument) => void): AgreementDocument {
  const document = sampleAgreement();
  change(document);
  return document;
}

const longAgreement = () =>
  vary((document) => {
    document.graduate.name = '阿卜杜热合曼·买买提吐尔逊江·艾合买提·阿布都克里木·托合提麦麦提江·买买提';
    document.graduate.homeAddress = '长'.repeat(120);
    document.employer.name = '集'.repeat(100);
    document.employer.address = `${'a'.repeat(60)}${'址'.repeat(60)}`;
    document.transfer.archiveRecipient = '档'.repeat(100);
    document.terms.otherAgreements = '双方约定，'.repeat(180);
    document.terms.releaseConditions = Array.from({ length: 100 }, (_, index) => `第${index}款`).join('\n');
    document.opinions[1] = {
      level: 'SCHOOL',
      opinion: '意'.repeat(500),
      reviewer: '吴佳',
      reviewedAt: new Date('2026-05-03T07:45:00Z'),
    };
  });

/** Pairs of pieces on one page whose boxes share more than a hair. */
function overlaps(pieces: readonly Piece[]): string[] {
  const slack = 0.8;
  return pieces.flatMap((one, index) =>
    pieces.slice(index + 1).flatMap((other) => {
      const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > slack;
      const high = Math.min(one.y + one.height * 0.8, other.y + other.height * 0.8) - Math.max(one.y, other.y) > slack;
      return wide && high ? [`${one.text} × ${other.text}`] : [];
    }),
  );
}

describe('The agreement paper', () => {
  it('names the organisation where a dispatched worker really works', async () => {
    const document = vary(({ employer }) => {
      employer.actualEmployer = '远山物流有限公司';
    });
    expect(plainText((await readPdf(await renderAgreement(document))).pages)).toContain('实际用工单位远山物流有限公司');
  });

  it('has a front and a reverse and says everything of the four blocks', async () => {
    const { pages } = await readPdf(await renderAgreement(sampleAgreement()));
    expect(pages).toHaveLength(2);
    const front = plainText(pages.slice(0, 1));
    for (const text of [
      '全国普通高等学校毕业生就业协议书',
      '协议编号：202610386000123X',
      '毕业生情况及意见',
      '用人单位情况及意见',
      '学校意见',
      '约定条款',
      '备注',
      '林晓雯',
      '350102200403150021',
      '2004年3月15日',
      '汉族',
      '共青团员',
      '软件工程',
      '080902',
      '福建省福州市鼓楼区（350102）',
      '福州启明智能科技有限公司',
      '91350100M000100Y43',
      '信息传输、软件和信息技术服务业',
      '托管单位接收',
      '福州市人才服务中心',
      '后端开发工程师',
      '固定期限，36个月',
      '人民币8,000元／月（税前）',
      '人民币9,500.50元／月（税前）',
      '2026年7月1日至2026年7月10日',
      '人民币3,000元',
      '（学校审核通过）审核人：吴佳2026年5月3日15:45',
      '本人在线确认：林晓雯2026年5月1日10:21',
    ]) {
      expect(front).toContain(text);
    }
    expect(plainText(pages)).not.toMatch(/[{}]|undefined|null|NaN/);
    expect(front).toContain('文本版本1');
    expect(plainText(pages)).not.toContain('sanfang-agreement');
  });

  it('carries the ten standard terms and the record on the reverse', async () => {
    const { pages } = await readPdf(await renderAgreement(sampleAgreement()));
    const reverse = plainText(pages.slice(1));
    for (const ordinal of '一二三四五六七八九十') expect(reverse).toContain(`第${ordinal}条`);
    expect(reverse).toContain('K7M2-Q9TX-4RB1-ZC8D');
    expect(reverse).toContain(`内容指纹SHA-256${sampleAgreement().record.contentHash}`);
  });

  it('numbers each page and gives each the code and a QR that leads to the verification page', async () => {
    const bytes = await renderAgreement(sampleAgreement());
    const { pages } = await readPdf(bytes);
    for (const [index, page] of pages.entries()) {
      expect(plainText([page])).toContain(`第${index + 1}页共${pages.length}页`);
      expect(plainText([page])).toContain('核验码K7M2-Q9TX-4RB1-ZC8D');
      expect(await readQr(bytes, index + 1)).toBe(sampleAgreement().record.verificationUrl);
    }
  });

  it('is the same file byte for byte, whatever was drawn before', async () => {
    const first = await renderAgreement(sampleAgreement());
    await renderAgreement(longAgreement());
    expect((await renderAgreement(sampleAgreement())).equals(first)).toBe(true);
  });

  it('keeps the character that was meant where two share a glyph (the radical ⾛ and 走)', async () => {
    for (const post of ['⾛', '走', '⾛']) {
      const document = vary((copy) => void (copy.terms.post = post));
      expect(plainText((await readPdf(await renderAgreement(document))).pages)).toContain(`工作岗位${post}`);
    }
  });

  it('states title, language and a date from the record, not from the clock', async () => {
    const { info, lang } = await readPdf(await renderAgreement(sampleAgreement()));
    expect(info).toMatchObject({
      Title: '全国普通高等学校毕业生就业协议书 202610386000123X',
      CreationDate: 'D:20260503074500Z',
    });
    expect(lang).toBe('zh-CN');
  });

  it('stays small', async () => {
    expect((await renderAgreement(sampleAgreement())).length).toBeLessThan(300_000);
  });
});

describe('Long texts', () => {
  it('grow their blocks over more pages and lose nothing', async () => {
    const document = longAgreement();
    const { pages } = await readPdf(await renderAgreement(document));
    expect(pages.length).toBeGreaterThan(3);
    const text = plainText(pages);
    expect(text).toContain(document.graduate.name);
    expect(text.split('双方约定，').length - 1).toBe(180);
    for (let index = 0; index < 100; index++) expect(text).toContain(`第${index}款`);
    expect(text.split('集').length - 1).toBeGreaterThanOrEqual(200);
  });

  it('never leave the page, reach into the footer or touch each other', async () => {
    for (const document of [sampleAgreement(), longAgreement()]) {
      for (const page of (await readPdf(await renderAgreement(document))).pages) {
        const body = page.filter((piece) => piece.y > PAGE.height - PAGE.bottom - 6);
        for (const piece of body) {
          expect(piece.x).toBeGreaterThanOrEqual(PAGE.left - 0.5);
          expect(piece.x + piece.width).toBeLessThanOrEqual(PAGE.right + 0.5);
          expect(piece.y).toBeGreaterThan(PAGE.height - PAGE.bottom);
        }
        expect(overlaps(page)).toEqual([]);
      }
    }
  });
});

describe('Characters', () => {
  it('of rare names are printed as they are', async () => {
    const rare = '𬭎𫖮䶮㙦堃';
    expect(findMissingGlyphs(rare)).toEqual([]);
    const { pages } = await readPdf(await renderAgreement(vary((document) => void (document.graduate.name = rare))));
    expect(plainText(pages)).toContain(rare);
  });

  it('no typeface holds become 〓 with a remark naming them', async () => {
    expect(findMissingGlyphs('王𪚥𠮷𪚥😀')).toEqual(['𪚥', '𠮷', '😀']);
    const { pages } = await readPdf(
      await renderAgreement(vary((document) => void (document.graduate.name = '王𪚥𠮷'))),
    );
    const text = plainText(pages);
    expect(text).toContain('王〓〓');
    expect(text).toContain('依出现次序为U+2A6A5、U+20BB7');
  });

  it('that turn text around or hide in it are dropped', async () => {
    const { pages } = await readPdf(
      await renderAgreement(vary((document) => void (document.terms.post = '工\u202E程\u200B师\uFE0F\u0007'))),
    );
    expect(plainText(pages)).toContain('工程师');
    expect(findMissingGlyphs('工\u202E程\u200B师\uFE0F\u0007')).toEqual([]);
  });
});

describe('The status', () => {
  it('is stamped on every page and told in the remarks', async () => {
    const ended = vary((document) => {
      document.statusMark = 'TERMINATED';
      document.record.endedAt = new Date('2026-06-01T02:00:00Z');
    });
    const { pages } = await readPdf(await renderAgreement(ended));
    for (const page of pages) expect(plainText([page])).toContain('已解约');
    expect(plainText(pages)).toContain('本协议于2026年6月1日已解约');
  });

  it('of a preview promises neither number nor code', async () => {
    const preview = vary((document) => {
      Object.assign(document, { number: null, statusMark: 'PREVIEW' });
      Object.assign(document.record, {
        acceptedAt: null,
        signedAt: null,
        verificationCode: null,
        verificationUrl: null,
      });
      document.opinions = [{ level: 'SCHOOL', opinion: null, reviewer: null, reviewedAt: null }];
    });
    const bytes = await renderAgreement(preview);
    const text = plainText((await readPdf(bytes)).pages);
    for (const part of ['预览稿', '（签订后生成）', '（待毕业生确认）', '（待审核）']) expect(text).toContain(part);
    expect(await readQr(bytes, 1)).toBeNull();
  });

  it('without an archive transfer prints no archive address', async () => {
    const none = vary((document) => {
      Object.assign(document.transfer, {
        acceptsArchive: false,
        archiveTransferKind: null,
        archiveRecipient: null,
        archiveDepartment: null,
        archiveContact: null,
        archiveTelephone: null,
        archiveAddress: null,
        archivePostcode: null,
      });
    });
    const text = plainText((await readPdf(await renderAgreement(none))).pages);
    expect(text).toContain('是否接收档案否');
    expect(text).not.toContain('档案接收地址');
  });
});
