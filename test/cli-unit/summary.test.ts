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
    expect(out).toMatch(
      /^map +\d+ % of ties are .*\n +connected-closeness [\d.]+, neighbours kept [\d.]+, stress [\d.]+, VOS objective [\d.]+$/m,
    );
    const topics = await call("summary", written("a.bib", BIB), "--samples", "2", "--of", "topics");
    expect(topics.out).toMatch(/^map +/m);
  });

  test("measures the picture of a file as it is, and draws none of many nodes", async () => {
    // A square whose ties are its sides: all of them 1 long, as are four of six pairs.
    const gexf = `<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"><graph><nodes>${[[0, 0], [1, 0], [1, 1], [0, 1]].map(([x, y], i) => `<node id="${i}"><viz:position x="${x}" y="${y}"/></node>`).join("")}</nodes><edges>${[0, 1, 2, 3].map(i => `<edge source="${i}" target="${(i + 1) % 4}"/>`).join("")}</edges></graph></gexf>`; // biome-ignore format: a file
    const file = written("square.gexf", gexf);
    const is = {distance: 1, ofSide: 1, ties: 1, pairs: 4 / 6, tied: 1};
    const {out} = await call("summary", file, "--of", "graph", "--json");
    expect(JSON.parse(out).layout.connectedCloseness).toMatchObject(is);
    const measured = await call("measure", file);
    expect(measured.out).toMatch(
      /^its picture +100 % of ties are shorter than 100 % of the map's longer side, of all pairs 67 %\n +connected-closeness 0.333, neighbours kept 1, stress 0\.02\d*, VOS objective 0\.7\d*$/m,
    );
    const json = await call("measure", file, "--out", join(dirname(file), "n.csv"), "--json");
    expect(JSON.parse(json.out).layout.connectedCloseness).toMatchObject(is);
    const ring = Array.from({length: 20_001}, (_, i) => `n${i},n${(i + 1) % 20_001}`);
    const large = written("ring.csv", `source,target\n${ring.join("\n")}\n`);
    const told = await call("summary", large, "--of", "graph", "--samples", "1", "--seeds", "1");
    expect(told.out).toMatch(
      /^distance +mean not computed for so many nodes, longest 10000 to \d+$/m,
    );
    expect(told.out).toMatch(/^map +not drawn: so many nodes$/m);
    const {out: nodes} = await call("measure", large, "--metrics", "degree");
    expect(nodes).toMatch(
      /^mean distance +not computed, above 20,000 nodes\ndiameter +10000 to \d+$/m,
    );
    expect(nodes).not.toMatch(/^its picture/m);
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
