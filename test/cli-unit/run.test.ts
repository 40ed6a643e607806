import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Command} from "commander";
import {describe, expect, test} from "vitest";
import {StopError, type World} from "../../src/cli/command.ts";
import {run} from "../../src/cli/main.ts";
import {declareOptions} from "../../src/cli/option-flags.ts";
import type {Parameter} from "../../src/util/parameter.ts";

const folder = () => mkdtempSync(join(tmpdir(), "coterie-"));

const BIB = `@article{a, title = {Rivers and lakes}, author = {Ada Example and Ben Sample}, year = 2020}
@article{b, title = {Lakes and seas}, author = {Ben Sample and Cleo Third}, year = 2021}
`;
const CSV = "id,title,authors,year\nx1,Seas and rain,Ada Example;Dan Fourth,2022\n";

/** Runs the command in a world that remembers what was said; the user stops it where `stop` is aborted. */
async function callWith({input = "", stop = new AbortController()}, ...args: string[]) {
  let out = "";
  let err = "";
  const world: World = {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    isTerminal: false,
    input: (async function* () {
      yield new TextEncoder().encode(input);
    })(),
    stoppable: work => work(stop.signal),
  };
  const code = await run(args, world);
  return {code, out, err};
}
const call = (...args: string[]) => callWith({}, ...args);

