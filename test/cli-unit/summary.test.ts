import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, test} from "vitest";
import {call, written} from "../help/command.ts";

const BIB = `@article{a, title = {Rivers and lakes}, author = {Ada Example and Ben Sample}, year = 2020}
@article{b, title = {Lakes and seas}, author = {Ben Sample and Cleo Third}, year = 2021}
`;

describe("coterie summary", () => {
  test("sums up the co-authors of papers", async () => {
    const {code, out} = await call("summary", written("a.bib", BIB), "--samples", "2");
    expect(code).toBe(0);
    expect(out).toMatch(/^nodes +3$/m);
    expect(out).toMatch(/^distance +mean 1.333, longest 2$/m);
    expect(out).toMatch(/^communities +1, modularity 0/m);
  });

  test("sums up a graph of any format, and gives JSON", async () => {
    const file = written("g.csv", "source,target\na,b\nb,c\na,c\n");
    const {out} = await call("summary", file, "--of", "graph", "--json");
    expect(JSON.parse(out)).toMatchObject({order: 3, size: 3, transitivity: 1, diameter: 1});
  });

  test("refuses a network that there is none of", async () => {
    expect((await call("summary", written("a.bib", BIB), "--of", "world")).code).toBe(2);
  });
});

test("coterie measure writes ties with their measures when asked", async () => {
  const file = written("g.csv", "source,target\na,b\nb,c\na,c\nc,d\n");
  const out = join(dirname(file), "nodes.csv");
  const ties = join(dirname(file), "ties.csv");
  const {code} = await call(
    "measure",
    file,
    "--out",
    out,
    "--ties",
    ties,
    "--edge-metrics",
    "simmelian,edge_betweenness",
  );
  expect(code).toBe(0);
  expect(readFileSync(ties, "utf8").split("\n").slice(0, 2)).toEqual([
    "source,target,strength,simmelian,edge_betweenness",
    `a,b,1,1,${1 / 6}`,
  ]);
  expect(
    (await call("measure", file, "--out", out, "--ties", ties, "--edge-metrics", "fame")).code,
  ).toBe(2);
});
