import { listCities, listDistricts, listProvinces } from '@/lib/domain/regions/lookup';

/** The tree of administrative divisions for the region field: public reference data, the same for everybody. */
export function GET(): Response {
  const tree = listProvinces().map((province) => ({
    ...province,
    children: listCities(province.code).map((city) => ({ ...city, children: listDistricts(city.code) })),
  }));
  return Response.json(tree, { headers: { 'cache-control': 'public, max-age=86400' } });
}
