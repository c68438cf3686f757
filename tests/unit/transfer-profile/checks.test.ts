import { describe, expect, it } from 'vitest';
import type { EmployerNatureCode } from '@/lib/domain/codes/employer';
import { checkTransfer, transferChecks } from '@/lib/domain/transfer-profile/checks';
import { rules as english } from '@/lib/words/en/rules';
import { rules as chinese } from '@/lib/words/zh-CN/rules';
import { transferOf } from '../agreement/letter-inputs';

const found = (change: Parameters<typeof transferOf>[0], employerNature?: EmployerNatureCode) =>
  checkTransfer(transferOf(change), { employerNature }).map(({ level, code, field }) => `${level} ${code} ${field}`);

describe('the checks of a transfer profile', () => {
  it('are silent on a good one, whatever the employer', () => {
    expect(found({})).toEqual([]);
    expect(found({}, '34')).toEqual([]);
  });

  it('have a sentence each, in both languages', () => {
    for (const { code } of transferChecks) {
      expect(chinese).toHaveProperty(code);
      expect(english).toHaveProperty(code);
    }
  });

  it.each([
    ['张伟', true],
    ['欧阳娜娜', true],
    ['王学文', true],
    ['李晓会', true],
    ['张老师', true],
    ['陈科长（收）', true],
    ['毕业生本人', true],
    ['张局', true],
    ['人事局', false],
    ['档案馆', false],
    ['武汉人才', false],
    ['人事经理', false],
    ['张江高科技园区人才服务中心', false],
    ['王府井集团', false],
    ['阿克苏地区', false],
  ])('the recipient %s reads like a person: %s', (archiveRecipient, isPerson) => {
    const error = 'error ADVICE_RECIPIENT_LOOKS_LIKE_PERSON archiveRecipient';
    expect(found({ archiveRecipient }).includes(error)).toBe(isPerson);
  });

  it('a short form that is no person is doubted, once', () => {
    expect(found({ archiveRecipient: '阿里巴巴' })).toEqual([
      'warning ADVICE_RECIPIENT_NOT_FULL_NAME archiveRecipient',
    ]);
    expect(found({ archiveRecipient: '张伟' })).toHaveLength(1);
  });

  it.each([
    ['福建省福州市鼓楼区东大路', true],
    ['福建省福州市鼓楼区东大路三十六号', false],
    ['福建省福州市鼓楼区东大路36号', false],
    ['福建省福州市鼓楼区东大路３６号', false],
    ['福建省福州市鼓楼区软件园 B 座', false],
    ['福建省福州市鼓楼区软件园 3-501', false],
    ['福建省福州市鼓楼区东大路 501 室', false],
    ['福建省福州市 12 信箱', false],
  ])('the address %s lacks a door number: %s', (archiveAddress, isWithout) => {
    expect(found({ archiveAddress })).toEqual(
      isWithout ? ['warning ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER archiveAddress'] : [],
    );
  });

  it.each([
    ['福州市鼓楼区东大路36号', false],
    ['福州鼓楼区东大路36号', false],
    ['鼓楼区东大路36号', true],
    ['北京路36号', true],
    ['中山北路36号', true],
  ])('the address %s names no region: %s', (archiveAddress, isWithout) => {
    expect(found({ archiveAddress })).toEqual(
      isWithout ? ['warning ADVICE_ADDRESS_WITHOUT_REGION archiveAddress'] : [],
    );
  });

  it.each([
    ['350001', false],
    ['369999', false],
    ['340001', true],
    ['370000', true],
    ['100080', true],
  ])('the postcode %s is of another province than 福建: %s', (archivePostcode, isOther) => {
    expect(found({ archivePostcode })).toEqual(
      isOther ? ['warning ADVICE_POSTCODE_OTHER_PROVINCE archivePostcode'] : [],
    );
    if (!isOther) return;
    expect(checkTransfer(transferOf({ archivePostcode }))[0]?.params).toEqual({ province: '福建省' });
  });

  it('the postcode is left alone where the address tells no region', () => {
    const change = { archiveAddress: '鼓楼区东大路36号', archivePostcode: '999999' };
    expect(found(change)).toEqual(['warning ADVICE_ADDRESS_WITHOUT_REGION archiveAddress']);
  });

  it.each([
    ['10', false],
    ['29', false],
    ['31', false],
    ['40', false],
    ['32', true],
    ['33', true],
    ['34', true],
    ['39', true],
    ['99', true],
  ] as const)(
    'an employer of nature %s that takes archives itself is told of public services: %s',
    (nature, isTold) => {
      const warning = 'warning ADVICE_EMPLOYER_WITHOUT_FILE_AUTHORITY archiveTransferKind';
      expect(found({ archiveTransferKind: 'employer' }, nature)).toEqual(isTold ? [warning] : []);
      expect(found({ archiveTransferKind: 'custodian' }, nature)).toEqual([]);
      expect(found({ archiveTransferKind: 'employer' })).toEqual([]);
    },
  );

  it('a telephone number that is none is an error, also in what was stored otherwise', () => {
    const stored = { ...transferOf(), archiveTelephone: '12345' };
    expect(checkTransfer(stored)).toMatchObject([{ level: 'error', code: 'TELEPHONE_INVALID' }]);
  });

  it('what does not apply is not checked, the household address only hinted at', () => {
    expect(found({ acceptsArchive: 'no' })).toEqual([]);
    expect(found({ acceptsHousehold: 'yes', householdAddress: '福州市东大路' })).toEqual([
      'hint ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER householdAddress',
    ]);
  });
});
