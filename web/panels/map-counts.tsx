import {coverage} from "../facts/corpus.ts";
import {count, plural} from "../facts/format.ts";
import {nodesWord} from "../facts/nodes.ts";
import {papersShown, papersTied} from "../facts/shown-papers.ts";
import {isOverview, MOST_TIES} from "../stage/view.ts";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

/** How much is shown, and of how much; each number opens its papers. */
export function Counts({analysis, drawn, scene, state, send}: Open) {
  const {nodes, ofNodes, ties, ofTies} = scene.shown;
  const isGiven = drawn.network.given !== undefined;
  const isPeople = drawn.kinds.includes("person") && !isGiven;
  const {withNames, papers} = coverage(analysis);
  const of = (n: number, all: number) => (n === all ? "" : ` ${words.ofAll(count(all))}`);
  const opened = (n: number, what: string, behind: () => number[]) =>
    isGiven || n === 0 ? (
      <b>{count(n)}</b>
    ) : (
      <button
        type="button"
        class="plain"
        aria-label={words.papersOfShown(`${count(n)} ${what}`)}
        onClick={() => showPapers(send, words.papersOfShown(`${count(n)} ${what}`), behind())}
      >
        <b>{count(n)}</b>
      </button>
    );
  return (
    <p class="counts">
      <span>
        {opened(nodes, nodesWord(drawn, nodes), () =>
          papersShown(analysis, drawn, scene, state.filter),
        )}
        {of(nodes, ofNodes)} {nodesWord(drawn, ofNodes)} ·{" "}
        {opened(ties, words.tiesOf(ties), () => papersTied(analysis, drawn, scene, state.filter))}
        {of(ties, ofTies)} {words.tiesOf(ofTies)}
        {ties > MOST_TIES && `, ${words.stage.strongest(count(MOST_TIES))}`}
        {isOverview(nodes, 1) && ` · ${words.stage.overview}`}
      </span>
      {isPeople && (
        <>
          <span class="between"> · </span>
          <button
            type="button"
            class="plain"
            onClick={() => showPapers(send, words.papersHaving(words.withNames), withNames)}
          >
            <b>{count(withNames.length)}</b> {words.ofPapersHaveNames(plural(papers, "paper"))}
          </button>
        </>
      )}
    </p>
  );
}
