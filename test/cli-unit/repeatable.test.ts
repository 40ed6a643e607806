import {appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {call, folder, written} from "../help/world.ts";

const BIB = `@article{a, title = {Rivers and lakes}, author = {Ada Example and Ben Sample}, year = 2020}
@article{b, title = {Lakes and seas}, author = {Ben Sample and Cleo Third}, year = 2021}
`;

/** A folder with papers in it, and the analysis of them beside. */
async function study(...more: string[]) {
  const home = folder();
  writeFileSync(join(home, "a.bib"), BIB);
  writeFileSync(join(home, "b.csv"), "no,name,who\n1,Seas and rain,Ada Example;Dan Fourth\n");
  const out = join(home, "result");
  const {code} = await call(
    "analyze",
    join(home, "a.bib"),
    join(home, "b.csv"),
    "--out",
    out,
    "--seed",
    "7",
    "--columns",
    "title=name,authors=who",
    ...more,
  );
  expect(code).toBe(0);
  return {home, out, analysis: join(out, "analysis.json")};
}

describe("coterie init", () => {
  test("writes a configuration that analyze runs, with flags above it", async () => {
    const home = folder();
    writeFileSync(join(home, "a.bib"), BIB);
    const config = join(home, "coterie.json");
    const said = await call(
      "init",
      join(home, "a.bib"),
      "--config",
      config,
      "--out",
      join(home, "out"),
      "--format",
      "gexf",
      "--counting",
      "full",
    );
    expect(said.code).toBe(0);
    const text = readFileSync(config, "utf8");
    expect(JSON.parse(text)).toMatchObject({
      files: ["a.bib"],
      out: "out",
      options: {counting: "full", seed: 42},
    });
    expect(text).toContain('"// counting": "What a paper of n authors adds');
    expect((await call("analyze", "--config", config, "--seed", "9")).code).toBe(0);
    const {manifest} = JSON.parse(readFileSync(join(home, "out", "analysis.json"), "utf8"));
    expect(manifest.options).toMatchObject({counting: "full", seed: 9});
    expect(readFileSync(join(home, "out", "coauthor.gexf"), "utf8")).toContain("<gexf");
    const again = await call("init", "--config", config);
    expect(again.code).toBe(1);
    expect(readFileSync(config, "utf8")).toBe(text);
  });

  test("says which entry of a configuration is wrong", async () => {
    const config = written(
      "c.json",
      '{"coterie":"configuration","form":1,"options":{"seed":"many"}}',
    );
    const {code, err} = await call("analyze", "--config", config);
    expect(code).toBe(1);
    expect(err).toContain("seed: expected a number");
    expect((await call("analyze", "--config", "/no/such/file")).code).toBe(1);
  });
});

describe("coterie rerun", () => {
  test("makes the same bytes again, with the options and columns of then", async () => {
    const {analysis} = await study();
    const {code, out} = await call("rerun", analysis);
    expect(out).toMatch(/^The result is the same, byte for byte/);
    expect(code).toBe(0);
  });

  test("says which input changed, and which is not there", async () => {
    const {home, analysis} = await study();
    appendFileSync(join(home, "a.bib"), "@misc{c, title = {More}}\n");
    renameSync(join(home, "b.csv"), join(home, "other.csv"));
    const {code, out} = await call("rerun", analysis);
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.bib: changed \(then \d+ bytes/m);
    expect(out).toMatch(/^b\.csv: not found/m);
  });

  test("takes the file with the bytes of then among several of its name", async () => {
    const {home, analysis} = await study();
    const moved = join(home, "moved");
    mkdirSync(moved);
    renameSync(join(home, "a.bib"), join(moved, "a.bib"));
    writeFileSync(join(home, "a.bib"), "something else");
    const {code} = await call("rerun", analysis, "--in", home, moved);
    expect(code).toBe(0);
  });

  test("says where a result that was changed by hand differs", async () => {
    const {analysis} = await study();
    writeFileSync(
      analysis,
      readFileSync(analysis, "utf8").replace('"Ben Sample"', '"Ben Someone"'),
    );
    const {code, out} = await call("rerun", analysis);
    expect(code).toBe(1);
    expect(out).toContain("The inputs are the same, but the result differs");
  });

  test("makes a measured graph again", async () => {
    const home = folder();
    const file = join(home, "e.csv");
    writeFileSync(file, "source,target,weight\na,b,1\nb,c,2\n");
    await call("analyze", file, "--out", join(home, "result"));
    expect((await call("rerun", join(home, "result", "analysis.json"))).code).toBe(0);
  });

  test("refuses what is no analysis", async () => {
    expect((await call("rerun", written("a.bib", BIB))).code).toBe(2);
  });
});

describe("coterie diff", () => {
  test("of an analysis with itself finds nothing", async () => {
    const {analysis} = await study();
    const {code, out} = await call("diff", analysis, analysis);
    expect(code).toBe(0);
    expect(out).toContain("people: 4 in both, 0 only in a, 0 only in b");
    expect(out).toContain(
      "coauthor ties: 3 the same, 0 of another strength, 0 only in a, 0 only in b",
    );
    expect(out).toContain("adjusted Rand 1");
    expect(out).not.toContain("made with");
  });

  test("tells people, ties and strengths apart", async () => {
    const a = written("a.bib", BIB);
    const b = written(
      "b.bib",
      `${BIB}@article{c, title = {Seas and rain}, author = {Ada Example and Ben Sample and Eve Fifth}, year = 2022}\n`,
    );
    const {out} = await call("diff", a, b, "--json");
    const diff = JSON.parse(out);
    expect(diff.people).toEqual({onlyA: [], onlyB: ["eve-fifth"], both: 3});
    expect(diff.networks.coauthor.ties).toEqual({
      onlyA: [],
      onlyB: [
        {source: "ada-example", target: "eve-fifth", a: null, b: 0.5},
        {source: "ben-sample", target: "eve-fifth", a: null, b: 0.5},
      ],
      changed: [{source: "ada-example", target: "ben-sample", a: 1, b: 1.5}],
      same: 1,
    });
    const papers = diff.networks.coauthor.numbers.find(
      ({measure}: {measure: string}) => measure === "papers",
    );
    expect(papers).toEqual({
      measure: "papers",
      changed: 2,
      of: 3,
      most: {id: "ada-example", a: 1, b: 2},
    });
    expect(diff.manifest.map(({name}: {name: string}) => name)).toContain("papers");
  });
});
