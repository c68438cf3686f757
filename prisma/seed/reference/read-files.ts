import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CODE_LISTS, type CodeList, MINIMUM_WAGE } from '@/lib/domain/reference/files';

interface Place {
  code: string;
  name: string;
}
interface RegionTree {
  provinces: (Place & { cities: (Place & { districts: Place[] })[] })[];
}

const folder = path.resolve(import.meta.dirname);
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const plain = ({ code, name }: Place): Place => ({ code, name });

/** The tree of regions as the flat list it is loaded as. */
function flat({ provinces, ...file }: RegionTree) {
  const codes = provinces.flatMap((province) => [
    plain(province),
    ...province.cities.flatMap((city) => [plain(city), ...city.districts]),
  ]);
  return { ...file, codes };
}

function listOf(name: CodeList) {
  const file = read(path.join(folder, `${name}.json`));
  return { name, file: name === 'regions' ? flat(file as RegionTree) : file };
}

/** Everything this release brings, as the command that loads it takes it. */
export function referenceFiles(): { lists: { name: CodeList; file: unknown }[]; wages: unknown } {
  return { lists: CODE_LISTS.map(listOf), wages: read(path.join(folder, `${MINIMUM_WAGE}.json`)) };
}

/** One file of minimum wages somebody keeps elsewhere, newer than the release. */
export function wagesIn(file: string): { lists: []; wages: unknown } {
  return { lists: [], wages: read(file) };
}
