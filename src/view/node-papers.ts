import type {Analysis} from "../analysis/analysis.ts";
import type {Network} from "../graphs/network.ts";
import type {ListColumn} from "../util/list-column.ts";

/** Node → its papers: of people, or of terms. */
export function nodePapers(analysis: Analysis, network: Network): ListColumn {
  return network.nodeKind === "person" ? analysis.people.papers : analysis.topics.papers;
}
