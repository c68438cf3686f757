import { getTranslations } from '@/lib/words/reader';
import type { RecoveryCodeWords } from '@/components/form/recovery-codes';

/** The words beside recovery codes, for the browser. */
export async function recoveryCodeWords(): Promise<RecoveryCodeWords> {
  const words = await getTranslations('secondFactor');
  return {
    title: words('newCodes'),
    text: words('newCodesText'),
    copy: words('copy'),
    copied: words('copied'),
    download: words('download'),
    print: words('print'),
  };
}
