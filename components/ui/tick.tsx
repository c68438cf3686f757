/** The tick of one row of a list: an input of the form around it, before and without a script. */
export function Tick({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={value} aria-label={label} />
    </label>
  );
}
