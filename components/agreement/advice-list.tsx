import { getTranslations } from '@/lib/words/reader';
import { NoticeBox } from '@/components/ui/panel';
import type { Advice } from '@/lib/domain/agreement/advice';

/** What deserves a second look before sending, each remark with the way to its field. */
export async function AdviceList({
  title,
  remarks,
}: {
  title: string;
  remarks: readonly { advice: Advice; href: string; link: string }[];
}) {
  const rules = await getTranslations('rules');
  if (remarks.length === 0) return null;
  return (
    <NoticeBox tone={remarks.some(({ advice }) => advice.level !== 'hint') ? 'warn' : 'info'} title={title}>
      <ul className="list-disc pl-5">
        {remarks.map(({ advice: { code, field, params }, href, link }) => (
          <li key={`${code} ${field}`}>
            {rules(code as never, { ...params, field } as never)}{' '}
            <a href={href} className="underline">
              {link}
            </a>
          </li>
        ))}
      </ul>
    </NoticeBox>
  );
}
