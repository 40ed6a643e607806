import {useEffect, useId, useRef, useState} from "preact/hooks";
import type {Analysis} from "../../src/index.ts";
import type {QuestionOutput} from "../../src/jobs/questions.ts";
import {resultGroups, walked} from "../facts/search-results.ts";
import {Icon} from "../parts/icon.tsx";
import type {Send} from "../state/messages.ts";
import type {Selection, State} from "../state/state.ts";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {useMedia, useOutside, useSettled} from "./hooks.ts";
import {SearchResults} from "./search-results.tsx";

/** So many of each kind are shown. */
const MOST = 5;
/** Texts are searched once nothing was typed for so long, in milliseconds. */
const PAUSE = 120;

/** One field that finds people, topics and papers, these by all their text. "/" goes to it from anywhere. */
export function Search({analysis, state, send}: {analysis: Analysis; state: State; send: Send}) {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const narrow = useMedia("(max-width: 599px)");
  const box = useOutside(open, byEscape => {
    setOpen(false);
    if (byEscape) setTyped("");
  });
  const text = typed.trim();
  const settled = useSettled(text, PAUSE);
  const hasTexts = analysis.corpus.size > 0;
  const answer = useAnswer(
    {state, send},
    "search",
    hasTexts && settled !== "" && open ? {text: settled, limit: MOST} : null,
  );
  const last = useRef<{text: string; output: QuestionOutput<"search">} | null>(null);
  if (answer.state === "answered") last.current = {text: settled, output: answer.output};
  // While one types on, what was found for the letters before stays in sight; of another search nothing does.
  const kept =
    last.current !== null && text.startsWith(last.current.text) ? last.current.output : null;
  const groups = text === "" ? [] : resultGroups(analysis, text, kept, MOST);
  const choices = walked(groups);
  const shown = open && text !== "";
  const searching = hasTexts && (settled !== text || answer.state === "asked");

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const {target} = event;
      const typing = target instanceof HTMLElement && target.matches("input, textarea, select");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    box.current?.querySelector("[aria-selected=true]")?.scrollIntoView({block: "nearest"});
  }, [at]);

  const choose = (selection: Selection) => {
    send({type: "select", selection});
    setOpen(false);
    setTyped("");
    field.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const {length} = choices;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (length > 0) setAt((Math.min(at, length - 1) + step + length) % length);
    } else if (event.key === "Enter" && length > 0) {
      event.preventDefault();
      choose(choices[Math.min(at, length - 1)]);
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
        dir="auto"
        aria-label={words.search}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={
          shown && choices.length > 0 ? `${id}-${Math.min(at, choices.length - 1)}` : undefined
        }
        placeholder={narrow ? words.searchShort : words.search}
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
        <SearchResults
          analysis={analysis}
          id={id}
          groups={groups}
          at={Math.min(at, choices.length - 1)}
          onPoint={setAt}
          onChoose={choose}
        />
        <p class="empty" role="status">
          {searching
            ? words.asks.search.searching
            : answer.state === "failed" && hasTexts && shown
              ? words.inspect.notComputed(answer.reason)
              : groups.length === 0
                ? words.nothingFound(text)
                : ""}
        </p>
      </div>
    </div>
  );
}
