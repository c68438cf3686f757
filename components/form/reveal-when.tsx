'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * Shows its fields only while the choice `name` of the same form is `value`. Until JavaScript runs, and without it,
 * they are always there; hidden fields are still sent, so the reader of the form must drop what does not apply.
 */
export function RevealWhen({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    const look = () => setHidden(new FormData(form).get(name) !== value);
    // A reset puts the fields back only after its event, and React resets a form after every submission.
    const lookLater = () => setTimeout(look);
    look();
    form.addEventListener('change', look);
    form.addEventListener('reset', lookLater);
    return () => {
      form.removeEventListener('change', look);
      form.removeEventListener('reset', lookLater);
    };
  }, [name, value]);
  return (
    <div ref={box} hidden={isHidden} className={isHidden ? undefined : 'grid gap-4'}>
      {children}
    </div>
  );
}
