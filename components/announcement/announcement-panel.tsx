import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { Panel } from '@/components/ui/panel';

interface Item {
  id: string;
  title: string;
  school: string | null;
  publishedAt: Date;
}

/** The newest announcements on a first page; nothing where there are none. */
export async function AnnouncementPanel({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null;
  const [words, day] = await Promise.all([getTranslations('announcements'), getDayFormat()]);
  return (
    <Panel title={words('panel')} actions={<a href="/announcements">{words('all')}</a>} flush>
      <ul>
        {items.map(({ id, title, school, publishedAt }) => (
          <li key={id} className="border-b border-line last:border-0">
            <a href={`/announcements#${id}`} className="block px-[18px] py-3">
              <span className="font-medium">{title}</span>
              <small className="block text-ink-2">
                {school ?? words('platform')} · {day(publishedAt)}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
