import {useEffect, useId, useMemo, useRef, useState} from "preact/hooks";
import type {MapNetwork} from "../../src/index.ts";
import type {Command} from "../facts/commands.ts";
import {fetched} from "../parts/lazy.tsx";
import {Modal} from "../parts/modal.tsx";
import type {Send} from "../state/messages.ts";
import type {State} from "../state/state.ts";
import {words} from "../words.ts";
import {useMedia} from "./hooks.ts";

/** What can be done; its code comes when somebody first asks. */
const useCommands = fetched(() => import("../facts/commands.ts"));

/**
 * One field that does everything: views, measures, actions, people, topics and papers by name. It can be typed into at
 * once; what is typed, Enter too, holds once the commands are there.
 */
export function Palette({
  state,
  send,
  drawn,
}: {
  state: State;
  send: Send;
  drawn: MapNetwork | null;
}) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const narrow = useMedia("(max-width: 599px)");
  const {analysis} = state;
  const there = useCommands();
  const all = useMemo(
    () => there?.commands(state, analysis, drawn) ?? [],
    [there, state, analysis, drawn],
  );
  const found = there?.fitting(all, analysis, typed) ?? [];
  const [meant, mean] = useState(false);
  const close = () => send({type: "dialog", dialog: null});
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({block: "nearest"});
  }, [at]);

  const run = ({message}: Command) => {
    close();
    send(message);
  };
  useEffect(() => {
    if (meant && found[0] !== undefined) run(found[0]);
  }, [meant, there]);
  const onKeyDown = (event: KeyboardEvent) => {
    const {length} = found;
    const next =
      event.key === "ArrowDown"
        ? (at + 1) % length
        : event.key === "ArrowUp"
          ? (at - 1 + length) % length
          : null;
    if (next !== null && length > 0) setAt(next);
    else if (event.key === "Enter" && there === null) mean(true);
    else if (event.key === "Enter" && found[at] !== undefined) run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal title={words.shell.commands.title} onClose={close}>
      <div class="palette">
        <input
          type="text"
          role="combobox"
          autofocus
          autocomplete="off"
          spellcheck={false}
          aria-label={words.shell.commands.field}
          placeholder={narrow ? words.shell.commands.fieldShort : words.shell.commands.field}
          aria-expanded={true}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          value={typed}
          onInput={event => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div
          role="listbox"
          class="commands"
          id={`${id}-list`}
          aria-label={words.shell.commands.title}
          ref={list}
        >
          {found.map((command, i) => (
            <div
              key={command.id}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              onPointerMove={() => setAt(i)}
              onPointerUp={() => run(command)}
            >
              <span class="quiet">{command.group}</span>
              <span class="clip" dir="auto">
                {command.label}
              </span>
              <span class="quiet">{command.hint}</span>
            </div>
          ))}
        </div>
        {there !== null && found.length === 0 && (
          <p class="empty">{words.nothingFound(typed.trim())}</p>
        )}
      </div>
    </Modal>
  );
}
