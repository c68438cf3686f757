'use client';

import type { ReactNode } from 'react';
import { useFieldLabel, useFormField } from './action-form';
import { FieldFrame, type FieldProps, useFieldWiring } from './field';

interface TextProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'date' | 'url' | 'search';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  maxLength?: number;
  /** Stays on the line of the input whatever is said below it: the button that sends a code. */
  beside?: ReactNode;
}

/** One line of text. */
export function TextField({ type = 'text', autoComplete, inputMode, maxLength, beside, ...field }: TextProps) {
  const { error, typed, input } = useFieldWiring(field.name, field.hint);
  return (
    <FieldFrame {...field} error={error}>
      <div className={beside ? 'grid items-center gap-2 sm:grid-cols-[1fr_auto]' : 'contents'}>
        <input
          {...input}
          type={type}
          autoComplete={autoComplete}
          inputMode={inputMode}
          maxLength={maxLength}
          defaultValue={typed ?? field.defaultValue}
          className="input"
        />
        {beside}
      </div>
    </FieldFrame>
  );
}

/** A password: never filled in again by us. */
export function PasswordField({
  autoComplete,
  ...field
}: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const { error, input } = useFieldWiring(field.name, field.hint);
  return (
    <FieldFrame {...field} error={error}>
      <input {...input} type="password" autoComplete={autoComplete} className="input" />
    </FieldFrame>
  );
}

/** A one-time code of six digits. */
export function CodeField(field: FieldProps) {
  const { error, input } = useFieldWiring(field.name, field.hint);
  return (
    <FieldFrame {...field} error={error}>
      <input
        {...input}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        className="input max-w-48 tracking-widest"
      />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextAreaField({ rows = 4, ...field }: FieldProps & { rows?: number }) {
  const { error, typed, input } = useFieldWiring(field.name, field.hint);
  return (
    <FieldFrame {...field} error={error}>
      <textarea {...input} rows={rows} defaultValue={typed ?? field.defaultValue} className="input" />
    </FieldFrame>
  );
}

/** One of a list. Keyed by its value, or React empties it after a submission. */
export function SelectField({
  options,
  empty,
  ...field
}: FieldProps & { options: readonly (readonly [value: string, label: string])[]; empty?: string }) {
  const { error, typed, input } = useFieldWiring(field.name, field.hint);
  const value = typed ?? field.defaultValue ?? '';
  return (
    <FieldFrame {...field} error={error}>
      <select key={value} {...input} defaultValue={value} className="input">
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** One of few, all visible. */
export function RadioGroup({
  options,
  ...field
}: FieldProps & { options: readonly (readonly [value: string, label: string])[] }) {
  const { error, typed, input } = useFieldWiring(field.name, field.hint);
  const value = typed ?? field.defaultValue;
  useFieldLabel(field.name, field.label);
  return (
    <fieldset aria-describedby={input['aria-describedby']}>
      <legend className="mb-1 font-medium">{field.label}</legend>
      {field.hint ? (
        <p id={`${input.id}-hint`} className="mb-1.5 text-[13px] text-ink-2">
          {field.hint}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {options.map(([code, label], index) => (
          <label key={code} className="flex min-h-11 items-start gap-2 py-2.5 sm:min-h-9 sm:py-1.5">
            <input
              type="radio"
              id={index === 0 ? input.id : undefined}
              name={field.name}
              value={code}
              defaultChecked={value === code}
              className="mt-1 size-4 shrink-0"
            />
            {label}
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${input.id}-error`} className="mt-1 text-[13px] text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

/** A single yes. */
export function CheckboxField({ value = 'yes', ...field }: FieldProps & { value?: string }) {
  const { error } = useFieldWiring(field.name, field.hint);
  const { value: typed, isTyped } = useFormField(field.name);
  const id = `field-${field.name}`;
  return (
    <div>
      <label className="flex min-h-11 items-start gap-2.5 py-1.5">
        <input
          type="checkbox"
          id={id}
          name={field.name}
          value={value}
          defaultChecked={(isTyped ? typed : field.defaultValue) === value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="mt-1 size-4 shrink-0"
        />
        <span>{field.label}</span>
      </label>
      {field.hint ? <p className="text-[13px] text-ink-2">{field.hint}</p> : null}
      {error ? (
        <p id={`${id}-error`} className="text-[13px] text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}
