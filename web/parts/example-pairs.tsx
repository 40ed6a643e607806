import type {Analysis} from "../../src/index.ts";
import type {Pair} from "../facts/example-pairs.ts";
import {words} from "../words.ts";
import {Examples} from "./examples.tsx";

/** What can be asked of two people, and pairs to begin with. */
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
  const nameOf = (person: number) => <span dir="auto">{analysis.people.name[person]}</span>;
  return (
    <Examples
      lead={lead}
      examples={pairs.map(([a, b]) => ({
        key: `${a} ${b}`,
        text: (
          <>
            {nameOf(a)} {words.asks.and} {nameOf(b)}
          </>
        ),
        onChoose: () => onChoose([a, b]),
      }))}
    />
  );
}
