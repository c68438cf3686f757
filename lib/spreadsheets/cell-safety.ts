/**
 * Signs a spreadsheet program may take for the beginning of a formula, also when the sheet goes through CSV: OWASP
 * "CSV injection", with their full-width twins.
 */
const FORMULA_START = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** Signs XML 1.0 cannot carry, lone surrogates included. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const MAX_CELL_LENGTH = 32_767;

/** A text no spreadsheet program can take for a formula; `restoreCell` undoes it exactly. */
export function neutraliseCell(text: string): string {
  const writable = text.replace(UNWRITABLE, '').slice(0, MAX_CELL_LENGTH - 1);
  return FORMULA_START.test(writable) ? `'${writable}` : writable;
}

/** The text `neutraliseCell` was given; texts it never touched come back unchanged. */
export function restoreCell(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text;
}
