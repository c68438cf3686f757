import { getTranslations } from '@/lib/words/reader';

/** Without JavaScript a form cannot stay open beside a new sign-in: whoever writes for long has to save in between. */
export async function SessionEnds() {
  const words = await getTranslations('shell');
  return (
    <noscript>
      <p className="text-[13px] text-ink-2">{words('sessionEnds')}</p>
    </noscript>
  );
}
