import {type Analysis, NONE, textAt} from "../../src/index.ts";
import {dateText, plural} from "./format.ts";

/** One name of a byline as it is shown; null where it leads to no person. */
export interface Signed {
  readonly name: string;
  readonly person: number | null;
}

/** What a list of papers shows of each. */
export interface PaperLine {
  readonly paper: number;
  readonly title: string;
  readonly date: string | null;
  readonly score: number | null;
  readonly citations: number | null;
  readonly categories: readonly string[];
  readonly flags: readonly string[];
  readonly byline: string | null;
  readonly cut: boolean;
}

/** A paper in a list: title first, then its figures. */
export function paperLine(analysis: Analysis, paper: number): PaperLine {
  const {corpus} = analysis;
  const {scores, flags, categories} = corpus.paper(paper);
  const signed = byline(analysis, paper);
  const cut = corpus.truncated[paper] === 1;
  return {
    paper,
    title: titleOf(analysis, paper),
    date: dateText(corpus.year[paper], corpus.month[paper], corpus.day[paper]),
    score: scores.score ?? null,
    citations: corpus.citations[paper] < 0 ? null : corpus.citations[paper],
    categories,
    flags,
    byline: shortByline(signed, cut, corpus.authorCount[paper]),
    cut,
  };
}

export function titleOf({corpus}: Analysis, paper: number): string {
  return textAt(corpus.title, paper) || "(no title)";
}

/** The names of a byline in print order, with the people they are. */
export function byline({corpus, people}: Analysis, paper: number): Signed[] {
  const names: Signed[] = [];
  for (let k = corpus.authorStart[paper]; k < corpus.authorStart[paper + 1]; k++) {
    const person = people.ofAuthorship[k];
    const name = corpus.names[corpus.authorName[k]];
    names.push({name, person: person === NONE ? null : person});
  }
  return names;
}

/** "Zuo et al.", "Qi & Zhang", "12 authors", or null where nothing is known. */
function shortByline(names: readonly Signed[], cut: boolean, authorCount: number): string | null {
  if (names.length === 0) return authorCount > 0 ? plural(authorCount, "author") : null;
  const family = (name: string) =>
    name.includes(",") ? name.slice(0, name.indexOf(",")) : (name.split(" ").at(-1) ?? name);
  if (cut || names.length > 2) return `${family(names[0].name)} et al.`;
  return names.map(({name}) => family(name)).join(" & ");
}

/** Best first: by score, then citations, then date, then index. What is unknown stands last. */
export function byWorth(analysis: Analysis, papers: Iterable<number>): number[] {
  const {corpus} = analysis;
  const worth = [...papers].map(paper => ({
    paper,
    score: corpus.paper(paper).scores.score ?? -1,
    citations: corpus.citations[paper],
    day: corpus.year[paper] * 372 + corpus.month[paper] * 31 + corpus.day[paper],
  }));
  worth.sort(
    (a, b) => b.score - a.score || b.citations - a.citations || b.day - a.day || a.paper - b.paper,
  );
  return worth.map(({paper}) => paper);
}
