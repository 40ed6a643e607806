import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {run} from "../../src/cli/main.ts";

const folder = () => mkdtempSync(join(tmpdir(), "coterie-"));

const BIB = `@article{a, title = {Rivers and lakes}, author = {Ada Example and Ben Sample}, year = 2020}
@article{b, title = {Lakes and seas}, author = {Ben Sample and Cleo Third}, year = 2021}
`;
const CSV = "id,title,authors,year\nx1,Seas and rain,Ada Example;Dan Fourth,2022\n";

/** Runs the command in a world that remembers what was said. */
async function call(...args: string[]) {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    isTerminal: false,
    signal: new AbortController().signal,
  });
  return {code, out, err};
}

function written(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

describe("coterie analyze", () => {
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
        "coauthor.json",
        "communities.csv",
        "papers.csv",
        "people.csv",
        "problems.csv",
        "shared-topic.edges.csv",
        "shared-topic.gexf",
        "shared-topic.graphml",
        "shared-topic.json",
        "topics.csv",
        "topics.edges.csv",
        "topics.gexf",
        "topics.graphml",
        "topics.json",
      ].sort(),
    );
    expect(readFileSync(join(out, "papers.csv"), "utf8")).toContain("x1,Seas and rain");
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
    [["analyze", "x", "--out", "y", "--format", "pdf"], /--format: expected some of gexf/],
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
    expect((await call("metrics")).out).toMatch(/^betweenness +How often/m);
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
