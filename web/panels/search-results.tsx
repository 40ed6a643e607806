import type {Analysis} from "../../src/index.ts";
import type {FoundPaper} from "../../src/jobs/questions/search.ts";
import {count} from "../facts/format.ts";
import {kindName} from "../facts/nodes.ts";
import type {Result, ResultGroup} from "../facts/search-results.ts";
import type {Selection} from "../state/state.ts";
import {words} from "../words.ts";

/** People, topics and papers that were found, each kind under its name and how many of how many are shown. */
export function SearchResults({
  analysis,
  id,
  groups,
  at,
  onPoint,
  onChoose,
}: {
  analysis: Analysis;
  /** Options are `${id}-0`, `${id}-1` …, the list is `${id}-list`. */
  id: string;
  groups: readonly ResultGroup[];
  at: number;
  onPoint: (at: number) => void;
  onChoose: (selection: Selection) => void;
}) {
  const said = words.asks.search;
  let next = 0;
  const option = (selection: Selection) => {
    const own = next++;
    return {
      id: `${id}-${own}`,
      role: "option" as const,
      tabIndex: -1,
      "aria-selected": own === at,
      onPointerMove: () => onPoint(own),
      onPointerDown: (event: Event) => {
        event.preventDefault();
        onChoose(selection);
      },
    };
  };
  return (
    <div role="listbox" id={`${id}-list`} aria-label={words.searchResults}>
      {groups.map(({kind, results, total, all}) => (
        <div
          key={kind}
          role="group"
          aria-label={said.some(kindName(kind, analysis), count(results.length), count(total))}
        >
          <p class="result-kind" aria-hidden="true">
            {kindName(kind, analysis)}
            <span>
              {results.length < total && words.inspect.nOf(count(results.length), count(total))}
            </span>
          </p>
          {results.map(result => (
            <div key={result.id} class="result" {...option(result.selection)}>
              <Found result={result} />
            </div>
          ))}
          {all !== null && (
            <div class="result result-all" {...option(all)}>
              {said.allPapers(count(total))}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function Found({result: {label, figure, paper}}: {result: Result}) {
  const where = paper?.places.filter(place => place !== "title" && place !== "abstract") ?? [];
  return (
    <>
      <span class="result-text">
        <span class="result-name" dir="auto">
          {paper === null || paper.title.length === 0 ? label : <Pieces pieces={paper.title} />}
        </span>
        {paper !== null && paper.snippet !== null && (
          <span class="result-snippet" dir="auto">
            <Pieces pieces={paper.snippet} />
          </span>
        )}
        {paper !== null && paper.snippet === null && where.length > 0 && (
          <span class="result-snippet">
            {where.map(place => words.asks.search.places[place]).join(", ")}
          </span>
        )}
      </span>
      <span class="quiet">{figure}</span>
    </>
  );
}

const Pieces = ({pieces}: {pieces: FoundPaper["title"]}) => (
  <>{pieces.map(({text, found}, i) => (found ? <mark key={i}>{text}</mark> : text))}</>
);
