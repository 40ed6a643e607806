import {institutionKey} from "../../papers/institution-key.ts";
import {paperOf} from "../../papers/paper-of.ts";
import {listAt} from "../../util/list-column.ts";
import {type Field, newestOf} from "./signals.ts";

/** Why somebody should not judge another's work. */
export type Conflict =
  /** They wrote together in the last years; papers without a year count too, for nobody knows. */
  | {readonly kind: "joint paper"; readonly papers: readonly number[]}
  /** They were at one place in the last years, as printed. */
  | {readonly kind: "affiliation"; readonly affiliation: string}
  /** So few links lead from one to the other. */
  | {readonly kind: "distance"; readonly distance: number};

export interface ConflictRules {
  /** How many years back joint papers and shared affiliations count, the newest year of the corpus included. @default 4 */
  readonly years?: number;
  /** The least number of links between two people; 2 = they never wrote together. @default 2 */
  readonly distance?: number;
}

/** A person's affiliations by key, and a paper's people are looked up often: prepare them once. */
export interface ConflictFinder {
  /** All conflicts of two people, given how many links lead from one to the other (0 = none do). */
  between(a: number, b: number, distance: number): Conflict[];
}

/** Throws a RangeError for negative rules. O(papers of both + their affiliations) a question. */
export function conflictFinder(
  {corpus, people}: Pick<Field, "corpus" | "people">,
  {years = 4, distance: least = 2}: ConflictRules = {},
): ConflictFinder {
  if (!(years >= 0)) throw new RangeError(`years: expected at least 0, got ${years}`);
  if (!(least >= 0)) throw new RangeError(`distance: expected at least 0, got ${least}`);
  const from = newestOf(corpus) - years + 1;
  const counts = (paper: number) => corpus.year[paper] === 0 || corpus.year[paper] >= from;
  const places = new Map<number, Map<string, string>>();

  const placesOf = (person: number): Map<string, string> => {
    const known = places.get(person);
    if (known !== undefined) return known;
    const found = new Map<string, string>();
    for (const k of listAt(people.authorships, person)) {
      if (!counts(paperOf(corpus.authorStart, k))) continue;
      for (const number of listAt(corpus.authorAffiliations, k)) {
        const text = corpus.affiliations[number];
        const key = institutionKey(text);
        if (key !== "" && !found.has(key)) found.set(key, text);
      }
    }
    places.set(person, found);
    return found;
  };

  return {
    between(a, b, distance) {
      const found: Conflict[] = [];
      const others = new Set(listAt(people.papers, b));
      const papers = [...listAt(people.papers, a)].filter(p => others.has(p) && counts(p));
      if (papers.length > 0) found.push({kind: "joint paper", papers});
      const theirs = placesOf(b);
      const shared = [...placesOf(a)].find(([key]) => theirs.has(key));
      if (shared !== undefined) found.push({kind: "affiliation", affiliation: shared[1]});
      if (distance > 0 && distance < least) found.push({kind: "distance", distance});
      return found;
    },
  };
}
