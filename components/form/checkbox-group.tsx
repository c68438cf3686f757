'use client';

import { useFormField } from './action-form';
import { type FieldProps, useFieldWiring } from './field';

/** Any number of a list; what was ticked is ticked again after a mistake. `defaultValue`: codes with commas between. */
export function CheckboxGroup({
  options,
  ...field
}: FieldProps & { options: readonly (readonly [value: string, label: string])[] }) {
  const { error, input } = useFieldWiring(field.name, field.hint);
  const { value, isTyped } = useFormField(field.name);
  const typed = isTyped ? [value ?? []].flat() : (field.defaultValue ?? '').split(',');
  return (
    <fieldset aria-describedby={input['aria-describedby']}>
      <legend className="mb-1 font-medium">
        {field.label}
        {field.optional ? <span className="ml-1.5 text-[13px] font-normal text-ink-3">{field.optional}</span> : null}
      </legend>
      {field.hint ? (
        <p id={`${input.id}-hint`} className="mb-1.5 text-[13px] text-ink-2">
          {field.hint}
        </p>
      ) : null}
      {options.map(([code, label], index) => (
        <label key={code} className="flex min-h-11 items-center gap-2.5 sm:min-h-9">
          <input
            key={String(typed.includes(code))}
            type="checkbox"
            id={index === 0 ? input.id : undefined}
            name={field.name}
            value={code}
            defaultChecked={typed.includes(code)}
            className="size-4 shrink-0"
          />
          {label}
        </label>
      ))}
      {error ? (
        <p id={`${input.id}-error`} className="mt-1 text-[13px] text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
