import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Icon } from './icon';

interface BreadcrumbProps {
  /** From the top down; the last is this page and needs no address. */
  steps: readonly { label: string; href?: string }[];
}

/** The way from the workbench to this page. */
export function Breadcrumb({ steps }: BreadcrumbProps) {
  const words = useTranslations('ui');
  return (
    <nav aria-label={words('breadcrumb')} className="mb-2 text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {steps.map((step, index) => (
          <li key={step.label} className="flex items-center gap-1.5">
            {index > 0 ? <Icon name="chevron-right" className="size-3.5 text-ink-3" /> : null}
            {step.href ? (
              <Link href={step.href} prefetch={false} className="py-1.5">{step.label}</Link>
            ) : (
              <span aria-current="page" className="py-1.5 text-ink-2">{step.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
