const RECORD =
  /^\/(?:employer\/agreements|graduate\/(?:invitations|agreements)|school\/reviews)\/[\da-f]{8}-[\da-f-]{27}$/;
const LIST =
  /^\/(?:employer|graduate|school|platform|inbox|employer\/(?:agreements|lapsed)|graduate\/(?:invitations|agreements)|school\/reviews)$/;

/** Somebody away from the page must not keep his session alive by what comes in. */
const SITS_THERE = 5 * 60_000;

export type Renewal = 'BY_ITSELF' | 'OFFERED' | 'NONE';

/**
 * What happens to the open page when something new came in. Lists and homes read themselves again. A record does not
 * change under the eyes of somebody about to decide on it; it says that it may be old. The rest shows nothing that others
 * change.
 */
export function renewalOf(path: string): Renewal {
  if (LIST.test(path)) return 'BY_ITSELF';
  return RECORD.test(path) ? 'OFFERED' : 'NONE';
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected && !selected);
  if (control instanceof HTMLInputElement && control.type === 'hidden') return false;
  if (control instanceof HTMLInputElement && control.type === 'file') return (control.files?.length ?? 0) > 0;
  if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
    return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** Is somebody in the middle of something that a new page would take from under his hands? */
export function isBusy(main: ParentNode, sinceTouched: number): boolean {
  if (sinceTouched > SITS_THERE) return true;
  const { activeElement } = document;
  if (activeElement?.matches('main :is(input, textarea, select)')) return true;
  if (main.querySelector('dialog[open], :popover-open')) return true;
  return [...main.querySelectorAll<Control>('input, textarea, select')].some(isChanged);
}
