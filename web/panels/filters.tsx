import {EVERYTHING, type Filter} from "../../src/index.ts";
import {YearBrush} from "../charts/brush.tsx";
import {activeFilters, textOf} from "../facts/filters.ts";
import {count} from "../facts/format.ts";
import {nodesWord} from "../facts/nodes.ts";
import {papersUndated} from "../facts/paper-sets.ts";
import {timeline} from "../facts/time.ts";
import {Slider} from "../parts/controls.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

/** What holds now and how much is left by it; then years and the least of a tie. */
export function Filters({analysis, drawn, state, scene, send}: Open) {
  const {filter} = state;
  const {network} = drawn;
  const time = timeline(analysis, "year");
  const most = greatest(network.edgePapers, 1);
  const said = words.inspect.filters;
  const behind = drawn.behind === "term" ? said.topicsBehind : said.papersBehind;
  const set = (part: Partial<Filter>) => send({type: "filter", filter: part});
  const active = activeFilters(analysis, drawn, filter);
  const {shown} = scene;
  const nodes = nodesWord(drawn, scene.shown.ofNodes);

  return (
    <>
      {active.length > 0 && (
        <section class="active-filters" aria-label={said.active}>
          <p class="quiet small" aria-live="polite">
            {[
              `${words.of(count(shown.nodes), count(shown.ofNodes))} ${nodes}`,
              `${words.of(count(shown.ties), count(shown.ofTies))} ${words.ties}`,
              ...(shown.papers < shown.ofPapers
                ? [`${words.of(count(shown.papers), count(shown.ofPapers))} ${words.papers}`]
                : []),
            ].join(" · ")}
          </p>
          <div class="chips">
            {active.map(({id, text, without}) => (
              <button
                key={id}
                type="button"
                class="chip removable"
                aria-label={said.removeFilter(text)}
                title={text}
                onClick={() => set(without)}
              >
                <span class="clip" dir="auto">
                  {text}
                </span>
                <span aria-hidden="true">×</span>
              </button>
            ))}
          </div>
          <button type="button" class="button wide" onClick={() => send({type: "show everything"})}>
            {said.reset}
          </button>
        </section>
      )}
      {network.given === undefined && (
        <section>
          <div class="heading">
            <h2>{words.years}</h2>
            <span class="quiet">{textOf(filter.years, true)}</span>
          </div>
          <YearBrush
            label={words.years}
            bins={time.bins}
            years={[filter.years[0], filter.years[1]]}
            height={34}
            onChange={years => set({years})}
          />
          {time.bins.length > 0 && (
            <div class="ends">
              <span>{time.first}</span>
              {time.undated > 0 && (
                <button
                  type="button"
                  class="link"
                  onClick={() => showPapers(send, words.undatedPapers, papersUndated(analysis))}
                >
                  {words.undated(count(time.undated))}
                </button>
              )}
              {time.last !== time.first && <span>{time.last}</span>}
            </div>
          )}
        </section>
      )}
      {most > 1 && (
        <section>
          <Slider
            label={words.tieInAtLeast}
            text={behind(filter.minTie)}
            value={Math.min(filter.minTie, most)}
            least={EVERYTHING.minTie}
            most={most}
            onChange={minTie => set({minTie})}
          />
        </section>
      )}
    </>
  );
}

function greatest(numbers: ArrayLike<number>, least: number): number {
  let most = least;
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i]);
  return most;
}
