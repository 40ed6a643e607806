/** A dot in a colour that says whether what has this colour is shown. */
export function Tick({
  label,
  checked,
  colour,
  onChange,
}: {
  label: string;
  checked: boolean;
  colour: string;
  onChange: () => void;
}) {
  return (
    <label class="tick" title={label}>
      <input type="checkbox" checked={checked} aria-label={label} onChange={onChange} />
      <span class="dot" style={{"--dot": colour}} aria-hidden="true" />
    </label>
  );
}