function written(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

describe("coterie analyze", () => {
  test("tells what each stage took where it is asked to, and leaves no stage out", async () => {
    const {code, err} = await call(
      "analyze",
      written("a.bib", BIB),
      "--out",
      join(folder(), "result"),
      "--timings",
    );
    expect(code).toBe(0);
    const table = err.slice(err.indexOf("stage  ")).trimEnd().split("\n");
    const stages = table.map(line => line.split(/\s{2,}/)[0]);
    for (const stage of ["Reading", "Who is who", "Communities", "Author indices", "Writing files"])
      expect(stages).toContain(stage);
    expect(stages.at(-1)).toBe("all");
    const seconds = table.slice(1).map(line => Number(line.split(/\s{2,}/)[1]));
    const sum = seconds.slice(0, -1).reduce((a, b) => a + b);
    expect(Math.abs(sum - seconds.at(-1)!)).toBeLessThan(0.06 * seconds.length);
  });

  test("writes every file of the contract, and says what it read", async () => {
    const out = join(folder(), "result");
    const {
      code,
      out: said,
      err,
    } = await call(
      "analyze",
      written("a.bib", BIB),
      written("b.csv", CSV),
      "--out",
      out,
      "--format",
      "gexf,graphml,json",
    );
    expect(code).toBe(0);
    expect(said).toContain("3 papers, 4 people, 3 co-author ties");
    expect(err).toContain("a.bib: bibtex, UTF-8, 2 papers from 2 records");
    expect(readdirSync(out).sort()).toEqual(
      [
        "analysis.json",
        "authorships.csv",
        "coauthor.edges.csv",
        "coauthor.gexf",
        "coauthor.graphml",
        "coauthor.graphology.json",
        "communities.csv",
        "doubts.csv",
        "identities.json",
        "papers.csv",
        "people.csv",
        "problems.csv",
        "shared-topic.edges.csv",
        "shared-topic.gexf",
        "shared-topic.graphml",
        "shared-topic.graphology.json",
        "topics.csv",
        "topics.edges.csv",
        "topics.gexf",
        "topics.graphml",
        "topics.graphology.json",
      ].sort(),
    );
    expect(readFileSync(join(out, "papers.csv"), "utf8")).toContain("x1,Seas and rain");
  });

  test("measures ties by what was asked for, the usual by default, and nothing unknown", async () => {
    const heads: string[] = [];
    for (const more of [[], ["--edge-metrics", "edge_betweenness,disparity"]]) {
      const out = join(folder(), "result");
      const {code} = await call("analyze", written("a.bib", BIB), "--out", out, ...more);
      expect(code).toBe(0);
      heads.push(readFileSync(join(out, "coauthor.edges.csv"), "utf8").split("\n")[0]);
    }
    expect(heads[0]).toMatch(/,simmelian,disparity,embeddedness$/);
    expect(heads[1]).toMatch(/,last_year,topics,edge_betweenness,disparity$/);
    const wrong = await call(
      "analyze",
      written("a.bib", BIB),
      "--out",
      join(folder(), "result"),
      "--edge-metrics",
      "fame",
    );
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/edgeMetrics: expected some of simmelian, .* got "?fame/);
  });

  test("writes the same bytes whatever the order of files", async () => {
    const [a, b] = [written("a.bib", BIB), written("b.csv", CSV)];
    const [one, two] = [join(folder(), "1"), join(folder(), "2")];
    await call("analyze", a, b, "--out", one, "--format", "gexf");
    await call("analyze", b, a, "--out", two, "--format", "gexf");
    for (const file of readdirSync(one))
      expect(readFileSync(join(two, file), "utf8"), file).toBe(
        readFileSync(join(one, file), "utf8"),
      );
  });

  test("takes every option of the table", async () => {
    const out = join(folder(), "result");
    const {code} = await call(
      "analyze",
      written("a.bib", BIB),
      "--out",
      out,
      "--counting",
      "full",
      "--seed",
      "7",
      "--communities",
      "louvain",
      "--max-authors",
      "10",
    );
    expect(code).toBe(0);
    const {manifest} = JSON.parse(readFileSync(join(out, "analysis.json"), "utf8"));
    expect(manifest.options).toMatchObject({
      counting: "full",
      seed: 7,
      communities: "louvain",
      maxAuthors: 10,
    });
  });

  test.each([
    [["analyse"], /Did you mean analyze/],
    [["analyze", "x", "--out", "y", "--seed", "many"], /seed: expected a number/],
    [["analyze", "x", "--out", "y", "--counting", "half"], /counting: expected one of/],
    [["analyze", "x", "--out", "y", "--format", "tiff"], /--format: expected some of gexf/],
    [["analyze", "x", "--out", "y", "--colour", "red"], /unknown option '--colour'/],
    [["analyze", "x"], /--out/],
    [["analyze", "x", "--out", "y", "--page-date", "soon"], /--page-date: expected a date/],
  ])("called as %j ends with 2 and says why", async (args, reason) => {
    const {code, err} = await call(...args);
    expect(code).toBe(2);
    expect(err).toMatch(reason);
  });

  test("ends with 1 on a file that is not there or holds nothing, and leaves nothing behind", async () => {
    const out = join(folder(), "result");
    expect((await call("analyze", "/no/such/file", "--out", out)).code).toBe(1);
    const {code, err} = await call("analyze", written("x.txt", "Once upon a time"), "--out", out);
    expect(code).toBe(1);
    expect(err).toContain("No papers were found");
    expect(() => readdirSync(out)).toThrow();
  });

  test("takes out of names and texts what would steer a terminal", async () => {
    const path = written("t.csv", 'id,title,authors,year\n1,T,A B,"\u001b[2Jnever"\n');
    const {err} = await call("analyze", path, "--out", join(folder(), "r"));
    expect(err).toContain("no year can be read");
    expect(err).not.toContain("\u001b");
  });
});

describe("what analyze leaves on the disk", () => {
  const args = (out: string) => ["analyze", written("a.bib", BIB), "--out", out];

  test("is nothing when it is stopped, not even the folder", async () => {
    const home = folder();
    const stop = new AbortController();
    stop.abort(new StopError("stopped"));
    const {code, err} = await callWith({stop}, ...args(join(home, "a", "b")));
    expect(code).toBe(130);
    expect(err).toContain("Stopped; nothing was left half done.");
    expect(readdirSync(home)).toEqual([]);
  });

  test("is as it was before when it is stopped, and has no half files when it fails", async () => {
    const out = folder();
    writeFileSync(join(out, "people.csv"), "mine");
    const stop = new AbortController();
    stop.abort(new StopError("stopped"));
    await callWith({stop}, ...args(out));
    expect(readdirSync(out)).toEqual(["people.csv"]);
    expect(readFileSync(join(out, "people.csv"), "utf8")).toBe("mine");

    mkdirSync(join(out, "topics.csv")); // a folder in the place of a file: it cannot be replaced
    const {code, err} = await call(...args(out));
    expect(code).toBe(1);
    expect(err).toMatch(/^error: /m);
    expect(readdirSync(out).filter(name => name.endsWith(".part"))).toEqual([]);
  });

  test("is not read as input by the next run on the same folder", async () => {
    const home = folder();
    writeFileSync(join(home, "a.bib"), BIB);
    const out = join(home, "result");
    await call("analyze", home, "--out", out);
    const first = readFileSync(join(out, "analysis.json"), "utf8");
    const {err} = await call("analyze", home, "--out", out);
    expect(err).not.toContain("people.csv");
    expect(readFileSync(join(out, "analysis.json"), "utf8")).toBe(first);
  });

  test("is each format once, though it was asked for twice", async () => {
    const out = join(folder(), "r");
    expect((await call(...args(out), "--format", "gexf, gexf,gml")).code).toBe(0);
    expect(readdirSync(out).filter(name => /gexf|gml/.test(name)).length).toBe(6);
  });
});

test("standard input is an input like others", async () => {
  const {code, out} = await callWith({input: CSV}, "check", "-", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({file: "standard input", format: "csv", papers: 1});
});

test("a fault of the program is no bad call: it shows its place", async () => {
  const broken = Promise.reject(new TypeError("x is not a function"));
  broken.catch(() => {});
  const world: World = {
    out: () => {},
    err: () => {},
    isTerminal: false,
    input: (async function* () {})(),
    stoppable: () => broken as Promise<never>,
  };
  const args = ["analyze", written("a.bib", BIB), "--out", join(folder(), "r")];
  await expect(run(args, world)).rejects.toThrow("x is not a function");
});

describe("flags made from parameters", () => {
  const parameters: Parameter[] = [
    {id: "isolates", type: "flag", label: "", meaning: "Keeps who has no ties.", default: true},
    {id: "bySign", type: "flag", label: "", meaning: "Looks at signs.", default: false},
    {id: "kinds", type: "list", label: "", meaning: "Which.", choices: ["a", "b"], default: ["a"]},
    {
      id: "minSize",
      type: "integer",
      label: "",
      meaning: "Least size.",
      range: [1, 9],
      default: 2,
      unit: null,
    },
  ];
  const parsed = (...args: string[]) => {
    const program = new Command().exitOverride().configureOutput({writeErr: () => {}});
    declareOptions(program, parameters);
    return program.parse(args, {from: "user"}).opts();
  };

  test("take switches, lists and numbers", () => {
    expect(parsed()).toEqual({isolates: true});
    expect(parsed("--no-isolates", "--by-sign", "--kinds", "a, b", "--min-size", "3")).toEqual({
      isolates: false,
      bySign: true,
      kinds: ["a", "b"],
      minSize: 3,
    });
  });

  test("refuse what is out of range or unknown", () => {
    expect(() => parsed("--min-size", "0")).toThrow(/minSize: expected 1 to 9, got 0/);
    expect(() => parsed("--min-size", "")).toThrow(/minSize: expected a number/);
    expect(() => parsed("--kinds", "a,c")).toThrow(/kinds: expected some of a, b, got "c"/);
  });
});

describe("coterie check", () => {
  test("gives one object a file and line", async () => {
    const {code, out} = await call("check", written("a.bib", BIB), written("b.csv", CSV), "--json");
    const lines = out
      .trim()
      .split("\n")
      .map(line => JSON.parse(line));
    expect(code).toBe(0);
    expect(
      lines.map(({file, format, records, papers, merged}) => [
        file,
        format,
        records,
        papers,
        merged,
      ]),
    ).toEqual([
      ["a.bib", "bibtex", 2, 2, 0],
      ["b.csv", "csv", 1, 1, 0],
    ]);
  });

  test("reads the files of a folder, and ends with 1 when something was lost", async () => {
    const path = folder();
    writeFileSync(join(path, "a.bib"), BIB);
    writeFileSync(join(path, "b.txt"), "nothing at all");
    const {code, out} = await call("check", path);
    expect(code).toBe(1);
    expect(out).toContain("Nothing in this file looks like a format that can be read.");
  });
});

describe("coterie metrics", () => {
  test("lists every measure and explains those that are named", async () => {
    expect((await call("metrics")).out).toMatch(/^ {2}betweenness +How often/m);
    const {out} = await call("metrics", "h_index");
    expect(out).toContain("doi:10.1073/pnas.0507655102");
    expect((await call("metrics", "nothing")).code).toBe(2);
  });
});

test("help and version are there", async () => {
  expect((await call("--version")).out).toBe("0.1.0\n");
  const {code, out} = await call("--help");
  expect(code).toBe(0);
  for (const name of ["open", "analyze", "check", "metrics"]) expect(out).toContain(name);
  expect((await call("analyze", "--help")).out).toContain("Examples:");
});
