import { listCities, listDistricts, listProvinces, regionNamePath } from '../regions/lookup';

/** 市辖区, 县: groups of districts that are no name of a place. */
const isPlace = (name: string): boolean => name.length > 2 && name !== '市辖区' && !name.endsWith('县级行政区划');

/** 内蒙古自治区 → 内蒙古, 福建省 → 福建: how most people write it. */
const shortName = (name: string): string => name.replace(/(维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/u, '');

/** What follows a name that only begins like a place: 北京路 12 号, 南京西路, 朝阳区, 海南藏族自治州. */
const NO_PLACE = /^(?:[东西南北中]?(?:路|街|道|大道|大街|大厦|广场)|.{0,4}自治[州县]|[州区县旗镇乡村])/u;

let provincesByName: Map<string, string> | undefined;

/** Names of cities and districts that exist in one province only, and the code of that province. */
function uniqueNames(): Map<string, string> {
  if (provincesByName) return provincesByName;
  const found = new Map<string, string | null>();
  const note = (name: string, code: string): void => {
    if (!isPlace(name)) return;
    const known = found.get(name);
    found.set(name, known === undefined || known === code ? code : null);
  };
  for (const { code } of listProvinces()) {
    for (const city of listCities(code)) {
      note(city.name, code);
      for (const district of listDistricts(city.code)) note(district.name, code);
    }
  }
  provincesByName = new Map([...found].flatMap(([name, code]) => (code ? [[name, code] as const] : [])));
  return provincesByName;
}

/** Provinces, then cities, by the names people write; the longest first, so that none hides another. */
let shortNames: (readonly [name: string, provinceCode: string])[] | undefined;

function writtenNames(): (readonly [name: string, provinceCode: string])[] {
  const provinces = listProvinces();
  shortNames ??= [
    ...provinces.map(({ name, code }) => [shortName(name), code] as const),
    ...provinces
      .flatMap(({ code }) => listCities(code).map(({ name }) => [name, code] as const))
      .filter(([name]) => isPlace(name) && name.endsWith('市'))
      .map(([name, code]) => [shortName(name), code] as const),
  ].sort(([one], [other]) => other.length - one.length);
  return shortNames;
}

/**
 * The province an address says it is in, as a region code: by the full name of the province, of a city or a district
 * that exists once (福州市鼓楼区东大路), or by the short names people write (北京海淀…, 武汉洪山…). Null when it names none.
 */
export function provinceOfAddress(address: string): string | null {
  const text = address.normalize('NFKC').replace(/[\s,，、·/-]/gu, '');
  const named = listProvinces().find(({ name }) => text.startsWith(name));
  if (named) return named.code;
  const names = uniqueNames();
  for (let length = Math.min(text.length, 15); length > 2; length -= 1) {
    const code = names.get(text.slice(0, length));
    if (code) return code;
  }
  const written = writtenNames().find(([name]) => text.startsWith(name) && !NO_PLACE.test(text.slice(name.length)));
  return written?.[1] ?? null;
}

/** The name of a province by any code below it: 350102 → 福建省. */
export const provinceName = (code: string): string => regionNamePath(code)?.[0] ?? code;
