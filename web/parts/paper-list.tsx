import {useState} from "preact/hooks";
import type {Analysis} from "../../src/index.ts";
import {count, figure} from "../facts/format.ts";
import {byWorth, paperLine} from "../facts/papers.ts";
import type {Send} from "../state/messages.ts";
import {words} from "../words.ts";

/** So many are drawn at first; the rest waits for a button. */
const FIRST = 40;

/** Papers as in a good list: title first, then score, category, date, marks and who. */
export function PaperList({
  analysis,
  papers,
  send,
  ranked = true,
  extra,
}: {
  analysis: Analysis;
  papers: ArrayLike<number> & Iterable<number>;
  send: Send;
  /** Best first; otherwise in the order given. */
  ranked?: boolean;
  /** What each paper adds to the number that the list is behind. */
  extra?: (paper: number) => string | null;
}) {
  const [all, showAll] = useState(false);
  if (papers.length === 0) return <p class="empty">{words.noPapers}</p>;
  const order = ranked ? byWorth(analysis, papers) : [...papers];
  const shown = all ? order : order.slice(0, FIRST);
  return (
    <>
      <ol class="papers">
        {shown.map(paper => (
          <PaperRow
            key={paper}
            analysis={analysis}
            paper={paper}
            send={send}
            extra={extra?.(paper) ?? null}
          />
        ))}
      </ol>
      {shown.length < order.length && (
        <button type="button" class="button wide" onClick={() => showAll(true)}>
          {words.showAll(count(order.length))}
        </button>
      )}
    </>
  );
}

function PaperRow({
  analysis,
  paper,
  send,
  extra,
}: {
  analysis: Analysis;
  paper: number;
  send: Send;
  extra: string | null;
}) {
  const line = paperLine(analysis, paper);
  return (
    <li>
      <button
        type="button"
        class="paper"
        onClick={() => send({type: "select", selection: {kind: "paper", paper}})}
      >
        <span class="paper-title" dir="auto">
          {line.title}
        </span>
        <span class="paper-facts">
          {extra !== null && <b class="strong">{extra}</b>}
          {line.score !== null && (
            <b title={words.scoreMeaning}>
              <span class="unseen">{words.score} </span>
              {figure(line.score)}
            </b>
          )}
          {line.citations !== null && <span>{words.cited(count(line.citations))}</span>}
          {line.categories.slice(0, 2).map(category => (
            <span key={category} class="tag">
              {category}
            </span>
          ))}
          {line.date !== null && <span>{line.date}</span>}
          {line.flags.map(flag => (
            <span key={flag} class="tag">
              {words.flag(flag)}
            </span>
          ))}
          {line.byline !== null && (
            <span class="quiet" title={line.cut ? words.bylineCut : undefined}>
              {line.byline}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
