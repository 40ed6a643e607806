import {listAt} from "../../src/index.ts";
import {count, figure} from "../facts/format.ts";
import {inBoth} from "../facts/relations.ts";
import {Chip} from "../parts/controls.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import type {Open} from "./shared.ts";

/** Why a paper is novel within the corpus: topics and pairs of topics that no earlier paper had. */
export function WhyNovel({paper, ...open}: Open & {paper: number}) {
  const {analysis, send} = open;
  const answer = useAnswer(open, "novelty", {paper});
  const said = words.inspect.paper;
  const {topics} = analysis;
  const chip = (term: number) => (
    <Chip key={term} onClick={() => send({type: "select", selection: {kind: "term", term}})}>
      {topics.label[term]}
    </Chip>
  );
  const body = () => {
    if (answer.state === "asked") return <p class="quiet">{words.inspect.computing}</p>;
    if (answer.state === "failed")
      return <p class="caveat">{words.inspect.notComputed(answer.reason)}</p>;
    const {novelty, percentile, newTopics, newPairs} = answer.output;
    if (novelty === null) return <p class="quiet">{said.noNovelty}</p>;
    return (
      <>
        <p>
          {percentile === null ? said.noRank : said.novelty(figure(Math.round(100 * percentile)))}{" "}
          {newPairs.length === 0 &&
            newTopics.length === 0 &&
            (novelty.eligiblePairs === 0 ? said.noPairs : said.nothingNew)}
        </p>
        {newTopics.length > 0 && (
          <>
            <p class="quiet">{said.newTopics}</p>
            <div class="chips">{newTopics.map(chip)}</div>
          </>
        )}
        {newPairs.length > 0 && (
          <>
            <p class="quiet">{said.newPairs}</p>
            <ul class="plain-list pairs">
              {newPairs.map(({a, b, withA, withB}) => (
                <li key={`${a} ${b}`} title={said.pairOf(count(withA), count(withB))}>
                  <span>
                    {topics.label[a]} + {topics.label[b]}
                  </span>
                  <button
                    type="button"
                    class="count-link"
                    aria-label={`${topics.label[a]} + ${topics.label[b]}: ${words.papersList}`}
                    onClick={() =>
                      send({
                        type: "select",
                        selection: {
                          kind: "papers",
                          title: `${topics.label[a]} + ${topics.label[b]}`,
                          papers: inBoth(listAt(topics.papers, a), listAt(topics.papers, b)),
                        },
                      })
                    }
                  >
                    {count(inBoth(listAt(topics.papers, a), listAt(topics.papers, b)).length)}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    );
  };
  return (
    <section>
      <h3>{said.why}</h3>
      {body()}
    </section>
  );
}
