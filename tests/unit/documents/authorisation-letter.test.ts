import { describe, expect, it } from 'vitest';

import { renderAuthorisationLetter } from '@/lib/documents/authorisation-letter';

import { plainText, readPdf } from '../../support/read-pdf';

const LETTER = {
  organisationName: '福州启明智能科技有限公司',
  creditCode: '91350100M000100Y43',
  handlerName: '陈敏',
  preparedAt: new Date('2026-04-01T00:00:00Z'),
};

describe('The letter of authorisation', () => {
  it('names organisation, credit code and handler on one page', async () => {
    const { pages } = await readPdf(await renderAuthorisationLetter(LETTER));
    expect(pages).toHaveLength(1);
    for (const text of ['授权书', LETTER.organisationName, LETTER.creditCode, LETTER.handlerName, '授权单位（盖章）']) {
      expect(plainText(pages)).toContain(text);
    }
  });

  it('leaves lines to write on where nothing is known yet', async () => {
    const blank = { ...LETTER, organisationName: null, creditCode: null, handlerName: null };
    const text = plainText((await readPdf(await renderAuthorisationLetter(blank))).pages);
    expect(text).toContain('＿＿＿');
    expect(text).not.toMatch(/null|\{/);
  });

  it('is the same file byte for byte', async () => {
    expect((await renderAuthorisationLetter(LETTER)).equals(await renderAuthorisationLetter(LETTER))).toBe(true);
  });
});
