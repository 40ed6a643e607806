import type {ComponentChildren} from "preact";
import {useId} from "preact/hooks";
import {count as counted} from "../facts/format.ts";
import {Icon, type IconName} from "./icon.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One of a few, all in sight. Arrow keys move, as in any group of radio buttons. */
export function Segmented<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <div class="segmented" role="radiogroup" aria-label={label}>
      {choices.map(choice => (
        <label key={choice.value} class={choice.value === value ? "on" : ""}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

/** One of many, with its name on the left. */
export function Select({
  label,
  value,
  choices,
  onChange,
  disabled = false,
  hint,
}: {
  label: string;
  value: string;
  choices: readonly Choice<string>[];
  onChange: (value: string) => void;
  disabled?: boolean;
  hint?: string | undefined;
}) {
  const id = useId();
  return (
    <div class="row" title={hint}>
      <label for={id}>{label}</label>
      <span class="select">
        <select
          id={id}
          value={value}
          disabled={disabled}
          onChange={event => onChange(event.currentTarget.value)}
        >
          {choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" size={14} />
      </span>
    </div>
  );
}

/** A number from a short range; the words for it stand above. */
export function Slider({
  label,
  text,
  value,
  least,
  most,
  from = "value",
  onChange,
}: {
  label: string;
  text: string;
  value: number;
  least: number;
  most: number;
  /** Where the bar begins: at the value, where it is the least that is let through, or at the start, where it is an amount. */
  from?: "value" | "start";
  onChange: (value: number) => void;
}) {
  const id = useId();
  const share = most > least ? (value - least) / (most - least) : 0;
  return (
    <div class={from === "start" ? "slider amount" : "slider"}>
      <div class="heading">
        <label for={id}>{label}</label>
        <output for={id}>{text}</output>
      </div>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        value={value}
        disabled={most <= least}
        aria-valuetext={text}
        style={{"--share": String(share)}}
        onInput={event => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}

/** A word with a count, that leads to what is behind it. */
export function Chip({
  children,
  count,
  onClick,
}: {
  children: ComponentChildren;
  count?: number;
  onClick: () => void;
}) {
  return (
    <button type="button" class="chip" onClick={onClick}>
      <bdi>{children}</bdi>
      {count !== undefined && <span class="quiet"> {counted(count)}</span>}
    </button>
  );
}

/** A button that is only a sign; its label is what is read out and shown on hover. */
export function IconButton({
  icon,
  label,
  onClick,
  pressed,
  disabled = false,
}: {
  icon: IconName;
  label: string;
  onClick: () => void;
  pressed?: boolean;
  disabled?: boolean;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A number that opens what is behind it. */
export function Count({
  children,
  onClick,
  label,
}: {
  children: ComponentChildren;
  onClick: () => void;
  label?: string;
}) {
  return (
    <button type="button" class="count-link" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}

/** What must be known to read the numbers beside it. */
export function Caveat({lines}: {lines: readonly string[]}) {
  return lines.length === 0 ? null : <p class="caveat">{lines.join(" ")}</p>;
}
