import { getTranslations } from '@/lib/words/reader';
import { supportContact } from '@/lib/server/support-contact';

/** How the platform is reached: stands behind every sentence that says to contact it. */
export async function Support() {
  const words = await getTranslations('shell');
  const contact = await supportContact();
  if (contact) return <span>{words('supportAt', { contact })}</span>;
  return (
    <a href="/help#contact" className="underline">
      {words('supportHelp')}
    </a>
  );
}
