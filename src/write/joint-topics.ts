import type {TiesOf} from "../analysis/analysis.ts";
import {saidOfTies} from "../graphs/tie-topics.ts";

/** Co-author tie → what its papers are about, as files say it: up to five terms with semicolons; null where there are none. */
export function jointTopics({
  corpus,
  people,
  topics,
  networks,
}: TiesOf<"coauthor">): (tie: number) => string | null {
  if (topics.count === 0) return () => null;
  return saidOfTies(
    networks.coauthor.network,
    corpus,
    people,
    topics,
    terms => terms.map(term => topics.label[term]).join("; ") || null,
  );
}
