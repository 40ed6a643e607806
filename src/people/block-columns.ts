import type {IdentityColumns} from "./identity-columns.ts";

/**
 * What the papers of a block's records have, copied side by side: pairs are looked at in any order, and what lies apart
 * in memory is slow to come. Of co-authors and words those are here that two records share at least: nothing else is
 * ever found in two. Lists of record i are those from start[i] to start[i + 1] − 1.
 */
export interface BlockColumns {
  /** The others who signed the paper under another name, by rising block and form. */
  readonly others: CoauthorColumns;
  /** 1 where somebody else signed the paper under another name. */
  readonly signed: Uint8Array;
  readonly termStart: Uint32Array;
  /** Slots of words of titles, rising. */
  readonly term: Uint32Array;
  /** 1 where the title has words at all. */
  readonly titled: Uint8Array;
  /** Sum of the squared weights of all words of the title. */
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

/** Memory that is used for block after block, to tell what is met once from what is met again. */
export interface NumberScratch {
  /** Name block → its number in the block at hand. */
  readonly number: Uint32Array;
  readonly blockMet: Uint32Array;
  readonly termMet: Uint32Array;
  /** Form → its number among the names of the block at hand; anything where it is none of them. */
  readonly nameOf: Uint32Array;
  /** Something is met once in the block at hand where its mark is this, and met again where it is one more; then it has a number where it is two more. */
  now: number;
}

const MARKS = 3;

export const numberScratch = (blocks: number, slots: number, forms: number): NumberScratch => ({
  number: new Uint32Array(blocks),
  blockMet: new Uint32Array(blocks),
  termMet: new Uint32Array(slots),
  nameOf: new Uint32Array(forms),
  now: 0,
});

/** Copies what the papers of some authorships have. O(names and words of their papers). */
export function blockColumns(
  columns: IdentityColumns,
  authorships: Uint32Array,
  scratch: NumberScratch,
): BlockColumns {
  const {paperOf, signals, venue, year} = columns;
  const count = authorships.length;
  const papers = new Uint32Array(count);
  for (let i = 0; i < count; i++) papers[i] = paperOf[authorships[i]];
  const squares = new Float64Array(count);
  const venues = new Uint32Array(count);
  const years = new Int16Array(count);
  for (let i = 0; i < count; i++) {
    const p = papers[i];
    squares[i] = signals.titleSquares[p];
    venues[i] = venue[p];
    years[i] = year[p];
  }
  scratch.now += MARKS;
  return {
    ...coauthorsOf(columns, authorships, papers, scratch),
    ...termsOf(columns, papers, scratch),
    squares,
    venue: venues,
    year: years,
  };
}

function termsOf(
  {signals}: IdentityColumns,
  papers: Uint32Array,
  {termMet, now}: NumberScratch,
): Pick<BlockColumns, "termStart" | "term" | "titled"> {
  const {start, item} = signals.terms;
  const again = now + 1;
  const titled = new Uint8Array(papers.length);
  let most = 0;
  for (let i = 0; i < papers.length; i++) {
    const p = papers[i];
    if (start[p] < start[p + 1]) titled[i] = 1;
    for (let k = start[p]; k < start[p + 1]; k++) {
      const slot = item[k];
      if (termMet[slot] < now) termMet[slot] = now;
      else {
        most += termMet[slot] === now ? 2 : 1;
        termMet[slot] = again;
      }
    }
  }
  const termStart = new Uint32Array(papers.length + 1);
  const term = new Uint32Array(most);
  let end = 0;
  for (let i = 0; i < papers.length; i++) {
    if (end < most)
      for (let k = start[papers[i]]; k < start[papers[i] + 1]; k++)
        if (termMet[item[k]] === again) term[end++] = item[k];
    termStart[i + 1] = end;
  }
  return {termStart, term, titled};
}

function coauthorsOf(
  {coauthors, ofAuthorship}: IdentityColumns,
  authorships: Uint32Array,
  papers: Uint32Array,
  {number, blockMet, now}: NumberScratch,
): Pick<BlockColumns, "others" | "signed"> {
  const {start: from, signed: names} = coauthors;
  const [again, numbered] = [now + 1, now + 2];
  const signed = new Uint8Array(papers.length);
  let most = 0;
  for (let i = 0; i < papers.length; i++) {
    const own = ofAuthorship[authorships[i]];
    // Names of one block lie side by side: they count once a byline.
    let last = -1;
    for (let c = from[papers[i]]; c < from[papers[i] + 1]; c++) {
      if (names[2 * c + 1] === own) continue;
      signed[i] = 1;
      most += 1;
      const b = names[2 * c];
      if (b === last) continue;
      last = b;
      blockMet[b] = blockMet[b] < now ? now : again;
    }
  }
  const start = new Uint32Array(papers.length + 1);
  const block = new Uint32Array(most);
  const form = new Uint32Array(most);
  let end = 0;
  let met = 0;
  for (let i = 0; i < papers.length; i++) {
    const own = ofAuthorship[authorships[i]];
    for (let c = from[papers[i]]; c < from[papers[i] + 1]; c++) {
      const [inAll, f] = [names[2 * c], names[2 * c + 1]];
      if (f === own || blockMet[inAll] === now) continue;
      if (blockMet[inAll] === again) {
        blockMet[inAll] = numbered;
        number[inAll] = met++;
      }
      const b = number[inAll];
      let at = end++;
      while (at > start[i] && (block[at - 1] > b || (block[at - 1] === b && form[at - 1] > f))) {
        block[at] = block[at - 1];
        form[at] = form[at - 1];
        at -= 1;
      }
      block[at] = b;
      form[at] = f;
    }
    start[i + 1] = end;
  }
  return {others: {start, block, form, blocks: met}, signed};
}
