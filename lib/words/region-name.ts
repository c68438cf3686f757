import { regionFullName, regionHistory } from '@/lib/domain/regions/lookup';
import { getTranslations } from './reader';

/**
 * The full name of a region for a page, former ones with what became of them: 北京市密云县（至 2015 年，现为北京市密云区）.
 * Papers print the name alone, as it was agreed.
 */
export async function regionNamer(): Promise<(code: string) => string> {
  const words = await getTranslations('regions');
  return (code) => {
    const [name, history] = [regionFullName(code) ?? code, regionHistory(code)];
    if (!history) return name;
    const { until, successors } = history;
    if (until === null) return words('former', { name });
    if (successors.length === 0) return words('until', { name, year: String(until) });
    return words('replaced', { name, year: String(until), successors: successors.join(words('and')) });
  };
}
