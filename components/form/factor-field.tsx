'use client';

import { FieldFrame, type FieldProps, useFieldWiring } from './field';

/** Six digits of an authenticator app, or a recovery code: so no keyboard of digits only. */
export function FactorField(field: FieldProps) {
  const { error, input } = useFieldWiring(field.name, field.hint);
  return (
    <FieldFrame {...field} error={error}>
      <input
        {...input}
        type="text"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={24}
        className="input max-w-60 tracking-widest"
      />
    </FieldFrame>
  );
}
