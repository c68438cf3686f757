import { describe, expect, it } from 'vitest';
import { listProvinces } from '@/lib/domain/regions/lookup';
import { provinceOfAddress } from '@/lib/domain/transfer-profile/address-region';
import { postcodeFitsRegion } from '@/lib/domain/transfer-profile/postcode-provinces';

describe('the province of an address', () => {
  it.each([
    ['北京市海淀区海淀大街 8 号', '110000'],
    ['北京海淀区海淀大街 8 号', '110000'],
    ['海淀区海淀大街 8 号', '110000'],
    ['内蒙古自治区呼和浩特市新城区', '150000'],
    ['内蒙古呼和浩特', '150000'],
    ['广西南宁市青秀区', '450000'],
    ['吉林市船营区', '220000'],
    ['海南藏族自治州共和县', '630000'],
    ['海南省海口市', '460000'],
    ['武汉洪山区珞喻路', '420000'],
    ['湖北省 / 武汉市 / 洪山区', '420000'],
    ['朝阳区建国路', null],
    ['南京路 1 号', null],
    ['上海西路 3 号', null],
    ['', null],
  ])('of %s is %s', (address, code) => expect(provinceOfAddress(address)).toBe(code));
});

describe('postcodes by province', () => {
  it('every province has some, and no two share a beginning but those at a border', () => {
    const beginnings = Array.from({ length: 100 }, (_none, number) => String(number).padStart(2, '0'));
    for (const { code, name } of listProvinces()) {
      expect(
        beginnings.some((beginning) => postcodeFitsRegion(`${beginning}0000`, code)),
        name,
      ).toBe(true);
      expect(
        beginnings.every((beginning) => postcodeFitsRegion(`${beginning}0000`, code)),
        name,
      ).toBe(false);
    }
  });

  it.each([
    ['100080', '110108'],
    ['350001', '350102'],
    ['430070', '420106'],
    ['518052', '440305'],
    ['530000', '450100'],
    ['545000', '450200'],
    ['810000', '630100'],
    ['162650', '150783'],
    ['999077', '810000'],
  ])('%s is of %s', (postcode, region) => expect(postcodeFitsRegion(postcode, region)).toBe(true));

  it('53 is 广西 and not 广东', () => {
    expect(postcodeFitsRegion('530000', '440100')).toBe(false);
    expect(postcodeFitsRegion('528000', '450100')).toBe(false);
  });
});
