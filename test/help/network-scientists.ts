import {readFileSync} from "node:fs";
import {readGraph} from "../../src/graphs/read/read-graph.ts";
import {inputFromBytes} from "../../src/read/read.ts";
import {shared} from "./shared.ts";

/** Newman's network scientists as a Pajek network: names in small letters, and strengths with six digits. */
export async function networkScientistsText(): Promise<string> {
  const path = shared("data/graph/newman-netscience.gml");
  const {described} = await readGraph([inputFromBytes("netscience.gml", readFileSync(path))]);
  const {order, size, nodeLabel, source, target, strength} = described;
  const vertices = Array.from({length: order}, (_, i) => `${i + 1} "${spelled(nodeLabel[i])}"`);
  const edges = Array.from(
    {length: size},
    (_, e) => `${source[e] + 1} ${target[e] + 1} ${Number(strength[e].toFixed(6))}`,
  );
  return [
    "% Network scientists who wrote together until 2006: M. E. J. Newman, doi:10.1103/PhysRevE.74.036104",
    `*Vertices ${order}`,
    ...vertices,
    "*Edges",
    ...edges,
    "",
  ].join("\n");
}

/** "ABRAMSON, G" → "Abramson, G" */
const spelled = (name: string): string =>
  name.replace(/\p{L}+/gu, word => word[0] + word.slice(1).toLowerCase());
