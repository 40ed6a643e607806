import type {IdentityColumns} from "./identity-columns.ts";

/**
 * What the papers of a block's records have, copied side by side: pairs are looked at in any order, and what lies apart
 * in memory is slow to come. Lists of record i are those from start[i] to start[i + 1] − 1.
 */
export interface BlockColumns {
  /** The others who signed the paper under another name, by rising block and form. */
  readonly others: CoauthorColumns;
  readonly termStart: Uint32Array;
  /** Slots of words of titles, rising. */
  readonly term: Uint32Array;
  /** Sum of the squared weights of those words. */
  readonly squares: Float64Array;
  readonly venue: Uint32Array;
  /** 0 = unknown. */
  readonly year: Int16Array;
}

/** Co-authors of the records of a block. */
export interface CoauthorColumns {
  readonly start: Uint32Array;
  /** Numbers of name blocks as they are met here: 0 … blocks − 1. */
  readonly block: Uint32Array;
  readonly form: Uint32Array;
  readonly blocks: number;
}

/** Memory that is used for block after block: the number of each other block in the block at hand. */
export interface NumberScratch {
  readonly number: Uint32Array;
  readonly round: Uint32Array;
  now: number;
}

export const numberScratch = (blocks: number): NumberScratch => ({
  number: new Uint32Array(blocks),
  round: new Uint32Array(blocks),
  now: 0,
});

/** Copies what the papers of some authorships have. O(names and words of their papers). */
export function blockColumns(
  columns: IdentityColumns,
  authorships: Uint32Array,
  scratch: NumberScratch,
): BlockColumns {
  const {paperOf, signals, venue, year} = columns;
  const {start, item} = signals.terms;
  const papers = authorships.map(k => paperOf[k]);
  const count = papers.length;
  const termStart = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++)
    termStart[i + 1] = termStart[i] + start[papers[i] + 1] - start[papers[i]];
  const term = new Uint32Array(termStart[count]);
  const squares = new Float64Array(count);
  const venues = new Uint32Array(count);
  const years = new Int16Array(count);
  for (let i = 0; i < count; i++) {
    const p = papers[i];
    for (let k = start[p], at = termStart[i]; k < start[p + 1]; k++, at++) term[at] = item[k];
    squares[i] = signals.titleSquares[p];
    venues[i] = venue[p];
    years[i] = year[p];
  }
  return {
    others: coauthorsOf(columns, authorships, papers, scratch),
    termStart,
    term,
    squares,
    venue: venues,
    year: years,
  };
}

function coauthorsOf(
  {coauthors, ofAuthorship}: IdentityColumns,
  authorships: Uint32Array,
  papers: Uint32Array,
  scratch: NumberScratch,
): CoauthorColumns {
  const {start: from, block: blocks, form: forms} = coauthors;
  const {number, round} = scratch;
  const now = ++scratch.now;
  let met = 0;
  const start = new Uint32Array(papers.length + 1);
  for (let i = 0; i < papers.length; i++)
    start[i + 1] = start[i] + from[papers[i] + 1] - from[papers[i]];
  const block = new Uint32Array(start[papers.length]);
  const form = new Uint32Array(block.length);
  let end = 0;
  for (let i = 0; i < papers.length; i++) {
    const own = ofAuthorship[authorships[i]];
    start[i] = end;
    for (let c = from[papers[i]]; c < from[papers[i] + 1]; c++) {
      const f = forms[c];
      if (f === own) continue;
      if (round[blocks[c]] !== now) {
        round[blocks[c]] = now;
        number[blocks[c]] = met++;
      }
      const b = number[blocks[c]];
      let at = end++;
      while (at > start[i] && (block[at - 1] > b || (block[at - 1] === b && form[at - 1] > f))) {
        block[at] = block[at - 1];
        form[at] = form[at - 1];
        at -= 1;
      }
      block[at] = b;
      form[at] = f;
    }
  }
  start[papers.length] = end;
  return {start, block, form, blocks: met};
}
