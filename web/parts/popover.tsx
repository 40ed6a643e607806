import type {ComponentChildren} from "preact";
import {useState} from "preact/hooks";
import {useOutside} from "../panels/hooks.ts";
import {Icon, type IconName} from "./icon.tsx";

/** A sign that opens a small panel beside it; a click elsewhere or Escape closes it. */
export function Popover({
  icon,
  label,
  marked = false,
  children,
}: {
  icon: IconName;
  label: string;
  /** Whether something in it is not as usual. */
  marked?: boolean;
  children: ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const element = useOutside(open, () => setOpen(false));
  return (
    <div class="popover" ref={element}>
      <button
        type="button"
        class={`icon-button${marked ? " marked" : ""}`}
        aria-label={label}
        title={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
      </button>
      {open && (
        <div class="popup popover-panel" role="group" aria-label={label}>
          <h2>{label}</h2>
          {children}
        </div>
      )}
    </div>
  );
}
