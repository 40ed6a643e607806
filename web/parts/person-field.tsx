import {useId, useState} from "preact/hooks";
import type {Analysis} from "../../src/index.ts";
import {search} from "../facts/search.ts";
import {words} from "../words.ts";

/** A field that finds one person by a few letters. */
export function PersonField({
  analysis,
  label,
  person,
  onChange,
}: {
  analysis: Analysis;
  label: string;
  person: number | null;
  onChange: (person: number | null) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const hits =
    typed === null || typed.trim() === ""
      ? []
      : search(analysis, typed, 8).filter(({kind}) => kind === "person");
  const choose = (chosen: number) => {
    onChange(chosen);
    setTyped(null);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && hits.length > 0) setAt((at + step + hits.length) % hits.length);
    else if (event.key === "Enter" && hits[at] !== undefined) choose(hits[at].index);
    else if (event.key === "Escape" && typed !== null) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="person-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        role="combobox"
        list={undefined}
        dir="auto"
        autocomplete="off"
        placeholder={words.asks.connect.typeName}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
        value={typed ?? (person === null ? "" : analysis.people.name[person])}
        onInput={event => {
          setTyped(event.currentTarget.value);
          setAt(0);
          if (event.currentTarget.value === "") onChange(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      <div id={`${id}-list`} role="listbox" hidden={hits.length === 0} aria-label={label}>
        {hits.map(({index, label: name, figure}, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={index}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            tabIndex={-1}
            onMouseDown={event => event.preventDefault()}
            onClick={() => choose(index)}
          >
            <span dir="auto">{name}</span> <span class="quiet">{figure}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
