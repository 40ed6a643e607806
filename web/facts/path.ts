import type {Graph} from "../../src/index.ts";

/** A shortest chain of ties between two nodes, both included; null where there is none. Ties by index. O(nodes + ties). */
export function shortestChain(
  {order, start, target}: Graph,
  a: number,
  b: number,
): number[] | null {
  if (a === b) return [a];
  const before = new Int32Array(order).fill(-1);
  before[a] = a;
  let border = [a];
  while (border.length > 0 && before[b] < 0) {
    const next: number[] = [];
    for (const i of border)
      for (let k = start[i]; k < start[i + 1]; k++)
        if (before[target[k]] < 0) {
          before[target[k]] = i;
          next.push(target[k]);
        }
    border = next;
  }
  if (before[b] < 0) return null;
  const chain = [b];
  while (chain[0] !== a) chain.unshift(before[chain[0]]);
  return chain;
}
