import {fold} from "../util/fold.ts";
import {hash53} from "../util/hash.ts";
import {textOf, textsIn} from "../util/held-texts.ts";
import {textAt} from "../util/text-column.ts";
import type {Corpus, Merge} from "./corpus.ts";
import {familyName} from "./family-name.ts";
import {worldIds} from "./ids.ts";
import {restAt} from "./open.ts";
import type {Problem, Severity} from "./problem.ts";

export interface CheckOptions {
  /** The reference year: papers of the year after it and later are in the future. @default null: not checked */
  readonly now?: number | null;
  /** How many problems of a kind are listed; one more says how many were left out. @default 1000 */
  readonly most?: number;
}

/**
 * What looks wrong in papers, though each could be read: it is listed, and nothing is changed.
 *
 * Time: O(papers + authorships). Throws RangeError unless `most` is at least 1.
 */
export function checkCorpus(
  corpus: Corpus,
  {now = null, most = 1000}: CheckOptions = {},
): Problem[] {
  if (!(Number.isInteger(most) && most >= 1))
    throw new RangeError(`most: expected a whole number of at least 1, got ${most}`);
  const list = problemList(corpus, most);
  const folded = Float64Array.from({length: textsIn(corpus, "names")}, (_, name) =>
    hashOfFold(textOf(corpus, "names", name)),
  );
  for (let i = 0; i < corpus.size; i++) {
    checkTitleAndYear(corpus, i, now, list.add);
    checkByline(corpus, folded, i, list.add);
    checkRest(corpus, i, list.add);
  }
  for (let k = 0; k < corpus.merges.count; k++) checkMerge(corpus.merge(k), list.add);
  return list.finish();
}

/** Lists a problem of paper i. */
type Add = (i: number, kind: string, severity: Severity, what: string) => void;

const FIRST_PRINT = 1450;

function checkTitleAndYear(corpus: Corpus, i: number, now: number | null, add: Add): void {
  const year = corpus.year[i];
  if (fold(textAt(corpus.title, i)) === "") add(i, "title", "warning", "has no title");
  if (now !== null && year > now + 1)
    add(i, "future", "warning", `is of ${year}, after the reference year ${now}`);
  if (year !== 0 && year < FIRST_PRINT)
    add(i, "past", "warning", `is of the year ${year}, before there was print`);
}

/** Stands for a name of which nothing is left when it is folded. */
const NAMELESS = -1;

/** The hash of a folded name: names are folded once, not in every byline. */
function hashOfFold(name: string): number {
  const folded = fold(name);
  return folded === "" ? NAMELESS : hash53(folded);
}

function checkByline(corpus: Corpus, folded: Float64Array, i: number, add: Add): void {
  const {authorStart, authorCount, authorName, authorPosition} = corpus;
  const [from, to] = [authorStart[i], authorStart[i + 1]];
  const stated = authorCount[i];
  if (from === to && stated <= 0 && corpus.truncated[i] === 0)
    add(i, "nobody", "notice", "has no author");
  if (stated >= 0 && to - from > stated)
    add(i, "longer", "warning", `names ${to - from} authors and says that it has ${stated}`);
  if (stated > to - from && corpus.truncated[i] === 0)
    add(i, "shorter", "notice", `names ${to - from} of ${stated} authors and does not say so`);

  const nameOf = (k: number) => textOf(corpus, "names", authorName[k]);
  const seen = new Set<number>();
  for (let k = from; k < to; k++) {
    const name = folded[authorName[k]];
    if (name === NAMELESS) add(i, "nameless", "warning", "has an author without a name");
    else if (seen.has(name)) add(i, "twice", "warning", `names ${nameOf(k)} twice in its byline`);
    seen.add(name);
    if (stated >= 0 && authorPosition[k] > stated)
      add(i, "position", "warning", `has ${nameOf(k)} at place ${authorPosition[k]} of ${stated}`);
  }
}

/** Values that no column could hold stand in the rest, and are unknown to everything that computes. */
function checkRest(corpus: Corpus, i: number, add: Add): void {
  const {date, citations, authorCount, ids} = restAt(corpus, i);
  if (date != null) add(i, "date", "warning", `has a date that is none: ${JSON.stringify(date)}`);
  if (citations != null)
    add(i, "citations", "warning", `has a citation count that is none: ${citations}`);
  if (authorCount != null)
    add(i, "count", "warning", `has a number of authors that is none: ${authorCount}`);
  if (ids?.doi !== undefined && !worldIds({doi: ids.doi}).some(({scheme}) => scheme === "doi"))
    add(i, "doi", "notice", `has a DOI that is none: ${ids.doi}`);
}

/** An identifier that was printed on the wrong paper joins what has nothing in common. */
function checkMerge({paper, records, reasons}: Merge, add: Add): void {
  const [best, ...others] = records;
  const title = fold(best.title);
  const families = new Set(best.authors.map(familyName));
  const stranger = others.find(
    other =>
      title !== "" &&
      fold(other.title) !== "" &&
      fold(other.title) !== title &&
      other.authors.length > 0 &&
      families.size > 0 &&
      !other.authors.some(author => families.has(familyName(author))),
  );
  if (stranger !== undefined)
    add(
      paper,
      "strangers",
      "warning",
      `was joined with "${stranger.title}", which shares neither title nor author (${reasons[0]})`,
    );
}

function problemList(corpus: Corpus, most: number): {add: Add; finish(): Problem[]} {
  const problems: Problem[] = [];
  const counts = new Map<string, {count: number; severity: Severity; example: string}>();
  return {
    add(i, kind, severity, what) {
      const {count = 0, example = what} = counts.get(kind) ?? {};
      counts.set(kind, {count: count + 1, severity, example});
      if (count >= most) return;
      const line = corpus.originLine[i];
      problems.push({
        file: corpus.files[corpus.originFile[i]],
        record: corpus.originRecord[i],
        line: line === 0 ? null : line,
        severity,
        what: `The paper "${textAt(corpus.title, i) || textAt(corpus.id, i)}" ${what}.`,
      });
    },
    finish() {
      for (const {count, severity, example} of counts.values())
        if (count > most)
          problems.push({
            file: "",
            record: null,
            line: null,
            severity,
            what: `${count - most} more papers have a problem like this one: it ${example}.`,
          });
      return problems;
    },
  };
}
