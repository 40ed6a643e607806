import {edgeOfSlot} from "../../graphs/build-graph.ts";
import type {Network} from "../../graphs/network.ts";
import {invertedIndex, type Profiles, topicProfiles} from "../../graphs/topic-profiles.ts";
import {type Corpus, NONE} from "../../papers/corpus.ts";
import {institutionKey} from "../../papers/institution-key.ts";
import type {People} from "../../people/people.ts";
import type {Topics} from "../../topics/topics.ts";
import {listAt} from "../../util/list-column.ts";
import {stringPool} from "../../util/string-pool.ts";
import {strengths} from "../degree.ts";

/** Who wrote what about what with whom. */
export interface Field {
  readonly corpus: Corpus;
  readonly people: People;
  readonly topics: Topics;
  /** The co-author network of those people. */
  readonly coauthor: Network;
}

/** What speaks for one person writing with each other person; one value a person, 0 for nothing. */
export interface Signals {
  /** Cosine of the TF-IDF profiles, 0 … 1. */
  readonly topic: Float64Array;
  /** Shared co-authors z: how many, Σ 1/ln k_z, Σ 1/k_z, Σ (w + w′)/s_z, see `linkScore`. */
  readonly common: Float64Array;
  readonly adamicAdar: Float64Array;
  readonly resource: Float64Array;
  readonly weightedResource: Float64Array;
  /** Σ f f′/k_z, where a tie last renewed t years before the newest paper has f = 2^(−t/4). */
  readonly freshResource: Float64Array;
  /** Links between the two; 0 = none lead from one to the other. */
  readonly distance: Uint16Array;
  /** Cosine of the counts of papers by venue, 0 … 1. */
  readonly venue: Float64Array;
  /** Cosine of the institutions of their papers, as printed, 0 … 1. */
  readonly place: Float64Array;
}

/** After so many years a tie that was not renewed counts half. */
const HALF_LIFE = 4;

/**
 * Prepares signals: the result gives them for one person at a time. What it gives is written over by the
 * next call. Time: O(authorships · terms) to prepare; a call O(people with the same terms and venues + ties).
 */
export function signalsOf(field: Field): {
  readonly profiles: Profiles;
  of(person: number): Signals;
} {
  const {corpus, people, topics, coauthor} = field;
  const {start, target, strength} = coauthor.graph;
  const n = people.count;
  const profiles = topicProfiles(corpus, people, topics);
  const index = invertedIndex(profiles, topics.count);
  const total = strengths(coauthor.graph);
  const fresh = freshness(coauthor, newestOf(corpus));
  const venues = profilesBy(n, venuesOf(corpus, people));
  const places = profilesBy(n, placesOf(corpus, people));
  const degree = (i: number) => start[i + 1] - start[i];

  const signals = {
    topic: new Float64Array(n),
    common: new Float64Array(n),
    adamicAdar: new Float64Array(n),
    resource: new Float64Array(n),
    weightedResource: new Float64Array(n),
    freshResource: new Float64Array(n),
    distance: new Uint16Array(n),
    venue: new Float64Array(n),
    place: new Float64Array(n),
  };
  const queue = new Uint32Array(n);

  function topic(u: number): void {
    const {terms, weight, square} = profiles;
    const {topic: sum} = signals;
    for (let k = terms.start[u]; k < terms.start[u + 1]; k++) {
      const t = terms.item[k];
      for (let m = index.people.start[t]; m < index.people.start[t + 1]; m++)
        sum[index.people.item[m]] += weight[k] * index.weight[m];
    }
    for (let v = 0; v < n; v++)
      if (sum[v] > 0) sum[v] = Math.min(1, sum[v] / Math.sqrt(square[u] * square[v]));
  }

  function shared(u: number): void {
    const {common, adamicAdar, resource, weightedResource, freshResource} = signals;
    for (let k = start[u]; k < start[u + 1]; k++) {
      const z = target[k];
      for (let m = start[z]; m < start[z + 1]; m++) {
        const v = target[m];
        common[v] += 1;
        adamicAdar[v] += degree(z) > 1 ? 1 / Math.log(degree(z)) : 0;
        resource[v] += 1 / degree(z);
        weightedResource[v] += (strength[k] + strength[m]) / total[z];
        freshResource[v] += (fresh[k] * fresh[m]) / degree(z);
      }
    }
  }

  function distances(u: number): void {
    const {distance} = signals;
    queue[0] = u;
    for (let head = 0, tail = 1; head < tail; head++) {
      const i = queue[head];
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = target[k];
        if (j === u || distance[j] > 0) continue;
        distance[j] = Math.min(0xffff, distance[i] + 1);
        queue[tail++] = j;
      }
    }
  }

  return {
    profiles,
    of(u) {
      if (!(Number.isInteger(u) && u >= 0 && u < n))
        throw new RangeError(`person: expected a number below ${n}, got ${u}`);
      for (const column of Object.values(signals)) column.fill(0);
      topic(u);
      shared(u);
      distances(u);
      venues.compare(u, signals.venue);
      places.compare(u, signals.place);
      for (const column of Object.values(signals)) column[u] = 0;
      return signals;
    },
  };
}

/** The newest year of a corpus; 0 = no paper has one. */
export const newestOf = ({year}: Corpus): number => year.reduce((a, b) => Math.max(a, b), 0);

/** How fresh the tie in each slot of the rows is; ties without a year count as 1. */
function freshness({graph, lastYear}: Network, newest: number): Float64Array {
  const edge = edgeOfSlot(graph);
  return Float64Array.from(edge, e =>
    lastYear[e] === 0 ? 1 : 2 ** ((lastYear[e] - newest) / HALF_LIFE),
  );
}

/** Person → venue → papers there. */
function venuesOf({venue}: Corpus, {papers}: People) {
  return (person: number, tell: (item: number) => void): void => {
    for (const p of listAt(papers, person)) if (venue[p] !== NONE) tell(venue[p]);
  };
}

/** Person → institution → authorships there. */
function placesOf({affiliations, authorAffiliations}: Corpus, {authorships}: People) {
  const pool = stringPool();
  const keys = affiliations.map(text => institutionKey(text));
  const numbers = keys.map(key => (key === "" ? -1 : pool.add(key)));
  return (person: number, tell: (item: number) => void): void => {
    for (const k of listAt(authorships, person))
      for (const a of listAt(authorAffiliations, k)) if (numbers[a] >= 0) tell(numbers[a]);
  };
}

/** Compares people by how often each item stands with them: cosines. */
function profilesBy(
  people: number,
  itemsOf: (person: number, tell: (item: number) => void) => void,
) {
  const ofPerson: Map<number, number>[] = [];
  const ofItem = new Map<number, number[]>();
  const length = new Float64Array(people);
  for (let i = 0; i < people; i++) {
    const times = new Map<number, number>();
    itemsOf(i, item => times.set(item, (times.get(item) ?? 0) + 1));
    ofPerson.push(times);
    for (const [item, c] of times) {
      const list = ofItem.get(item);
      if (list === undefined) ofItem.set(item, [i]);
      else list.push(i);
      length[i] += c * c;
    }
  }
  return {
    compare(u: number, to: Float64Array): void {
      for (const [item, c] of ofPerson[u])
        for (const v of ofItem.get(item)!) to[v] += c * ofPerson[v].get(item)!;
      for (let v = 0; v < people; v++)
        if (to[v] > 0) to[v] = Math.min(1, to[v] / Math.sqrt(length[u] * length[v]));
    },
  };
}
