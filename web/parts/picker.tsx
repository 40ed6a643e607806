import {useId, useState} from "preact/hooks";
import {fold} from "../../src/index.ts";
import {count} from "../facts/format.ts";
import {words} from "../words.ts";

export interface Pickable {
  readonly key: number;
  readonly label: string;
  readonly count: number;
}

const SHOWN = 6;

/** Some of many, found by a few letters; what is chosen stands below and can be removed. */
export function Picker({
  label,
  all,
  chosen,
  onChange,
}: {
  label: string;
  /** Those of most first. */
  all: readonly Pickable[];
  chosen: readonly number[];
  onChange: (chosen: readonly number[]) => void;
}) {
  const id = useId();
  const said = words.inspect.filters;
  const [typed, setTyped] = useState("");
  const wanted = fold(typed);
  const matches =
    wanted === ""
      ? []
      : all
          .filter(({key, label: name}) => !chosen.includes(key) && fold(name).includes(wanted))
          .slice(0, SHOWN);
  const add = (key: number) => {
    onChange([...chosen, key].sort((a, b) => a - b));
    setTyped("");
  };
  return (
    <div class="picker">
      <input
        id={id}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        autocomplete="off"
        onInput={event => setTyped(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === "Enter" && matches.length > 0) add(matches[0].key);
          if (event.key === "Escape" && typed !== "") {
            event.stopPropagation();
            setTyped("");
          }
        }}
      />
      {wanted !== "" && (
        <ul class="picker-list" aria-label={label}>
          {matches.map(({key, label: name, count: n}) => (
            <li key={key}>
              <button type="button" onClick={() => add(key)}>
                <span class="clip" dir="auto">
                  {name}
                </span>
                <span class="quiet">{count(n)}</span>
              </button>
            </li>
          ))}
          {matches.length === 0 && <li class="quiet small">{said.noMatch(typed)}</li>}
        </ul>
      )}
      {chosen.length > 0 && (
        <div class="chips">
          {chosen.map(key => {
            const name = all.find(item => item.key === key)?.label ?? String(key);
            return (
              <button
                key={key}
                type="button"
                class="chip removable"
                aria-label={said.removeChosen(name)}
                onClick={() => onChange(chosen.filter(other => other !== key))}
              >
                <span class="clip" dir="auto">
                  {name}
                </span>
                <span aria-hidden="true">×</span>
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}
