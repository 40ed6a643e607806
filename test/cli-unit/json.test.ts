import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {call, folder, written} from "../help/world.ts";

const BIB = `@article{a, title = {Rivers and lakes}, author = {Ada Example and Ben Sample}, year = 2020}
@article{b, title = {Lakes and seas}, author = {Ben Sample and Cleo Third}, year = 2021}
@article{c, title = {Lakes and rivers}, author = {Ada Example and Cleo Third}, year = 2022}
`;
const bib = written("a.bib", BIB);
const home = folder();
const at = (name: string) => join(home, name);
const truth = written("truth.csv", "paper_id,position,person_id\na,1,ada\n");

/** What is one JSON value, and what is one a line. */
const WHOLE: readonly (readonly [string, readonly string[]])[] = [
  ["analyze", [bib, "--out", at("result")]],
  ["convert", [bib, at("x.gexf")]],
  ["measure", [at("x.gexf"), "--out", at("nodes.csv")]],
  ["evaluate", ["people", bib, "--truth", truth]],
  ["pairs", [bib]],
  ["trends", [bib]],
  ["report", [bib, "--out", at("report.md")]],
  ["network", [bib, "--kind", "people-topics", "--out", at("net.gexf"), "--least", "1"]],
  ["people", [bib, "--out", at("who")]],
  ["tables", []],
  ["rerun", [at("result/analysis.json"), "--in", join(bib, "..")]],
  ["diff", [bib, bib]],
  ["laws", [bib]],
  ["quality", [bib]],
  ["summary", [bib]],
  ["metrics", ["h_index"]],
];
const LINES: readonly (readonly [string, readonly string[]])[] = [
  ["search", [bib, "--for", "lakes"]],
  ["topics", [bib, "--min-term-papers", "1", "--sentences", "1"]],
  ["check", [bib]],
];

describe("--json of", () => {
  const said = new Map<string, {code: number; out: string; err: string}>();
  beforeAll(async () => {
    for (const [name, args] of [...WHOLE, ...LINES])
      said.set(name, await call(name, ...args, "--json"));
  }, 120_000);

  test.each(WHOLE.map(([name]) => name))("%s is one value, and nothing beside it", name => {
    const {code, out, err} = said.get(name)!;
    expect([code, err.includes("error:")]).toEqual([0, false]);
    expect(typeof JSON.parse(out)).toBe("object");
  });

  test.each(LINES.map(([name]) => name))("%s is an object a line", name => {
    const {code, out} = said.get(name)!;
    expect(code).toBe(0);
    const lines = out.trim().split("\n");
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(typeof JSON.parse(line)).toBe("object");
  });

  test("says what was found and written", () => {
    const value = (name: string) => JSON.parse(said.get(name)!.out);
    expect(value("analyze")).toMatchObject({
      papers: 3,
      people: 3,
      coauthorTies: 3,
      out: at("result"),
    });
    expect(value("analyze").files).toContain("people.csv");
    expect(value("convert")).toEqual({
      file: at("x.gexf"),
      holds: "3 nodes and 3 ties as GEXF (Gephi)",
      loses: ["title"],
    });
    expect(value("measure")).toMatchObject({order: 3, size: 3, out: at("nodes.csv")});
    expect(value("rerun")).toEqual({same: true, changed: []});
    const [hit] = said.get("search")!.out.split("\n");
    expect(JSON.parse(hit)).toMatchObject({kind: "paper", where: expect.any(Array)});
  });
});
