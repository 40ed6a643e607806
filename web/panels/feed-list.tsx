import {useEffect, useRef, useState} from "preact/hooks";
import type {Likeness} from "../../src/jobs/questions/feed.ts";
import {count} from "../facts/format.ts";
import {words} from "../words.ts";
import {FeedRow} from "./feed-row.tsx";
import {isTyping} from "./keys.ts";
import type {Open} from "./shared.ts";

/** So many papers are drawn at first, and more with each press. */
const STEP = 30;

/** Papers to read one after the other: keys go to the next and the previous one, and show it beside the list. */
export function FeedList({
  papers,
  ranked,
  likeness = null,
  scored = true,
  onLike,
  ...open
}: Open & {
  papers: ArrayLike<number>;
  /** So many of them the order speaks of; the rest stands below a line. */
  ranked: number;
  likeness?: readonly Likeness[] | null;
  /** Whether any paper of the corpus has a score or votes. */
  scored?: boolean;
  onLike?: (paper: number) => void;
}) {
  const said = words.views2.feed;
  const {analysis, send, state} = open;
  const [shown, show] = useState(STEP);
  const list = useRef<HTMLDivElement>(null);
  const selection = state.trail.at(-1);
  const current = selection?.kind === "paper" ? selection.paper : null;
  const drawn = Array.from(Array.prototype.slice.call(papers, 0, shown) as number[]);

  const walk = (step: 1 | -1) => {
    const titles = [...(list.current?.querySelectorAll<HTMLElement>("[data-paper]") ?? [])];
    const focused = titles.indexOf(document.activeElement as HTMLElement);
    const at = focused >= 0 ? focused : titles.findIndex(({dataset}) => dataset.paper === String(current)); // biome-ignore format: one choice
    const next = titles[at < 0 ? 0 : Math.max(0, Math.min(titles.length - 1, at + step))];
    next?.focus();
    next?.scrollIntoView({block: "nearest"});
    return next;
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : null;
      if (step === null) return;
      event.preventDefault();
      const next = walk(step);
      // A paper is open: the keys read on. Else they walk along the list.
      if (current !== null && next !== undefined)
        send({type: "select", selection: {kind: "paper", paper: Number(next.dataset.paper)}});
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  const onArrows = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    if (step === null || !(event.target as HTMLElement).matches("[data-paper]")) return;
    event.preventDefault();
    walk(step);
  };

  return (
    <div ref={list} onKeyDown={onArrows} class="feed">
      <p class="quiet small wide-only">{said.keys}</p>
      <ol class={scored ? "feed-list" : "feed-list unscored"} aria-label={said.list}>
        {drawn.flatMap((paper, i) => [
          ...(i === ranked && ranked > 0
            ? [
                <li key="unknown" class="feed-unknown quiet">
                  {said.unknownPart}
                </li>,
              ]
            : []),
          <FeedRow
            key={paper}
            analysis={analysis}
            paper={paper}
            send={send}
            isCurrent={paper === current}
            likeness={likeness?.[i]}
            onLike={onLike === undefined ? undefined : () => onLike(paper)}
          />,
        ])}
      </ol>
      {shown < papers.length && (
        <button type="button" class="button wide" onClick={() => show(shown + STEP)}>
          {words.views2.showMore(count(Math.min(STEP, papers.length - shown)))}
        </button>
      )}
    </div>
  );
}
