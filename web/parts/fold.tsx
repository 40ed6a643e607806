import type {ComponentChildren} from "preact";
import {useState} from "preact/hooks";
import {Icon} from "./icon.tsx";

/** What is seldom needed, behind its name. */
export function Fold({label, children}: {label: string; children: ComponentChildren}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class={`fold${open ? " on" : ""}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Icon name="chevron" size={14} />
      </button>
      {open && children}
    </>
  );
}
