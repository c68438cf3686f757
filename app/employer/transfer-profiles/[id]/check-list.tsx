import { getTranslations } from '@/lib/words/reader';
import { NoticeBox } from '@/components/ui/panel';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';

/** What is to be feared of an entry, each remark with the way to its field. */
export async function CheckList({
  title,
  remarks,
}: {
  title: string;
  remarks: readonly { finding: Finding; href: string; link: string }[];
}) {
  const rules = await getTranslations('rules');
  if (remarks.length === 0) return null;
  return (
    <NoticeBox tone={remarks.some(({ finding }) => finding.level !== 'hint') ? 'warn' : 'info'} title={title}>
      <ul className="list-disc pl-5">
        {remarks.map(({ finding: { code, field, params }, href, link }) => (
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
