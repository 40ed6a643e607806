import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {withMadeFields} from "../util/made-fields.ts";
import {ownRoom, type Room, sharedRoom} from "../util/share.ts";
import type {Watch} from "../util/watch.ts";
import {edgeList} from "./build-graph.ts";
import {type Bylines, bylinesOf, signersOf} from "./bylines.ts";
import {cap, inYears} from "./coauthor-papers.ts";
import {type CoauthorTies, coauthorTies} from "./coauthor-split.ts";
import {coauthorSums} from "./coauthor-sums.ts";
import {COUNTING_TEXT, pairShare, placeCredit} from "./counting.ts";
import type {EdgeList, Graph} from "./graph.ts";
import {heldEdges} from "./held-edges.ts";
import type {Signed} from "./joint-rows.ts";
import type {Counting, Network, NetworkNotes} from "./network.ts";
import {yearRuns, yearsOf} from "./tie-years.ts";

export interface CoauthorOptions {
  /** What a paper adds to the tie of two of its authors. @default "fractional" */
  readonly counting?: Counting;
  /** Papers with more authors add no ties; null = no cap. @default null */
  readonly maxAuthors?: number | null;
  /** Only papers of these years, first and last, add ties; null = all, also undated ones. @default null */
  readonly years?: readonly [first: number, last: number] | null;
}

/** What of people ties are made of: who signed what. */
type Signatures = Pick<People, "ofAuthorship" | "papers">;

/**
 * Builds the co-authorship network: people, tied when they signed a paper together.
 *
 * With fractional counting each paper adds 1 to the strength of each of its authors, however long the
 * byline. The true length counts where the source gives it, also when names are cut. A person who
 * only signs alone stays, as an isolated node; somebody who is printed twice on a paper counts once.
 *
 * A sparse product, row by row with a dense accumulator. Time: O(Σ n²) over the papers, which is why long
 * bylines may be left out, and counted. Memory: O(people + ties). The order of papers changes no bit of a strength. Throws RangeError for a wrong cap or
 * years in the wrong order.
 */
export function coauthorNetwork(
  corpus: Corpus,
  people: Signatures,
  options: CoauthorOptions = {},
  watch: Watch = {},
): Network {
  const {signed, notes} = signatures(corpus, people, options);
  const ties = coauthorTies(signed, watch);
  return withYears(networkOf(ties, notes, edgeList), ties);
}

/**
 * The same network for millions of ties, which `share` may find elsewhere and begins with at once. The graph lies where
 * threads reach it, and ties and their years have no arrays of their own until somebody looks at them.
 */
export async function coauthorNetworkShared(
  corpus: Corpus,
  people: Signatures,
  options: CoauthorOptions,
  share: (signed: Signed, watch: Watch) => Promise<CoauthorTies>,
  watch: Watch = {},
): Promise<Network> {
  const {signed, notes} = signatures(corpus, people, options, sharedRoom());
  const ties = await share(signed, watch);
  const network = networkOf(ties, notes, heldEdges);
  const {firstYears, lastYears} = ties;
  return firstYears.code instanceof Uint8Array
    ? withMadeFields(network, {firstYear: yearRuns(firstYears), lastYear: yearRuns(lastYears)})
    : withYears(network, ties);
}

/** The network, without the years of its ties. */
function networkOf(
  {start, target, strength, count}: CoauthorTies,
  notes: NetworkNotes,
  edgesOf: (graph: Graph) => EdgeList,
): Network {
  const graph: Graph = {order: start.length - 1, start, target, strength};
  return {
    id: "coauthor",
    nodeKind: "person",
    graph,
    edges: edgesOf(graph),
    edgePapers: count,
    firstYear: new Int16Array(0),
    lastYear: new Int16Array(0),
    notes,
  };
}

/** The network with the years of its ties in arrays. */
const withYears = (network: Network, {firstYears, lastYears}: CoauthorTies): Network => ({
  ...network,
  firstYear: yearsOf(firstYears),
  lastYear: yearsOf(lastYears),
});

/**
 * The graph of the co-authorship network alone, for whoever asks for nothing behind its ties: the same bits, sooner, in
 * three quarters of the memory.
 */
export function coauthorGraph(
  corpus: Corpus,
  people: Signatures,
  options: CoauthorOptions = {},
  watch: Watch = {},
): Graph {
  return coauthorSums(signatures(corpus, people, options).signed, watch);
}

/** What each paper adds, and what the ties mean. */
function signatures(
  corpus: Corpus,
  people: Signatures,
  {counting = "fractional", maxAuthors = null, years = null}: CoauthorOptions,
  room: Room = ownRoom,
): {signed: Signed; notes: NetworkNotes} {
  if (maxAuthors !== null && !(maxAuthors >= 1))
    throw new RangeError(`maxAuthors: expected at least 1, got ${maxAuthors}`);
  if (years !== null && !(years[0] <= years[1]))
    throw new RangeError(`years: expected first ≤ last, got ${years[0]} and ${years[1]}`);
  if (!Object.hasOwn(COUNTING_TEXT, counting))
    throw new RangeError(
      `counting: expected one of ${Object.keys(COUNTING_TEXT).join(", ")}, got ${counting}`,
    );
  const placed = counting === "harmonic" || counting === "first-last";
  const bylines = placed ? bylinesOf(corpus, people) : null;
  const {people: authors, size} = bylines ?? signersOf(corpus, people, room);
  const {year} = corpus;
  const choice = {maxAuthors, years};
  const most = cap(choice);
  const share = room.real(corpus.size);
  let leftOut = 0;
  let truncated = 0;
  for (let p = 0; p < corpus.size; p++) {
    if (!inYears(years, year[p])) continue;
    truncated += corpus.truncated[p];
    if (size[p] > most) leftOut += 1;
    else if (authors.start[p + 1] - authors.start[p] > 1) share[p] = pairShare(counting, size[p]);
  }
  const credit = bylines === null ? null : credits(counting, bylines);
  return {
    signed: {authors, papers: people.papers, share, credit, year},
    notes: {strength: COUNTING_TEXT[counting], counting, ...choice, leftOut, truncated},
  };
}

/** What each place in a byline multiplies the share of its pairs by. */
function credits(counting: Counting, {people: {start}, place, size}: Bylines): Float64Array {
  const credit = new Float64Array(place.length);
  for (let p = 0; p < size.length; p++)
    for (let k = start[p]; k < start[p + 1]; k++)
      credit[k] = placeCredit(counting, size[p], place[k]);
  return credit;
}
