import {useMemo, useState} from "preact/hooks";
import {Segmented} from "../parts/controls.tsx";
import {words} from "../words.ts";
import {FeedList} from "./feed-list.tsx";
import type {Open} from "./shared.ts";

const SORTS = ["newest", "score", "citations"] as const;
type Sort = (typeof SORTS)[number];

/** The papers of an author as a listing, in one of three orders; what is not known stands last. */
export function AuthorPapers({papers, ...open}: Open & {papers: Uint32Array}) {
  const said = words.views2.author;
  const {corpus} = open.analysis;
  const [sort, setSort] = useState<Sort>("newest");
  const worths = useMemo(() => {
    const of = Array.from(papers, p => [p, corpus.paper(p).scores] as const);
    const scores = new Map(of.map(([p, {score}]) => [p, score ?? null]));
    return {
      scored: of.some(([, {score, upvotes}]) => score !== undefined || upvotes !== undefined),
      newest: (p: number) =>
        corpus.year[p] === 0 ? null : corpus.year[p] * 372 + corpus.month[p] * 31 + corpus.day[p],
      score: (p: number) => scores.get(p) ?? null,
      citations: (p: number) => (corpus.citations[p] < 0 ? null : corpus.citations[p]),
    };
  }, [corpus, papers]);
  const worth = worths[sort];
  const order = [...papers].sort((a, b) => (worth(b) ?? -1) - (worth(a) ?? -1) || a - b);
  const sorts = SORTS.filter(id => id === sort || order.some(p => worths[id](p) !== null));
  return (
    <>
      {sorts.length > 1 && (
        <Segmented
          label={said.sort}
          value={sort}
          choices={sorts.map(value => ({value, label: said.sorts[value]}))}
          onChange={setSort}
        />
      )}
      <FeedList
        key={sort}
        {...open}
        papers={order}
        scored={worths.scored}
        ranked={order.filter(p => worth(p) !== null).length}
      />
    </>
  );
}
