import {useEffect, useId, useRef, useState} from "preact/hooks";
import type {Analysis} from "../../src/index.ts";
import {plural} from "../facts/format.ts";
import {type Hit, search} from "../facts/search.ts";
import {Icon} from "../parts/icon.tsx";
import type {Selection, Send} from "../state/state.ts";
import {words} from "../words.ts";
import {useOutside} from "./hooks.ts";

/** One field that finds people, topics and papers. "/" goes to it from anywhere. */
export function Search({analysis, send}: {analysis: Analysis; send: Send}) {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const box = useOutside(open, () => setOpen(false));
  const hits = typed.trim() === "" ? [] : search(analysis, typed);
  const shown = open && typed.trim() !== "";

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const {target} = event;
      const typing = target instanceof HTMLElement && target.matches("input, textarea, select");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  const choose = (hit: Hit) => {
    send({type: "select", selection: selectionOf(hit)});
    setOpen(false);
    setTyped("");
    field.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (hits.length > 0) setAt((at + step + hits.length) % hits.length);
    } else if (event.key === "Enter" && hits[at] !== undefined) {
      event.preventDefault();
      choose(hits[at]);
    }
  };

  return (
    <div class="search" ref={box}>
      <Icon name="search" size={15} />
      <input
        ref={field}
        type="search"
        role="combobox"
        list={undefined}
        aria-label={words.search}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `${id}-${at}` : undefined}
        placeholder={words.search}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onFocus={() => setOpen(true)}
        onInput={event => {
          setTyped(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div class="popup results" hidden={!shown}>
        <div role="listbox" id={`${id}-list`} aria-label={words.searchResults}>
          {hits.map((hit, i) => (
            <div
              key={`${hit.kind}${hit.index}`}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              class={hits[i - 1]?.kind === hit.kind ? "result" : "result first"}
              data-kind={words.kinds[hit.kind]}
              onPointerMove={() => setAt(i)}
              onPointerDown={event => {
                event.preventDefault();
                choose(hit);
              }}
            >
              <span class="clip">{hit.label}</span>
              <span class="quiet">{figureOf(hit)}</span>
            </div>
          ))}
        </div>
        {hits.length === 0 && <p class="empty">{words.nothingFound(typed.trim())}</p>}
      </div>
    </div>
  );
}

function selectionOf({kind, index}: Hit): Selection {
  if (kind === "person") return {kind, person: index};
  return kind === "term" ? {kind, term: index} : {kind, paper: index};
}

function figureOf({kind, figure}: Hit): string {
  if (kind === "paper") return figure === 0 ? "" : String(figure);
  return plural(figure, "paper");
}
