import {type Analysis, textAt} from "../../src/index.ts";
import type {Likeness} from "../../src/jobs/questions/feed.ts";
import {count, figure, percent} from "../facts/format.ts";
import {byline, paperLine} from "../facts/papers.ts";
import {Because} from "../parts/because.tsx";
import {SignedNames} from "../parts/byline.tsx";
import type {Send} from "../state/messages.ts";
import {words} from "../words.ts";

/** So many names of a byline are printed. */
const NAMES = 8;
/** Of an abstract so many letters are laid out; two lines of them are seen. */
const LETTERS = 420;

/** A paper as listings have it: score, title, category, date, code, votes, who, and how it begins. */
export function FeedRow({
  analysis,
  paper,
  send,
  isCurrent,
  likeness,
  onLike,
}: {
  analysis: Analysis;
  paper: number;
  send: Send;
  isCurrent: boolean;
  likeness?: Likeness | undefined;
  onLike?: (() => void) | undefined;
}) {
  const said = words.views2.feed;
  const {corpus} = analysis;
  const line = paperLine(analysis, paper);
  const {upvotes} = corpus.paper(paper).scores;
  const abstract = textAt(corpus.abstract, paper);
  return (
    <li class={isCurrent ? "feed-row current" : "feed-row"}>
      <span class="feed-score" title={words.scoreMeaning}>
        {line.score !== null ? (
          <>
            <span class="unseen">{words.score} </span>
            {figure(line.score)}
          </>
        ) : upvotes !== undefined ? (
          <>
            <span aria-hidden="true">▲ {count(upvotes)}</span>
            <span class="unseen">{said.upvotes(count(upvotes))}</span>
          </>
        ) : (
          <span class="quiet">–</span>
        )}
      </span>
      <div class="feed-text">
        <button
          type="button"
          class="feed-title"
          data-paper={paper}
          dir="auto"
          aria-current={isCurrent ? "true" : undefined}
          onClick={() => send({type: "select", selection: {kind: "paper", paper}})}
        >
          {line.title}
        </button>
        <p class="paper-facts">
          {line.categories.slice(0, 3).map(category => (
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
          {line.score !== null && upvotes !== undefined && (
            <span>{said.upvotes(count(upvotes))}</span>
          )}
          {line.citations !== null && <span>{words.cited(count(line.citations))}</span>}
          {likeness !== undefined && <b>{said.alike(percent(likeness.score))}</b>}
        </p>
        <Byline analysis={analysis} paper={paper} send={send} />
        {likeness !== undefined && <Because analysis={analysis} likeness={likeness} />}
        {abstract !== "" && (
          <p class="feed-abstract" dir="auto">
            {abstract.slice(0, LETTERS)}
          </p>
        )}
      </div>
      {onLike !== undefined && (
        <button
          type="button"
          class="button like"
          aria-label={said.likeLabel(line.title)}
          onClick={onLike}
        >
          {said.like}
        </button>
      )}
    </li>
  );
}

function Byline({analysis, paper, send}: {analysis: Analysis; paper: number; send: Send}) {
  const {authorCount, truncated} = analysis.corpus;
  const names = byline(analysis, paper);
  const shown = names.slice(0, NAMES);
  const all = authorCount[paper];
  const more = shown.length < names.length || truncated[paper] === 1;
  if (names.length === 0)
    return <p class="feed-byline quiet">{all > 0 ? words.authorsInAll(all) : words.noNames}</p>;
  return (
    <p class="feed-byline">
      <SignedNames names={shown} send={send} />
      {more && (
        <span class="quiet" title={truncated[paper] === 1 ? words.bylineCut : undefined}>
          {" "}
          …
        </span>
      )}
      {all > names.length && <span class="quiet"> · {words.authorsInAll(all)}</span>}
    </p>
  );
}
