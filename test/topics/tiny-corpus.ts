import {type Corpus, NONE} from "../../src/papers/corpus.ts";
import {EMPTY_PAPER, type Paper} from "../../src/papers/paper.ts";
import {listColumn} from "../../src/util/list-column.ts";
import {textColumn} from "../../src/util/text-column.ts";

/** A corpus of papers written by hand, of which little need be said. */
export function tinyCorpus(given: readonly Partial<Paper>[]): Corpus {
  const papers: Paper[] = given.map((paper, record) => ({
    ...EMPTY_PAPER,
    title: "",
    origins: [{file: "tiny", record, line: null}],
    ...paper,
  }));
  const labels: string[] = [];
  const number = (label: string) => {
    const i = labels.indexOf(label);
    return i >= 0 ? i : labels.push(label) - 1;
  };
  const authors = papers.flatMap(paper => paper.authors);
  const names = [...new Set(authors.map(author => author.name))];
  const start = [0];
  for (const paper of papers) start.push(start[start.length - 1] + paper.authors.length);

  return {
    size: papers.length,
    id: textColumn(papers.map((_, i) => `p${i}`)),
    title: textColumn(papers.map(paper => paper.title)),
    abstract: textColumn(papers.map(paper => paper.abstract ?? "")),
    year: Int16Array.from(papers, paper => paper.date?.year ?? 0),
    month: new Uint8Array(papers.length),
    day: new Uint8Array(papers.length),
    citations: Int32Array.from(papers, paper => paper.citations ?? -1),
    authorCount: Int32Array.from(papers, paper => paper.authorCount ?? -1),
    truncated: Uint8Array.from(papers, paper => Number(paper.truncated)),
    venue: new Uint32Array(papers.length).fill(NONE),
    venues: [],
    categories: listColumn(papers.map(paper => paper.categories.map(number))),
    authorKeywords: listColumn(papers.map(paper => paper.keywords.author.map(number))),
    indexKeywords: listColumn(papers.map(paper => paper.keywords.index.map(number))),
    labels,
    authorStart: Uint32Array.from(start),
    authorName: Uint32Array.from(authors, author => names.indexOf(author.name)),
    names,
    authorPosition: Uint32Array.from(authors, author => author.position ?? 0),
    authorIsGroup: Uint8Array.from(authors, author => Number(author.kind === "group")),
    authorAffiliations: listColumn(authors.map(() => [])),
    affiliations: [],
    rest: textColumn(
      papers.map(({terms, language}) =>
        terms === null && language === null ? "" : JSON.stringify({terms, language}),
      ),
    ),
    authorRest: textColumn(authors.map(() => "")),
    merges: [],
    profiles: [],
    paper: i => papers[i],
    authorship: k => authors[k],
  };
}

/** A paper by its title and abstract. */
export const paper = (
  title: string,
  abstract = "",
  year: number | null = null,
): Partial<Paper> => ({
  title,
  abstract: abstract === "" ? null : abstract,
  date: year === null ? null : {year, month: null, day: null},
});
