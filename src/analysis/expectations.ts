import {type Corpus, NONE} from "../papers/corpus.ts";
import {restAt} from "../papers/open.ts";
import {listAt} from "../util/list-column.ts";

/** What papers of their kind are cited, by paper. */
export interface Expectations {
  /** Mean citations of the same field, year and type; null where the cell is too small or the kind unknown. */
  readonly expected: readonly (number | null)[];
  /** Papers with a known count in that cell; of several fields the smallest. 0 where there is none. */
  readonly cell: readonly number[];
}

/** Cells with fewer papers say nothing: the field is widened, then the years. */
const SMALLEST = 20;

/**
 * For each paper the mean citations of papers of the same field (category), year and type within the corpus.
 *
 * Small cells are widened: to the field above ("cs" for "cs.CL"), then to the years before and after. Of
 * several fields it is the harmonic mean. A corpus without any category is one field. O(papers · categories).
 *
 * L. Waltman et al. 2011, doi:10.1016/j.joi.2010.08.001. Throws RangeError unless `smallest` is at least 1.
 */
export function expectations(corpus: Corpus, smallest = SMALLEST): Expectations {
  if (!(smallest >= 1)) throw new RangeError(`smallest: expected at least 1, got ${smallest}`);
  const {size, year, citations, categories, labels} = corpus;
  const withoutFields = categories.item.length === 0;
  const types = Array.from({length: size}, (_, i) => restAt(corpus, i).type ?? "");
  const fieldsOf = (i: number): readonly string[] =>
    withoutFields ? [""] : Array.from(listAt(categories, i), c => labels[c]);

  const cells = new Map<string, {sum: number; count: number}>();
  const add = (key: string, count: number) => {
    const cell = cells.get(key) ?? {sum: 0, count: 0};
    cell.sum += count;
    cell.count += 1;
    cells.set(key, cell);
  };
  for (let i = 0; i < size; i++) {
    if (citations[i] < 0 || year[i] === 0) continue;
    const fields = new Set(fieldsOf(i));
    for (const field of fields) add(keyOf(field, year[i], types[i]), citations[i]);
    // Of a field above, a paper counts once.
    for (const wide of new Set([...fields].map(above))) {
      add(keyOf(`${wide}*`, year[i], types[i]), citations[i]);
    }
  }

  const cellOf = (field: string, y: number, type: string) => {
    const wide = `${above(field)}*`;
    for (const keys of [
      [keyOf(field, y, type)],
      [keyOf(wide, y, type)],
      [keyOf(wide, y - 1, type), keyOf(wide, y, type), keyOf(wide, y + 1, type)],
    ]) {
      const found = keys.map(key => cells.get(key)).filter(cell => cell !== undefined);
      const count = found.reduce((n, cell) => n + cell.count, 0);
      if (count >= smallest)
        return {mean: found.reduce((n, cell) => n + cell.sum, 0) / count, count};
    }
    return null;
  };

  const expected: (number | null)[] = [];
  const cell: number[] = [];
  for (let i = 0; i < size; i++) {
    const found =
      year[i] === 0
        ? []
        : fieldsOf(i)
            .map(field => cellOf(field, year[i], types[i]))
            .filter(known => known !== null && known.mean > 0);
    const inverse = found.reduce((sum, known) => sum + 1 / known!.mean, 0);
    expected.push(found.length === 0 ? null : found.length / inverse);
    cell.push(found.length === 0 ? 0 : Math.min(...found.map(known => known!.count)));
  }
  return {expected, cell};
}

const keyOf = (field: string, year: number, type: string) => `${year}\n${type}\n${field}`;

/** The field that a field belongs to: what stands before the first point or slash. */
const above = (field: string) => field.split(/[./]/, 1)[0];

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
