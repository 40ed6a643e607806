import type {Corpus} from "../../papers/corpus.ts";
import type {Paper} from "../../papers/paper.ts";
import type {People} from "../../people/people.ts";
import {listAt} from "../../util/list-column.ts";
import {textAt} from "../../util/text-column.ts";
import {bylineLength} from "../portfolios.ts";

/** A paper of a person. */
export interface PersonPaper {
  readonly id: string;
  readonly title: string;
  readonly date: Paper["date"];
  readonly venue: string | null;
  readonly categories: readonly string[];
  readonly citations: number | null;
  /** What the source prints under names of its own: "score", "upvotes" … */
  readonly scores: Readonly<Record<string, number>>;
  /** What the source marks: "code". */
  readonly flags: readonly string[];
  /** The names that are printed, in byline order. */
  readonly authors: readonly string[];
  /** True length of the byline, and the person's place in it; null = unknown. */
  readonly authorCount: number | null;
  readonly position: number | null;
  /** Where the person worked, as this paper says. */
  readonly affiliations: readonly string[];
}

/** The papers of a person, newest first. O(their papers and bylines). */
export function papersOf(corpus: Corpus, people: People, person: number): PersonPaper[] {
  const own = new Set(listAt(people.authorships, person));
  return Array.from(listAt(people.papers, person), p => {
    const paper = corpus.paper(p);
    const first = corpus.authorStart[p];
    const mine = paper.authors.filter((_, k) => own.has(first + k));
    return {
      id: textAt(corpus.id, p),
      title: paper.title,
      date: paper.date,
      venue: paper.venue,
      categories: paper.categories,
      citations: paper.citations,
      scores: paper.scores,
      flags: paper.flags,
      authors: paper.authors.map(({name}) => name),
      authorCount: bylineLength(corpus, p),
      position: mine.find(({position}) => position !== null)?.position ?? null,
      affiliations: mine.flatMap(({affiliations}) => affiliations),
    };
  }).sort((a, b) => dateKey(b.date) - dateKey(a.date));
}

const dateKey = (date: Paper["date"]) =>
  date === null ? 0 : date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0);

/** How names and identifiers of a person are printed. */
export function printed({names, authorName, authorship}: Corpus, people: People, person: number) {
  const forms: string[] = [];
  const ids = new Map<string, Set<string>>();
  for (const k of listAt(people.authorships, person)) {
    forms.push(names[authorName[k]]);
    for (const [scheme, id] of Object.entries(authorship(k).ids))
      ids.set(scheme, (ids.get(scheme) ?? new Set()).add(id));
  }
  return {
    names: counted(forms).map(({name, papers}) => ({name, count: papers})),
    ids: Object.fromEntries([...ids].map(([scheme, values]) => [scheme, [...values]])),
  };
}

/** Texts with how often they come, the commonest first, the earlier of equals. */
export function counted(texts: readonly string[]): {name: string; papers: number}[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([name, papers]) => ({name, papers})).sort((a, b) => b.papers - a.papers);
}
