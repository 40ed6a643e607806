import {readFileSync} from "node:fs";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {shared} from "./shared.ts";

/** A real graph of the reference folder: "netscience", "netscience-lcc", "ca-GrQc-lcc". */
export function goldenGraph(name: string): Graph {
  const rows = (file: string) =>
    readFileSync(shared(`data/golden/${name}.${file}.csv`), "utf8")
      .trim()
      .split("\n")
      .slice(1);
  return graphFrom(
    rows("nodes").length,
    rows("edges").map(row => {
      const [a, b, strength] = row.split(",").map(Number);
      return [a, b, strength];
    }),
  );
}
