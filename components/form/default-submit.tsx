/**
 * The button the Enter key presses in a form whose first visible button does something smaller (sends a code):
 * browsers take the first submit button of the form. Not seen, not reached by Tab.
 */
export function DefaultSubmit() {
  return <button type="submit" hidden tabIndex={-1} />;
}
