import type {Analysis} from "../../src/index.ts";
import type {Likeness} from "../../src/jobs/questions/feed.ts";
import {words} from "../words.ts";

/** Why a paper is like another: at most three people, four topics, and words where they have no topic in common. */
export function Because({
  analysis,
  likeness,
}: {
  analysis: Analysis;
  likeness: Pick<Likeness, "people" | "terms" | "words">;
}) {
  const parts = [
    ...likeness.people.slice(0, 3).map(person => analysis.people.name[person]),
    ...likeness.terms.slice(0, 4).map(term => analysis.topics.label[term]),
    ...(likeness.terms.length === 0 ? likeness.words.slice(0, 5) : []),
  ];
  return parts.length === 0 ? null : (
    <p class="feed-because quiet">{words.views2.feed.because(parts.join(", "))}</p>
  );
}
