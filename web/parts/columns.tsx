import {useEffect, useId, useRef, useState} from "preact/hooks";
import {words} from "../words.ts";
import type {Column} from "./column.ts";
import {Icon} from "./icon.tsx";
import {MeasureHelp} from "./measure-list.tsx";

/** Which columns a table shows, with what each means. */
export function ColumnChooser({
  columns,
  shown,
  narrow,
  onChange,
}: {
  columns: readonly Column[];
  shown: readonly string[];
  /** Whether there is room for a sign alone. */
  narrow: boolean;
  /** Null = those that are shown when nobody chose. */
  onChange: (shown: readonly string[] | null) => void;
}) {
  const said = words.inspect.table;
  const title = said.columns(String(shown.length), String(columns.length));
  const id = useId();
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [open]);

  return (
    <div
      class="columns"
      ref={box}
      onKeyDown={event => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        event.preventDefault();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        class={narrow ? "icon-button" : "button"}
        ref={button}
        aria-label={narrow ? title : undefined}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {narrow ? <Icon name="columns" /> : title}
        {!narrow && <Icon name="chevron" size={14} />}
      </button>
      {open && (
        <div class="columns-list" id={id} role="group" aria-label={said.chooseColumns}>
          <button type="button" class="link" onClick={() => onChange(null)}>
            {said.usualColumns}
          </button>
          <ul>
            {columns.map(({id: column, label, metric, fixed}) => (
              <li key={column}>
                <div class="measure">
                  <label class="tick-line">
                    <input
                      type="checkbox"
                      checked={shown.includes(column)}
                      disabled={fixed}
                      onChange={() =>
                        onChange(
                          shown.includes(column)
                            ? shown.filter(other => other !== column)
                            : [...shown, column],
                        )
                      }
                    />
                    {label}
                  </label>
                  {metric !== undefined && (
                    <button
                      type="button"
                      class="icon-button"
                      aria-label={words.inspect.measures.help(label)}
                      aria-expanded={help === column}
                      onClick={() => setHelp(help === column ? null : column)}
                    >
                      <Icon name="info" size={14} />
                    </button>
                  )}
                </div>
                {help === column && metric !== undefined && <MeasureHelp metric={metric} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
