import Link from 'next/link';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';

/** One `primary` a screen; `danger` for refusing and ending; `quiet` for the least. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-brand bg-brand text-white hover:bg-brand-2',
  secondary: 'border-line-2 bg-paper text-ink hover:bg-ground',
  quiet: 'border-transparent bg-transparent text-brand hover:bg-brand-soft',
  danger: 'border-bad-line bg-paper text-bad hover:bg-bad-soft',
};

/** The looks of a button: 44 px high on phones, 38 px on desktops. */
export function buttonClasses(variant: ButtonVariant = 'secondary', className?: string): string {
  return classNames(
    'inline-flex min-h-11 cursor-pointer items-center justify-center gap-1.5 rounded-md border px-4 py-1 text-center font-medium',
    'no-underline hover:no-underline sm:min-h-9.5 aria-disabled:cursor-not-allowed aria-disabled:opacity-70 disabled:cursor-not-allowed disabled:opacity-70',
    variants[variant],
    className,
  );
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
}

/** A native button; `type` is `button` unless told otherwise. Inside ActionForm use SubmitButton. */
export function Button({ variant, className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClasses(variant, className)} />;
}

interface LinkButtonProps {
  href: string;
  variant?: ButtonVariant;
  className?: string;
  /** For downloads and route handlers: a plain link, not routed in the browser. */
  native?: boolean;
  children: ReactNode;
}

/** A link that looks like a button: going somewhere, never changing something. */
export function LinkButton({ href, variant, className, native = false, children }: LinkButtonProps) {
  const classes = buttonClasses(variant, className);
  if (native) return <a href={href} className={classes}>{children}</a>;
  return <Link href={href} prefetch={false} className={classes}>{children}</Link>;
}
