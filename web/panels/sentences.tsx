import {count} from "../facts/format.ts";
import {titleOf} from "../facts/papers.ts";
import {words} from "../words.ts";
import type {Known} from "./answers.ts";
import type {Open} from "./shared.ts";

/** The sentences in which a term was found, the newest papers first; each leads to its paper. */
export function Sentences({analysis, send, answer}: Open & {answer: Known<"term">}) {
  const said = words.inspect.term;
  if (answer.state === "asked") return <p class="quiet">{words.inspect.computing}</p>;
  if (answer.state === "failed")
    return <p class="caveat">{words.inspect.notComputed(answer.reason)}</p>;
  const {found, looked, of} = answer.output;
  if (found.length === 0) return <p class="empty">{said.noSentences}</p>;
  return (
    <>
      <ul class="sentences">
        {found.map(({paper, sentences}) => (
          <li key={paper}>
            {sentences.map(({place, text}) => (
              <blockquote key={text} dir="auto">
                {text}
                {place === "title" && <span class="tag">{said.inTitle}</span>}
              </blockquote>
            ))}
            <button
              type="button"
              class="link clip"
              dir="auto"
              onClick={() => send({type: "select", selection: {kind: "paper", paper}})}
            >
              {titleOf(analysis, paper)}
              {analysis.corpus.year[paper] > 0 && `, ${analysis.corpus.year[paper]}`}
            </button>
          </li>
        ))}
      </ul>
      {looked < of && <p class="quiet small">{said.lookedAt(count(looked), count(of))}</p>}
    </>
  );
}
