import type { ReactNode } from 'react';

/** Fields that belong together, with a heading and, when needed, a sentence about them. */
export function FieldGroup({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="grid gap-4 border-t border-line pt-5 first-of-type:border-0 first-of-type:pt-0">
      <legend className="float-left mb-1 w-full text-base font-semibold">{title}</legend>
      {hint ? <p className="clear-both -mt-4 text-[13px] text-ink-2">{hint}</p> : null}
      <div className="clear-both grid gap-4">{children}</div>
    </fieldset>
  );
}

/** Two fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-cols-2">{children}</div>;
}

/** The buttons at the end of a form; the primary one first in reading order. */
export function FormButtons({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2.5">{children}</div>;
}
