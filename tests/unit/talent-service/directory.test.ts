import { describe, expect, it } from 'vitest';
import { changesForEmployers, differencesTo, takenOver } from '@/lib/domain/talent-service/directory-entry';
import { isToBeConfirmed } from '@/lib/domain/talent-service/freshness';
import { codesWithin, isProvinceCode, placesNamed } from '@/lib/domain/talent-service/place-search';

const entry = {
  name: '示范人才服务中心',
  regionCode: '420106',
  address: '示范路 16 号',
  postcode: '430070',
  telephone: '027-60000016',
  department: null,
};

describe('an entry of the directory', () => {
  it('is old after exactly 180 days', () => {
    const confirmed = new Date('2026-01-01T00:00:00Z');
    expect(isToBeConfirmed(confirmed, new Date('2026-06-29T23:59:59.999Z'))).toBe(false);
    expect(isToBeConfirmed(confirmed, new Date('2026-06-30T00:00:00Z'))).toBe(true);
  });

  it('gives its address with the region in front, once', () => {
    expect(takenOver(entry).archiveAddress).toBe('湖北省武汉市武昌区示范路 16 号');
    const whole = { ...entry, address: '湖北省武汉市武昌区示范路 16 号' };
    expect(takenOver(whole).archiveAddress).toBe('湖北省武汉市武昌区示范路 16 号');
  });

  it('differs where it says something else, not where it says nothing', () => {
    const profile = { ...takenOver(entry), archiveDepartment: '我们自己写的', archiveTelephone: '027-1' };
    expect(differencesTo(takenOver(entry), profile)).toEqual([
      { field: 'archiveTelephone', own: '027-1', directory: '027-60000016' },
    ]);
    expect(differencesTo(takenOver(entry), takenOver(entry))).toEqual([]);
  });

  it('changes for employers only in what they take over', () => {
    expect(changesForEmployers(entry, { ...entry })).toBe(false);
    expect(changesForEmployers(entry, { ...entry, regionCode: '420111' })).toBe(true);
    expect(changesForEmployers(entry, { ...entry, department: '档案科' })).toBe(true);
  });
});

describe('looking for a place', () => {
  it('a code becomes the range of what is below it', () => {
    expect(codesWithin('420000')).toEqual({ from: '420000', before: '430000' });
    expect(codesWithin('420100')).toEqual({ from: '420100', before: '420200' });
    expect(codesWithin('429900')).toEqual({ from: '429900', before: '430000' });
    expect(codesWithin('420106')).toEqual({ from: '420106', before: '420107' });
  });

  it('a name finds its places, one sign finds none, and never more than twelve', () => {
    expect(placesNamed('武汉')).toEqual([{ from: '420100', before: '420200' }]);
    expect(placesNamed('湖北')).toContainEqual({ from: '420000', before: '430000' });
    expect(placesNamed('武')).toEqual([]);
    expect(placesNamed('不存在')).toEqual([]);
    expect(placesNamed('市辖').length).toBeLessThanOrEqual(12);
  });

  it('knows provinces only', () => {
    expect(isProvinceCode('420000')).toBe(true);
    expect(isProvinceCode('420100')).toBe(false);
    expect(isProvinceCode(['420000'])).toBe(false);
  });
});
