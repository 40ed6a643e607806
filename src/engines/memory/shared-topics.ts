import {bylinesOf} from "../../graphs/bylines.ts";
import type {Network} from "../../graphs/network.ts";
import {type Tie, tieColumns} from "../../graphs/topic-edges.ts";
import {listAt, transpose} from "../../util/list-column.ts";
import {checkpoint, type Watch} from "../../util/watch.ts";
import type {Records} from "../tables/write-records.ts";
import {
  comparedUpTo,
  earlier,
  MOST_PEOPLE,
  papersOfPeople,
  paperWeights,
  places,
  profilesOf,
  type SharedTopicRules,
  squares,
  weightOf,
} from "./topic-units.ts";

/**
 * The shared-topic network as engines compute it: the cosine of two people's profiles without their joint papers, to the
 * nearest of each. It differs from `sharedTopicNetwork` in that weights are whole numbers, terms of very many people are
 * left out, papers above the author cap are too, and joint papers do count in the years.
 *
 * O(Σ over compared terms of people² + Σ over papers of people² · terms).
 */
export function sharedTopicsInUnits(
  records: Records,
  rules: SharedTopicRules,
  watch: Watch = {},
): Network {
  const {corpus, people, topics} = records;
  const bylines = bylinesOf(corpus, people);
  const isCounted = (p: number) => rules.maxAuthors === null || bylines.size[p] <= rules.maxAuthors;
  const papers = papersOfPeople(bylines, people.count, isCounted);
  const weightAt = paperWeights(records);
  const whole = profilesOf(records, papers, weightAt);
  const peopleOfTerm = transpose(whole.terms, topics.count);
  const sizes = topics.label.map((_, t) => peopleOfTerm.start[t + 1] - peopleOfTerm.start[t]);
  const most = comparedUpTo(
    sizes.filter(size => size > 0),
    rules.topicBudget,
  );
  const isCompared = (t: number) => sizes[t] <= most;
  const profiles = {...whole, square: squares(whole, isCompared)};
  const placeOf = places(profiles.terms, topics.count);

  const product = new Float64Array(people.count);
  const shared = new Uint32Array(people.count);
  const first = new Int16Array(people.count);
  const last = new Int16Array(people.count);
  const near = nearestOf(people.count, rules.topicNeighbours);
  for (let a = 0; a < people.count; a++) {
    if (a % 64 === 0) checkpoint(watch, "Comparing topics", a / people.count);
    const touched: number[] = [];
    for (let k = profiles.terms.start[a]; k < profiles.terms.start[a + 1]; k++) {
      const t = profiles.terms.item[k];
      if (!isCompared(t)) continue;
      for (let m = peopleOfTerm.start[t]; m < peopleOfTerm.start[t + 1]; m++) {
        const b = peopleOfTerm.item[m];
        if (b <= a) continue;
        const j = placeOf[m];
        if (shared[b] === 0) {
          touched.push(b);
          [first[b], last[b]] = [0, 0];
        }
        shared[b] += 1;
        product[b] += profiles.weight[k] * profiles.weight[j];
        first[b] = earlier(first[b], earlier(profiles.first[k], profiles.first[j]));
        last[b] = Math.max(last[b], profiles.last[k], profiles.last[j]);
      }
    }
    const taken = jointOf(a);
    for (const b of touched) {
      const {mine = 0, theirs = 0, joint = 0, gone = 0} = taken.get(b) ?? {};
      const x = profiles.square[a] - 2 * mine + joint;
      const y = profiles.square[b] - 2 * theirs + joint;
      const terms = shared[b] - gone;
      if (terms >= rules.minTerms && x > 0 && y > 0) {
        const strength = Math.min(1, (product[b] - mine - theirs + joint) / Math.sqrt(x * y));
        if (strength > 0 && strength >= rules.minSimilarity && near.wants(a, b, strength))
          near.offer({a, b, strength, behind: terms, firstYear: first[b], lastYear: last[b]});
      }
      product[b] = 0;
      shared[b] = 0;
    }
  }
  return {
    id: "shared-topic",
    nodeKind: "person",
    ...tieColumns(people.count, near.ties()),
    notes: {
      strength: sharedTopicText(rules),
      counting: null,
      maxAuthors: rules.maxAuthors,
      leftOut: 0,
      truncated: 0,
    },
  };

  /** Of those who signed with somebody and come after them: what their joint papers add. */
  function jointOf(a: number) {
    const together = new Map<number, Map<number, number>>();
    for (const p of listAt(papers, a))
      for (const b of listAt(bylines.people, p)) {
        if (b <= a) continue;
        let terms = together.get(b);
        if (terms === undefined) {
          terms = new Map();
          together.set(b, terms);
        }
        for (let k = topics.terms.start[p]; k < topics.terms.start[p + 1]; k++) {
          const t = topics.terms.item[k];
          if (isCompared(t)) terms.set(t, (terms.get(t) ?? 0) + weightAt[k]);
        }
      }
    const taken = new Map<number, {mine: number; theirs: number; joint: number; gone: number}>();
    for (const [b, terms] of together) {
      let [mine, theirs, joint, gone] = [0, 0, 0, 0];
      for (const [t, weight] of terms) {
        const [x, y] = [weightOf(profiles, a, t), weightOf(profiles, b, t)];
        mine += x * weight;
        theirs += y * weight;
        joint += weight * weight;
        if (x === weight || y === weight) gone += 1;
      }
      taken.set(b, {mine, theirs, joint, gone});
    }
    return taken;
  }
}

/** What the strengths mean, in words. */
export const sharedTopicText = ({
  topicNeighbours,
  minSimilarity,
  minTerms,
  topicBudget,
}: SharedTopicRules): string =>
  `how alike two people's topics are (cosine of TF-IDF profiles in whole units, off by less than 0.001), without the papers that they wrote together; ties of at least ${minSimilarity} and ${minTerms} shared terms, to the ${topicNeighbours} nearest; terms of more than ${MOST_PEOPLE} people, and those that ${topicBudget} multiplications do not reach, are left out`;

/** Keeps the nearest of each person: highest strength first, then the smaller number. */
function nearestOf(people: number, most: number) {
  const of: Tie[][] = Array.from({length: people}, () => []);
  const otherIn = ({a, b}: Tie, node: number) => (a === node ? b : a);
  /** Whether somebody would stand before a tie of a node. */
  const isBefore = (other: number, strength: number, tie: Tie, node: number) =>
    strength > tie.strength || (strength === tie.strength && other < otherIn(tie, node));
  const hasRoom = (node: number, other: number, strength: number) => {
    const list = of[node];
    return list.length < most || isBefore(other, strength, list[most - 1], node);
  };
  const put = (node: number, tie: Tie) => {
    const other = otherIn(tie, node);
    if (!hasRoom(node, other, tie.strength)) return;
    const list = of[node];
    let at = list.length;
    while (at > 0 && isBefore(other, tie.strength, list[at - 1], node)) at -= 1;
    list.splice(at, 0, tie);
    if (list.length > most) list.pop();
  };
  return {
    /** Whether a tie would be among the nearest of either end by now. */
    wants: (a: number, b: number, strength: number): boolean =>
      hasRoom(a, b, strength) || hasRoom(b, a, strength),
    offer(tie: Tie): void {
      put(tie.a, tie);
      put(tie.b, tie);
    },
    ties: (): Tie[] => [...new Set(of.flat())],
  };
}
