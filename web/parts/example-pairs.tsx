import type {Analysis} from "../../src/index.ts";
import type {Pair} from "../facts/example-pairs.ts";
import {words} from "../words.ts";

/** What can be asked here, and pairs of people to begin with. */
export function ExamplePairs({
  analysis,
  lead,
  pairs,
  onChoose,
}: {
  analysis: Analysis;
  lead: string;
  pairs: readonly Pair[];
  onChoose: (pair: Pair) => void;
}) {
  const nameOf = (person: number) => analysis.people.name[person];
  return (
    <div class="example-pairs">
      <p>{lead}</p>
      {pairs.length > 0 && (
        <>
          <p class="quiet">{words.asks.forExample}</p>
          <ul>
            {pairs.map(([a, b]) => (
              <li key={`${a} ${b}`}>
                <button type="button" class="button" onClick={() => onChoose([a, b])}>
                  <span dir="auto">{nameOf(a)}</span> {words.asks.and}{" "}
                  <span dir="auto">{nameOf(b)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
