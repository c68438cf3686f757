import type { ReactNode } from 'react';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

const classes: Record<ButtonTone, string> = {
  primary: 'button button-primary',
  secondary: 'button',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
};

/** A link that looks like a button; one `primary` a screen. */
export function LinkButton({
  href,
  tone = 'secondary',
  children,
}: {
  href: string;
  tone?: ButtonTone;
  children: ReactNode;
}) {
  return (
    <a href={href} className={classes[tone]}>
      {children}
    </a>
  );
}

/** The class of a button, for native elements that are no link. */
export const buttonClass = (tone: ButtonTone): string => classes[tone];
