import type {Analysis, NetworkId} from "../../src/index.ts";
import type {Period} from "../../src/jobs/questions/compare-input.ts";
import {sameIn} from "./carried.ts";
import {madeNetwork} from "./drawn.ts";
import {firstOf, nodeFinder, nodeKey} from "./node-keys.ts";
import type {State} from "./state.ts";
import {type Compared, type LinkedCompared, NOTHING_COMPARED} from "./two-sides.ts";

type Two<T> = readonly [T, T];
const two = <A, B>([a, b]: Two<A | null>, of: (side: A) => B | null): Two<B | null> => [
  a === null ? null : of(a),
  b === null ? null : of(b),
];

/** What is compared, for a link; null where nothing is. */
export function linkedCompared(state: State): LinkedCompared | null {
  const {analysis, compared} = state;
  if (analysis === null || compared.sides.every(side => side === null)) return null;
  switch (compared.of) {
    case "people":
      return {of: "people", sides: two(compared.sides, person => analysis.people.id[person])};
    case "periods":
      return compared;
    case "communities": {
      const network = madeNetwork(state, compared.network);
      const keyOf = (community: number): string | null => {
        if (network === null) return null;
        const [node] = firstOf(network.communities.community, [community]);
        return node === undefined ? null : nodeKey(analysis, network, node);
      };
      return {of: "communities", network: compared.network, sides: two(compared.sides, keyOf)};
    }
  }
}

/** What a link compares in the open analysis; sides that are not there are left open. */
export function comparedOf(state: State, linked: LinkedCompared | null): Compared {
  const {analysis} = state;
  if (analysis === null || linked === null) return NOTHING_COMPARED;
  switch (linked.of) {
    case "people": {
      const find = (id: string) => {
        const person = analysis.people.id.indexOf(id);
        return person < 0 ? null : person;
      };
      return {of: "people", sides: two(linked.sides, find)};
    }
    case "periods":
      return linked;
    case "communities": {
      const id = STANDARD.find(name => name === linked.network);
      const network = id === undefined ? null : madeNetwork(state, id);
      if (id === undefined || network === null) return NOTHING_COMPARED;
      const find = nodeFinder(analysis, network);
      const of = (key: string) => {
        const node = find(key);
        return node === null ? null : network.communities.community[node];
      };
      return {of: "communities", network: id, sides: two(linked.sides, of)};
    }
  }
}

const STANDARD: readonly NetworkId[] = ["coauthor", "shared-topic", "topics"];

/** What is compared after the same papers were analysed otherwise: people by their papers, years as they are. */
export function comparedIn(compared: Compared, before: Analysis | null, after: Analysis): Compared {
  if (compared.of === "periods") return compared;
  if (compared.of === "communities") return {...compared, sides: [null, null]};
  const same = sameIn(before, after);
  const of = (person: number) => {
    const [found] = same({kind: "person", person});
    return found?.kind === "person" && found.person < after.people.count ? found.person : null;
  };
  return {...compared, sides: two(compared.sides, of)};
}

/**
 * What the view shows: what was chosen, else what is selected as a first side, and of periods the earlier and the
 * later half of the papers.
 */
export function shownCompared({compared, trail, analysis}: State): Compared {
  if (analysis === null || compared.sides.some(side => side !== null)) return compared;
  const last = trail.at(-1);
  switch (compared.of) {
    case "people": {
      if (last?.kind === "several" && last.of === "person" && last.items.length === 2)
        return {...compared, sides: [last.items[0], last.items[1]]};
      const person = trail.findLast(({kind}) => kind === "person");
      return person?.kind === "person" ? {...compared, sides: [person.person, null]} : compared;
    }
    case "communities": {
      const {count, size} = analysis.networks[compared.network].communities;
      const own =
        last?.kind === "community" && last.network === compared.network ? last.community : 0;
      const other = own === 0 ? 1 : 0;
      return count > 1 && size[other] > 1 ? {...compared, sides: [own, other]} : compared;
    }
    case "periods": {
      const halves = halvesOf(analysis);
      return halves === null ? compared : {...compared, sides: halves};
    }
  }
}

/** Years that have half of the papers each, as nearly as whole years can; null with papers of fewer than two years. */
export function halvesOf({corpus}: Analysis): Two<Period> | null {
  const years = [...corpus.year].filter(year => year !== 0).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const middle = years[Math.floor(years.length / 2)];
  const from = Math.max(first + 1, middle);
  return [
    [first, from - 1],
    [from, last],
  ];
}
