import { useTranslations } from 'next-intl';
import { LinkButton } from './button';
import { Icon } from './icon';

interface PaginationProps {
  /** Addresses with the cursor; missing at the ends of the list. */
  previousHref?: string | null;
  nextHref?: string | null;
  /** What is shown, in words (第 21–40 条). */
  summary?: string;
}

/** Steps through a keyset: back and on, never a page number. Nothing is drawn for a list of one page. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const words = useTranslations('ui');
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label={words('pages')} className="mt-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
      <span className="text-sm text-ink-2">{summary}</span>
      <div className="flex gap-2.5">
        {previousHref ? (
          <LinkButton href={previousHref}><Icon name="chevron-left" />{words('previousPage')}</LinkButton>
        ) : null}
        {nextHref ? <LinkButton href={nextHref}>{words('nextPage')}<Icon name="chevron-right" /></LinkButton> : null}
      </div>
    </nav>
  );
}
