import type {Graph} from "../graphs/graph.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import {simmelianStrength} from "./simmelian.ts";

/**
 * Embeddedness of each tie: the share of the partners of either end that are partners of both, without the ends
 * themselves: n/((k_i − 1) + (k_j − 1) − n), 0 … 1, n the common partners. Unknown where neither end has another
 * tie. In the order of the edge list. Time: that of `simmelianStrength`.
 *
 * J.-P. Onnela et al. 2007, doi:10.1073/pnas.0610245104 (neighbourhood overlap).
 */
export function embeddedness(graph: Graph): NumberColumn {
  const {order, start, target} = graph;
  const common = simmelianStrength(graph);
  const values: (number | null)[] = [];
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = target[k];
      if (j < i) continue;
      const n = common[values.length];
      const either = start[i + 1] - start[i] - 1 + (start[j + 1] - start[j] - 1) - n;
      values.push(either === 0 ? null : n / either);
    }
  return numberColumn(values);
}
