import {useEffect, useMemo, useRef, useState} from "preact/hooks";
import {type Decision, listAt} from "../../src/index.ts";
import {count, figure, plural, weightText} from "../facts/format.ts";
import {
  decided,
  pending,
  type Settled,
  settledBy,
  signatureOfPerson,
  unsurePeople,
} from "../facts/identity.ts";
import {Segmented} from "../parts/controls.tsx";
import {Nothing} from "../parts/page.tsx";
import {words} from "../words.ts";
import type {Deciding} from "./deciding.ts";
import {IdentityCard} from "./identity-card.tsx";
import {IdentityDecisions} from "./identity-decisions.tsx";
import {IdentitySplit} from "./identity-split.tsx";
import {isTyping} from "./keys.ts";
import type {Open} from "./shared.ts";

/** So many of a long queue are listed; the others follow as these are settled. */
const LISTED = 300;

type Queue = "doubts" | "unsure" | "decisions";

/** Doubts about who is who, the weightiest first: join, keep apart, take apart, name; nothing holds until it is applied. */
export function IdentityReview(open: Open) {
  const {analysis, state, send} = open;
  const said = words.asks.identity;
  const {decisions} = state;
  const selected = state.trail.at(-1);
  const chosenPerson = selected?.kind === "person" ? selected.person : null;
  const [queue, setQueue] = useState<Queue>("doubts");
  const {doubts} = analysis.people;
  const unsure = useMemo(() => unsurePeople(analysis), [analysis]);
  const waiting = pending(analysis, decisions);
  const decide = (next: readonly Decision[]) => send({type: "decide", decisions: next});

  return (
    <div class="identity-view">
      <header class="page-head">
        <h2>{words.views.identity}</h2>
        <Segmented
          label={said.queue}
          value={queue}
          choices={[
            {value: "doubts", label: said.doubts(doubts.length)},
            {value: "unsure", label: said.unsure(unsure.length)},
            {value: "decisions", label: said.decisions(decisions.length)},
          ]}
          onChange={setQueue}
        />
        <div class="identity-apply">
          <span class="quiet" role="status">
            {waiting > 0 ? said.waiting(plural(waiting, "decision")) : said.applied}
          </span>
          <button
            type="button"
            class="button accent"
            disabled={waiting === 0 || analysis.corpus.size === 0}
            onClick={() => send({type: "apply decisions"})}
          >
            {said.apply}
          </button>
        </div>
      </header>
      {queue === "doubts" && <Doubts {...open} decide={decide} />}
      {queue === "unsure" && (
        <IdentitySplit {...open} decide={decide} unsure={unsure} first={chosenPerson} />
      )}
      {queue === "decisions" && <IdentityDecisions {...open} decide={decide} />}
    </div>
  );
}

