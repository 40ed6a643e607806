import {useId} from "preact/hooks";
import {words} from "../words.ts";
import type {Choice} from "./controls.tsx";
import {Icon} from "./icon.tsx";

/** One of many in groups, with its name on the left and, where there is something to explain, a question mark. */
export function GroupedSelect({
  label,
  value,
  groups,
  explained,
  onExplain,
  onChange,
}: {
  label: string;
  value: string;
  groups: readonly {readonly title: string; readonly choices: readonly Choice<string>[]}[];
  /** Whether the explanation is shown; null = there is none. */
  explained: boolean | null;
  onExplain: () => void;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const options = (choices: readonly Choice<string>[]) =>
    choices.map(choice => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ));
  return (
    <div class="row">
      <label for={id}>{label}</label>
      {explained !== null && (
        <button
          type="button"
          class={`why${explained ? " on" : ""}`}
          aria-expanded={explained}
          aria-label={words.stage.explain(label)}
          title={words.stage.explain(label)}
          onClick={onExplain}
        >
          ?
        </button>
      )}
      <span class="select">
        <select id={id} value={value} onChange={event => onChange(event.currentTarget.value)}>
          {groups.map(({title, choices}) =>
            title === "" ? (
              options(choices)
            ) : (
              <optgroup key={title} label={title}>
                {options(choices)}
              </optgroup>
            ),
          )}
        </select>
        <Icon name="chevron" size={14} />
      </span>
    </div>
  );
}
