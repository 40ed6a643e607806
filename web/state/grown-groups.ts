import type {Analysis} from "../../src/index.ts";
import type {Look} from "./state.ts";

/** The network of which a first look has communities. */
const EARLY = "coauthor";

/**
 * Finds the communities of a first look, which are found in haste, among those of the whole analysis: each is the one
 * that most of its members are in, the larger of equals. What a look chose or compared is put into the new numbers.
 * Time: O(people), once.
 */
export function grownGroups(from: Analysis, to: Analysis): (look: Look) => Look {
  const numbers = successors(from, to);
  const newNumber = (community: number): number => numbers[community] ?? community;
  return look => {
    const {trail, filter, compared, encoding} = look;
    const isOwn = encoding.network === EARLY && filter.communities !== null;
    return {
      ...look,
      trail: trail.map(selection =>
        selection.kind === "community" && selection.network === EARLY
          ? {...selection, community: newNumber(selection.community)}
          : selection,
      ),
      filter: isOwn
        ? {...filter, communities: [...new Set(filter.communities?.map(newNumber))]}
        : filter,
      compared:
        compared.of === "communities" && compared.network === EARLY
          ? {
              ...compared,
              sides: [
                compared.sides[0] === null ? null : newNumber(compared.sides[0]),
                compared.sides[1] === null ? null : newNumber(compared.sides[1]),
              ],
            }
          : compared,
    };
  };
}

/** Community → the one in the other analysis that most of its members are in. */
function successors(from: Analysis, to: Analysis): Uint32Array {
  const {community: before, count} = from.networks[EARLY].communities;
  const {community: after, count: most} = to.networks[EARLY].communities;
  const shared = new Map<number, number>();
  const best = new Uint32Array(count);
  for (let i = 0; i < before.length; i++) {
    const pair = before[i] * most + after[i];
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  const size = new Uint32Array(count);
  for (const [pair, members] of shared) {
    const own = Math.floor(pair / most);
    const other = pair % most;
    if (members < size[own] || (members === size[own] && other > best[own])) continue;
    size[own] = members;
    best[own] = other;
  }
  return best;
}