function Doubts(open: Deciding) {
  const {analysis, state, decide} = open;
  const said = words.asks.identity;
  const {decisions} = state;
  const {people} = analysis;
  const shown = people.doubts.slice(0, LISTED);
  const [at, setAt] = useState(0);
  const [naming, setNaming] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const current = shown[Math.min(at, shown.length - 1)];

  const papersOf = (person: number) => listAt(people.papers, person).length;
  const go = (to: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, to));
    setAt(next);
    setNaming(null);
    list.current?.children[next]?.scrollIntoView({block: "nearest"});
  };
  const settle = (kind: "same" | "different") => {
    if (current === undefined) return;
    decide([...decisions, decided(analysis, kind, current.a, current.b)]);
    go(at + 1);
  };
  const group = () => {
    if (current === undefined) return;
    decide([...decisions, {kind: "group", name: signatureOfPerson(analysis, current.a).name}]);
    go(at + 1);
  };
  const name = () => {
    if (current === undefined || naming === null || naming.trim() === "") return;
    const who = signatureOfPerson(analysis, current.a);
    decide([...decisions, {kind: "name", who, name: naming.trim()}]);
    setNaming(null);
  };
  const takeBack = () => decide(decisions.slice(0, -1));

  const keys = useRef<Readonly<Record<string, () => void>>>({});
  keys.current = {
    j: () => go(at + 1),
    ArrowDown: () => go(at + 1),
    k: () => go(at - 1),
    ArrowUp: () => go(at - 1),
    1: () => settle("same"),
    2: () => settle("different"),
    g: group,
    n: () => setNaming(current === undefined ? null : people.name[current.a]),
    u: takeBack,
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (isTyping(target) || target.closest?.("[role=dialog], [role=radiogroup]")) return;
      const act = keys.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  if (current === undefined)
    return (
      <Nothing
        title={state.early ? words.shell.stillComputing : said.noDoubtsTitle}
        why={state.early ? "" : said.noDoubts(plural(people.count, "person"))}
      />
    );
  return (
    <div class="identity-body">
      <ul class="identity-queue" ref={list} aria-label={said.queue}>
        {shown.map(({a, b, probability}, i) => {
          const settled = settledBy(decisions, analysis, a, b);
          return (
            <li key={`${a} ${b}`}>
              <button
                type="button"
                class={i === at ? "on" : ""}
                aria-current={i === at ? "true" : undefined}
                onClick={() => go(i)}
              >
                <span class="clip" dir="auto">
                  {people.name[a] === people.name[b]
                    ? people.name[a]
                    : `${people.name[a]} · ${people.name[b]}`}{" "}
                  <span class="quiet small" title={said.papersOfBoth}>
                    {count(papersOf(a))} + {count(papersOf(b))}
                  </span>
                </span>
                <span class="quiet">
                  {verdict(settled) ?? `${Math.round(probability * 100)} %`}
                </span>
              </button>
            </li>
          );
        })}
        {people.doubts.length > LISTED && (
          <li class="quiet">{said.listed(LISTED, people.doubts.length)}</li>
        )}
      </ul>
      <div class="identity-case">
        <h2>{said.question}</h2>
        <p class="sub">
          {said.odds(`${Math.round(current.probability * 100)} %`, figure(current.importance))}
        </p>
        <div class="identity-actions">
          <Act keyName="1" label={said.same} onClick={() => settle("same")} />
          <Act keyName="2" label={said.different} onClick={() => settle("different")} />
          <Act keyName="n" label={said.name} onClick={() => keys.current.n()} />
          <Act keyName="g" label={said.group} onClick={group} />
          <Act keyName="j" label={said.next} onClick={() => go(at + 1)} />
          <Act
            keyName="u"
            label={said.takeBack}
            onClick={takeBack}
            disabled={decisions.length === 0}
          />
        </div>
        {naming !== null && (
          <form
            class="identity-naming"
            onSubmit={event => {
              event.preventDefault();
              name();
            }}
          >
            <label>
              {said.nameFor(people.name[current.a])}
              <input
                value={naming}
                ref={input => input?.focus()}
                onInput={event => setNaming(event.currentTarget.value)}
                onKeyDown={event => {
                  if (event.key !== "Escape") return;
                  event.stopPropagation();
                  setNaming(null);
                }}
              />
            </label>
            <button type="submit" class="button">
              {said.keepName}
            </button>
          </form>
        )}
        <Reasons reasons={current.evidence} />
        <div class="identity-cards">
          <IdentityCard {...open} person={current.a} other={current.b} />
          <IdentityCard {...open} person={current.b} other={current.a} />
        </div>
      </div>
    </div>
  );
}

const verdict = (settled: Settled): string | null =>
  settled === null ? null : words.asks.identity.verdicts[settled];

function Act({
  keyName,
  label,
  onClick,
  disabled = false,
}: {
  keyName: string;
  label: string;
  onClick: () => void;
  disabled?: boolean;
}) {
  return (
    <button
      type="button"
      class="button"
      disabled={disabled}
      aria-keyshortcuts={keyName}
      onClick={onClick}
    >
      {label} <kbd>{keyName}</kbd>
    </button>
  );
}

/** What speaks for one person and what against, as bars from the middle. */
function Reasons({reasons}: {reasons: readonly {reason: string; weight: number}[]}) {
  const said = words.asks.identity;
  if (reasons.length === 0) return <p class="quiet">{said.noReasons}</p>;
  const most = Math.max(...reasons.map(({weight}) => Math.abs(weight)));
  return (
    <table class="for-against">
      <caption class="unseen">{said.reasons}</caption>
      <tbody>
        {reasons.map(({reason, weight}) => (
          <tr key={reason}>
            <th scope="row">{reason}</th>
            <td class="bar-cell" aria-hidden="true">
              <svg viewBox="-50 0 100 8" preserveAspectRatio="none">
                <rect
                  class={weight > 0 ? "for" : "against"}
                  x={weight > 0 ? 0 : (50 * weight) / most}
                  y="0"
                  width={(50 * Math.abs(weight)) / most}
                  height="8"
                />
              </svg>
            </td>
            <td class="number">{weightText(weight)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
