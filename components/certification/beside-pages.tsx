import type { ReactNode } from 'react';

/**
 * What is compared with the pages beside it: on a wide screen it stays in sight while the pages go by, and scrolls by
 * itself when it is taller than the window, with the keyboard too. On a narrow one it simply follows them.
 */
export function BesidePages({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="region"
      aria-label={label}
      // Something that scrolls must be reachable with the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="grid gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto print:static print:max-h-none print:overflow-visible"
    >
      {children}
    </div>
  );
}
