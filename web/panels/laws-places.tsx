import type {LawsAnswer} from "../../src/jobs/questions/laws.ts";
import {count} from "../facts/format.ts";
import {Card} from "../parts/page.tsx";
import {words} from "../words.ts";
import {showPapers, useThen} from "./kept.ts";
import type {Open} from "./shared.ts";

/** So many places are listed. */
const MOST = 12;

/** Countries or institutions by their papers: alone, and with others. */
export function Places({
  title,
  of,
  places,
  ...open
}: Open & {title: string; of: "countries" | "institutions"; places: LawsAnswer["countries"]}) {
  const said = words.views2.laws;
  const [ask] = useThen(open, "place", (papers, {name}) => showPapers(open.send, name, papers));
  const {rows, known, unknown} = places;
  const most = rows[0]?.papers ?? 1;
  return (
    <Card title={title} lead={said.placesLead}>
      {rows.length === 0 ? (
        <p class="empty">{said.placesNone}</p>
      ) : (
        <>
          <ol class="ranked">
            {rows.slice(0, MOST).map(({name, papers, alone, together}) => (
              <li key={name}>
                <span
                  class="ranked-bar"
                  aria-hidden="true"
                  style={{width: `${(100 * papers) / most}%`}}
                >
                  <span style={{width: `${(100 * alone) / papers}%`}} />
                </span>
                <span
                  class="ranked-name clip"
                  title={said.placeSaid(name, count(alone), count(together))}
                >
                  {name} <span class="quiet small">{said.ofWith(count(together))}</span>
                </span>
                <button
                  type="button"
                  class="count-link"
                  aria-label={`${said.placeSaid(name, count(alone), count(together))}: ${words.papersList}`}
                  onClick={() => ask({of, name})}
                >
                  {count(papers)}
                </button>
              </li>
            ))}
          </ol>
          <p class="finding">{said.placesKnown(count(known), count(known + unknown))}</p>
        </>
      )}
    </Card>
  );
}
