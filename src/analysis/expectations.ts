import {type TopBorder, topBorder, topShare} from "../metrics/indices/normalised.ts";
import {type Corpus, NONE} from "../papers/corpus.ts";
import {restAt} from "../papers/open.ts";
import {listAt} from "../util/list-column.ts";
import {textsWith} from "../util/texts-with.ts";

/** What papers of their kind are cited, by paper. */
export interface Expectations {
  /** Mean citations of the same field, year and type; null where the cell is too small or the kind unknown. */
  readonly expected: readonly (number | null)[];
  /** Papers with a known count in that cell; of several fields the smallest. 0 where there is none. */
  readonly cell: readonly number[];
  /** How far a paper is among the most cited tenth of its cell, 0 … 1, a mean over its fields; null as `expected`. */
  readonly inTopTenth: readonly (number | null)[];
}

/** Cells with fewer papers say nothing: the field is widened, then the years. */
const SMALLEST = 20;

/**
 * For each paper the mean citations of papers of the same field (category), year and type within the corpus.
 *
 * Small cells are widened: to the field above ("cs" for "cs.CL"), then to the years before and after. Of
 * several fields it is the harmonic mean. A corpus without any category is one field. O(papers · categories).
 *
 * `citations` in place of the corpus's, −1 = unknown: without self-citations, say.
 *
 * L. Waltman et al. 2011, doi:10.1016/j.joi.2010.08.001. Throws RangeError unless `smallest` is at least 1.
 */
export function expectations(
  corpus: Corpus,
  smallest = SMALLEST,
  citations: ArrayLike<number> = corpus.citations,
): Expectations {
  if (!(smallest >= 1)) throw new RangeError(`smallest: expected at least 1, got ${smallest}`);
  const {size, year} = corpus;
  const {fieldsOf, above} = fields(corpus);
  const types = typesOf(corpus);

  // The counts of the papers of each field, year and type.
  const counts = new Map<number, number[]>();
  const keyOf = (field: number, y: number, type: number) => (field * YEARS + y) * TYPES + type;
  const add = (key: number, count: number) => {
    const known = counts.get(key);
    if (known === undefined) counts.set(key, [count]);
    else known.push(count);
  };
  for (let i = 0; i < size; i++) {
    if (citations[i] < 0 || year[i] === 0) continue;
    const own = fieldsOf(i);
    for (const field of own) add(keyOf(field, year[i], types[i]), citations[i]);
    // Of a field above, a paper counts once.
    for (const wide of new Set(Array.from(own, above)))
      add(keyOf(wide, year[i], types[i]), citations[i]);
  }

  const cells = new Map<number, Cell | null>();
  const cellOf = (field: number, y: number, type: number): Cell | null => {
    const key = keyOf(field, y, type);
    const known = cells.get(key);
    if (known !== undefined) return known;
    const wide = above(field);
    const found = [[[field, y]], [[wide, y]], [[wide, y - 1], [wide, y], [wide, y + 1]]] // biome-ignore format: three widths
      .map(parts => parts.flatMap(([f, when]) => counts.get(keyOf(f, when, type)) ?? []))
      .find(each => each.length >= smallest);
    const cell = found === undefined ? null : cellFrom(found);
    cells.set(key, cell);
    return cell;
  };

  const expected: (number | null)[] = [];
  const inTopTenth: (number | null)[] = [];
  const cell: number[] = [];
  for (let i = 0; i < size; i++) {
    const found: Cell[] = [];
    if (year[i] !== 0)
      for (const field of fieldsOf(i)) {
        const kind = cellOf(field, year[i], types[i]);
        if (kind !== null && kind.mean > 0) found.push(kind);
      }
    const n = found.length;
    const inverse = found.reduce((sum, {mean}) => sum + 1 / mean, 0);
    const top = found.reduce((sum, {border}) => sum + topShare(border, citations[i]), 0);
    expected.push(n === 0 ? null : n / inverse);
    inTopTenth.push(n === 0 || citations[i] < 0 ? null : top / n);
    cell.push(n === 0 ? 0 : Math.min(...found.map(({size: papers}) => papers)));
  }
  return {expected, cell, inTopTenth};
}

/** What is known of the papers of one kind. */
interface Cell {
  readonly mean: number;
  readonly size: number;
  readonly border: TopBorder;
}

const cellFrom = (counts: readonly number[]): Cell => ({
  mean: counts.reduce((a, b) => a + b) / counts.length,
  size: counts.length,
  border: topBorder(counts, 0.1),
});

/** Years and types have room for so many in a key. */
const YEARS = 16_384;
const TYPES = 4096;

/** The fields of each paper, and the field that a field belongs to, as numbers. */
function fields({categories, labels}: Corpus) {
  const all = [0];
  if (categories.item.length === 0) return {fieldsOf: () => all, above: () => 1};
  const wide = new Map<string, number>();
  const aboveOf = labels.map(label => {
    const name = nameAbove(label);
    if (!wide.has(name)) wide.set(name, labels.length + wide.size);
    return wide.get(name)!;
  });
  return {
    fieldsOf: (paper: number): ArrayLike<number> & Iterable<number> => listAt(categories, paper),
    above: (field: number) => aboveOf[field],
  };
}

/** The type of each paper as a number; those beyond the room of a key share the last one. */
function typesOf(corpus: Corpus): Uint16Array {
  const known = new Map<string, number>();
  const types = new Uint16Array(corpus.size);
  known.set("", 0); // most papers have none
  // What is rare stands in the rest as JSON: only where it speaks of a type is it parsed.
  for (const i of textsWith(corpus.rest, '"type"')) {
    const type = restAt(corpus, i).type ?? "";
    let number = known.get(type);
    if (number === undefined) {
      number = Math.min(known.size, TYPES - 1);
      known.set(type, number);
    }
    types[i] = number;
  }
  return types;
}

/** The field that a field belongs to: what stands before the first point or slash. */
const nameAbove = (field: string) => field.split(/[./]/, 1)[0];

/** The field of a set of papers: the commonest category, ties by name; null where none has one. */
export function mainField({categories, labels, venue, venues}: Corpus, papers: Iterable<number>) {
  const counts = new Map<string, number>();
  for (const p of papers) {
    const list = listAt(categories, p);
    for (const c of list) counts.set(labels[c], (counts.get(labels[c]) ?? 0) + 1);
    if (categories.item.length === 0 && venue[p] !== NONE)
      counts.set(venues[venue[p]], (counts.get(venues[venue[p]]) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [name, n] of counts)
    if (best === null || n > counts.get(best)! || (n === counts.get(best) && name < best))
      best = name;
  return best;
}
