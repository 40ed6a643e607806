import {type Analysis, corpusOf, EVERYTHING, scene} from "../../src/index.ts";
import {plantedNetwork} from "../bench/web/graph.ts";

/** The picture of a large network of planted communities. */
export function plantedScene(nodes: number, ties: number) {
  const analysis = {corpus: corpusOf([]), indices: {}} as unknown as Analysis;
  const network = plantedNetwork(nodes, ties);
  const encoding = {network: "coauthor", size: "strength", colour: "community"} as const;
  return {analysis, network, picture: scene(analysis, encoding, EVERYTHING, network)};
}
