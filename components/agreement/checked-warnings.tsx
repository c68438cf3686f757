import { getTranslations } from '@/lib/words/reader';
import { letterLabels } from './letter-words';

/** The warnings a letter was sent with, as they were kept: "rule field" each. */
export async function CheckedWarnings({ warnings }: { warnings: readonly string[] }) {
  const [words, transfer, fields, labels] = await Promise.all([
    getTranslations('employer.detail'),
    getTranslations('employerPeople.transfer'),
    getTranslations('signing.fields'),
    letterLabels(),
  ]);
  const nameOf = (field: string): string => {
    if (field === 'commissioningUnit') return words('commission');
    return labels[field] ?? (transfer.has(field as never) ? transfer(field as never) : fields('name'));
  };
  return (
    <ul className="grid gap-0.5">
      {warnings.map((warning) => {
        const [code = '', field = ''] = warning.split(' ');
        const name = `warningNames.${code}` as never;
        return (
          <li key={warning}>
            {words('warningField', { field: nameOf(field), warning: words.has(name) ? words(name) : code })}
          </li>
        );
      })}
    </ul>
  );
}
