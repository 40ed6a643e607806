import {useState} from "preact/hooks";
import {percent} from "../facts/format.ts";
import {paperLine} from "../facts/papers.ts";
import {Answered} from "../parts/answered.tsx";
import {Because} from "../parts/because.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import type {Open} from "./shared.ts";

/** So many are shown at first, and so many are asked for. */
const FIRST = 5;
const MOST = 20;

/** The papers most like one, each with how much and why. */
export function Similar({paper, ...open}: Open & {paper: number}) {
  const {analysis, send} = open;
  const said = words.inspect.paper;
  const [all, showAll] = useState(false);
  const answer = useAnswer(open, "similar", {to: paper, limit: MOST});
  return (
    <section>
      <h3 title={words.views2.feed.likeLead}>{said.similar}</h3>
      <Answered answer={answer} lines={3}>
        {found =>
          found.length === 0 ? (
            <p class="empty">{said.noSimilar}</p>
          ) : (
            <>
              <ol class="papers similar">
                {(all ? found : found.slice(0, FIRST)).map(one => {
                  const {title, date, byline} = paperLine(analysis, one.paper);
                  return (
                    <li key={one.paper}>
                      <button
                        type="button"
                        class="paper"
                        onClick={() =>
                          send({type: "select", selection: {kind: "paper", paper: one.paper}})
                        }
                      >
                        <span class="paper-title" dir="auto">
                          {title}
                        </span>
                        <span class="paper-facts">
                          <b
                            title={said.parts(
                              percent(one.text),
                              percent(one.topics),
                              percent(one.authors),
                            )}
                          >
                            {words.views2.feed.alike(percent(one.score))}
                          </b>
                          {date !== null && <span>{date}</span>}
                          {byline !== null && <span class="quiet">{byline}</span>}
                        </span>
                      </button>
                      <Because analysis={analysis} likeness={one} />
                    </li>
                  );
                })}
              </ol>
              {!all && found.length > FIRST && (
                <button type="button" class="more" onClick={() => showAll(true)}>
                  {words.more(found.length - FIRST)}
                </button>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}
