import type { City, Province, Region } from './region';
import { regionData } from './region-data';

/** Second-level entries of the standard that are no place: they group districts and are left out of names. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

const provinces = new Map<string, Province>(regionData.provinces.map((province) => [province.code, province]));
const cities = new Map<string, City>(
  regionData.provinces.flatMap((province) => province.cities.map((city) => [city.code, city] as const)),
);
const current = new Map<string, string>();
for (const province of regionData.provinces) {
  current.set(province.code, province.name);
  for (const city of province.cities) {
    current.set(city.code, city.name);
    for (const district of city.districts) current.set(district.code, district.name);
  }
}
const former = new Map(regionData.retired.map((region) => [region.code, region]));
const retired = new Map<string, string>(regionData.retired.map((region) => [region.code, region.name]));

const provinceCodeOf = (code: string) => `${code.slice(0, 2)}0000`;
const cityCodeOf = (code: string) => `${code.slice(0, 4)}00`;
const plain = ({ code, name }: Region): Region => ({ code, name });

/** All provinces, municipalities, regions, and Hong Kong, Macao, Taiwan, in code order. */
export function listProvinces(): Region[] {
  return regionData.provinces.map(plain);
}

/** An address with its region in front, said once: many people type the region too. */
export function placeName(code: string, address: string | null): string {
  const region = regionFullName(code) ?? code;
  return address?.replace(/\s/g, '').startsWith(region) ? address : `${region}${address ?? ''}`;
}

/** Second level of a province; of a municipality its 市辖区 (and 县) groups; empty when there is none. */
export function listCities(provinceCode: string): Region[] {
  return (provinces.get(provinceCode)?.cities ?? []).map(plain);
}

/** Third level of a city; empty for cities without districts (东莞, 中山, 儋州, 嘉峪关). */
export function listDistricts(cityCode: string): Region[] {
  return (cities.get(cityCode)?.districts ?? []).map(plain);
}

/** True for a code of today's tree, of any level. */
export function isCurrentRegion(code: string): boolean {
  return current.has(code);
}

/** True for a code that was valid once and is not any more. */
export function isRetiredRegion(code: string): boolean {
  return retired.has(code);
}

/**
 * What became of a code that is no longer valid: its last year and the full names of what took its place, where the
 * file is certain. Null for today's codes and unknown ones.
 */
export function regionHistory(code: string): { until: number | null; successors: string[] } | null {
  const region = former.get(code);
  if (!region) return null;
  const successors = (region.successors ?? []).flatMap((successor) => regionFullName(successor) ?? []);
  return { until: region.until ?? null, successors };
}

/** True for a code that is or was valid, of any level. */
export function isKnownRegion(code: string): boolean {
  return current.has(code) || retired.has(code);
}

/** True for a current code as exact as the tree goes: a district, a city without districts, 港澳台. */
export function isSelectableRegion(code: string): boolean {
  const province = provinces.get(code);
  if (province) return province.cities.length === 0;
  const city = cities.get(code);
  return city ? city.districts.length === 0 : current.has(code);
}

/**
 * Names from the province down, placeholders left out: 350102 → ['福建省', '福州市', '鼓楼区'],
 * 110105 → ['北京市', '朝阳区'], 429004 → ['湖北省', '仙桃市']. Retired codes have their last name. Null when unknown.
 */
export function regionNamePath(code: string): string[] | null {
  const own = nameOf(code);
  if (own === undefined) return null;
  const codes = [...new Set([provinceCodeOf(code), cityCodeOf(code), code])];
  const names = codes.flatMap((part) => nameOf(part) ?? []);
  const path = names.filter((name, index) => !PLACEHOLDERS.has(name) && names.indexOf(name) === index);
  return path.length > 0 ? path : [own];
}

/** The path as one text, as printed on agreements: 福建省福州市鼓楼区. Null when the code is unknown. */
export function regionFullName(code: string): string | null {
  return regionNamePath(code)?.join('') ?? null;
}

/** Codes of the levels to preselect in province, city and district fields; null for codes not in today's tree. */
export function regionCodePath(
  code: string,
): { province: string; city: string | null; district: string | null } | null {
  if (!current.has(code)) return null;
  const isProvince = provinces.has(code);
  const isCity = cities.has(code);
  return {
    province: provinceCodeOf(code),
    city: isProvince ? null : cityCodeOf(code),
    district: isProvince || isCity ? null : code,
  };
}

function nameOf(code: string): string | undefined {
  return current.get(code) ?? retired.get(code);
}

let codesByFullName: Map<string, string[]> | undefined;

/** Built at first use: 7,000 names that most requests never need. */
function fullNameIndex(): Map<string, string[]> {
  if (codesByFullName) return codesByFullName;
  const index = new Map<string, string[]>();
  for (const code of [...current.keys(), ...retired.keys()]) {
    const placeholder = PLACEHOLDERS.has(nameOf(code) ?? '');
    const name = regionFullName(code);
    if (placeholder || name === null) continue;
    index.set(name, [...(index.get(name) ?? []), code]);
  }
  codesByFullName = index;
  return index;
}

/**
 * The code of a full name (福建省福州市鼓楼区; blanks and / or - between levels are ignored); current before retired,
 * null when unknown. Names must be complete: 鼓楼区 alone exists in several cities.
 */
export function findRegionByFullName(name: string): string | null {
  const key = name
    .normalize('NFKC')
    .replace(/[\s/\-–—>·,，、]/gu, '')
    .replace(/市辖区|省直辖县级行政区划|自治区直辖县级行政区划/g, '');
  return fullNameIndex().get(key)?.[0] ?? null;
}
