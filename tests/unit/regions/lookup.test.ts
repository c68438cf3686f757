import { describe, expect, it } from 'vitest';
import {
  findRegionByFullName,
  isCurrentRegion,
  isKnownRegion,
  isRetiredRegion,
  isSelectableRegion,
  listCities,
  listDistricts,
  listProvinces,
  placeName,
  regionCodePath,
  regionFullName,
  regionNamePath,
} from '@/lib/domain/regions/lookup';
import { regionData } from '@/lib/domain/regions/region-data';

const current = regionData.provinces.flatMap((province) => [
  province,
  ...province.cities.flatMap((city) => [city, ...city.districts]),
]);

describe('the region file', () => {
  it('holds all 34 provinces, about 340 cities and about 2,850 districts, each code once', () => {
    expect(listProvinces()).toHaveLength(34);
    expect(current.length).toBeGreaterThan(3150);
    const codes = [...current, ...regionData.retired].map((region) => region.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  });

  it('puts every code under its own province and city', () => {
    for (const province of regionData.provinces) {
      for (const city of province.cities) {
        expect(city.code.slice(0, 2)).toBe(province.code.slice(0, 2));
        for (const district of city.districts) expect(district.code.slice(0, 4)).toBe(city.code.slice(0, 4));
      }
    }
  });

  it.each([
    ['653228', '和康县'],
    ['653229', '和安县'],
    ['659012', '白杨市'],
    ['540481', '米林市'],
  ])('knows the new county %s %s', (code, name) => {
    expect(isSelectableRegion(code)).toBe(true);
    expect(regionNamePath(code)?.at(-1)).toBe(name);
  });
});

describe('names', () => {
  it.each([
    ['350102', '福建省福州市鼓楼区'],
    ['110105', '北京市朝阳区'],
    ['500235', '重庆市云阳县'],
    ['429004', '湖北省仙桃市'],
    ['659001', '新疆维吾尔自治区石河子市'],
    ['441900', '广东省东莞市'],
    ['220200', '吉林省吉林市'],
    ['810000', '香港特别行政区'],
    ['110103', '北京市崇文区'],
  ])('of %s is %s, and the name leads back to the code', (code, name) => {
    expect(regionFullName(code)).toBe(name);
    expect(findRegionByFullName(name)).toBe(code);
  });

  it('lead back to the code of every current place that is more than a group of districts', () => {
    const places = current.filter(({ name }) => !/^(市辖区|县|.*直辖县级行政区划)$/.test(name));
    const lost = places.filter(({ code }) => findRegionByFullName(regionFullName(code) ?? '') !== code);
    expect(places.length).toBeGreaterThan(3150);
    expect(lost).toEqual([]);
  });

  it('are found with blanks, slashes and the words for groups of districts', () => {
    expect(findRegionByFullName('福建省 / 福州市 / 鼓楼区')).toBe('350102');
    expect(findRegionByFullName('北京市市辖区朝阳区')).toBe('110105');
    expect(findRegionByFullName('鼓楼区')).toBeNull();
  });
});

describe('validity', () => {
  it('keeps retired codes known but not selectable', () => {
    expect([isKnownRegion('371200'), isRetiredRegion('371200'), isCurrentRegion('371200')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isSelectableRegion('110103')).toBe(false);
    expect(isKnownRegion('999999')).toBe(false);
  });

  it('asks for the most exact level there is', () => {
    expect([isSelectableRegion('350000'), isSelectableRegion('350100'), isSelectableRegion('350102')]).toEqual([
      false,
      false,
      true,
    ]);
    expect([isSelectableRegion('441900'), isSelectableRegion('710000')]).toEqual([true, true]);
  });

  it('offers levels to choose and preselects them', () => {
    expect(listCities('350000').map((city) => city.name)).toContain('福州市');
    expect(listCities('810000')).toEqual([]);
    expect(listDistricts('441900')).toEqual([]);
    expect(listDistricts('350100')).toContainEqual({ code: '350102', name: '鼓楼区' });
    expect(regionCodePath('350102')).toEqual({ province: '350000', city: '350100', district: '350102' });
    expect(regionCodePath('441900')).toEqual({ province: '440000', city: '441900', district: null });
    expect(regionCodePath('371200')).toBeNull();
  });
});

describe('an address', () => {
  it('has its region in front, once', () => {
    expect(placeName('350102', '软件大道 89 号')).toBe('福建省福州市鼓楼区软件大道 89 号');
    expect(placeName('350102', '福建省福州市 鼓楼区软件大道 89 号')).toBe('福建省福州市 鼓楼区软件大道 89 号');
    expect(placeName('350102', null)).toBe('福建省福州市鼓楼区');
  });
});
