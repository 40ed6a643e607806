import type {Corpus} from "../../../src/papers/corpus.ts";
import {findTopics} from "../../../src/topics/find.ts";
import {stopWords} from "../../../src/topics/language.ts";
import {searchWords} from "../../../src/topics/search-words.ts";
import {tfidf} from "../../../src/topics/tfidf.ts";
import {topTerms} from "../../../src/topics/top-terms.ts";
import {termKey} from "../../../src/topics/unify.ts";

/** Shares of papers, 0 … 1, of which one of five terms is an author keyword, or holds or is held by one. */
export interface Agreement {
  readonly papers: number;
  readonly terms: {readonly loose: number; readonly exact: number};
  /** The same for the five single words of the highest TF-IDF. */
  readonly words: {readonly loose: number; readonly exact: number};
}

/** Compares what is found in title and abstract with the keywords that authors gave. */
export async function keywordAgreement(corpus: Corpus): Promise<Agreement> {
  const topics = await findTopics(corpus);
  const stop = stopWords("en");
  const papers = Array.from({length: corpus.size}, (_, p) => corpus.paper(p));
  const vectors = tfidf(
    papers.map(({title, abstract}) =>
      searchWords(`${title} ${abstract ?? ""}`).filter(word => word.length > 2 && !stop.has(word)),
    ),
  );
  const count = {papers: 0, terms: {loose: 0, exact: 0}, words: {loose: 0, exact: 0}};
  for (const [p, {abstract, keywords}] of papers.entries()) {
    const given = keywords.author.flatMap(text => text.split(/[,;]/)).map(termKey).filter(key => key !== ""); // biome-ignore format: one list
    if (given.length === 0 || abstract === null) continue;
    count.papers += 1;
    const terms = topTerms(corpus, topics, p).map(t => termKey(topics.label[t]));
    const words = [...vectors[p]]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, 5)
      .map(([word]) => word);
    for (const [kind, found] of [
      ["terms", terms],
      ["words", words],
    ] as const) {
      if (found.some(term => given.some(key => holds(term, key) || holds(key, term))))
        count[kind].loose += 1;
      if (found.some(term => given.includes(term))) count[kind].exact += 1;
    }
  }
  const shares = ({loose, exact}: {loose: number; exact: number}) => ({
    loose: loose / count.papers,
    exact: exact / count.papers,
  });
  return {papers: count.papers, terms: shares(count.terms), words: shares(count.words)};
}

const holds = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `);
