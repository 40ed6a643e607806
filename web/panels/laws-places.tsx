import type {LawsAnswer} from "../../src/jobs/questions/laws.ts";
import {count} from "../facts/format.ts";
import {Card} from "../parts/page.tsx";
import {Told} from "../parts/told.tsx";
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
  const [ask] = useThen(open, "place", (papers, {name, shared}) =>
    showPapers(
      open.send,
      name === null ? said.placesNaming[of] : shared === true ? said.placeShared(name) : name,
      papers,
    ),
  );
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
                  {name}
                </span>
                <button
                  type="button"
                  class="link quiet small"
                  disabled={together === 0}
                  aria-label={`${said.placeShared(name)}: ${count(together)}`}
                  onClick={() => ask({of, name, shared: true})}
                >
                  {said.ofWith(count(together))}
                </button>
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
          <p class="finding">
            <Told
              say={said.placesKnown}
              numbers={[
                {text: count(known), onClick: () => ask({of, name: null})},
                {text: count(known + unknown), onClick: null},
              ]}
            />
          </p>
        </>
      )}
    </Card>
  );
}
