import {mkdtempSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {call as said, written} from "../help/command.ts";

const folder = mkdtempSync(join(tmpdir(), "coterie-finding-"));
const CSV = `id,title,authors,year,abstract,terms,affiliations
p1,Rivers of the north,Ada Example;Ben Sample,2019,Salmon climb the rivers.,salmon; river ice,
p2,Ice on northern rivers,Ben Sample;Cleo Third,2021,River ice breaks in spring.,river ice; flood,
p3,Volcanoes at rest,Dan Fourth,2022,Lava flows.,lava,
p4,Floods of spring,Eve Fifth;Cleo Third,2022,Floods after river ice.,river ice; flood,
`;
const file = written("papers.csv", CSV);

async function call(...args: string[]) {
  const all = await said(...args);
  return {...all, lines: all.out.trimEnd().split("\n")};
}

describe("coterie similar", () => {
  test("lists papers like one by id or title, with reasons", async () => {
    const {code, lines, err} = await call("similar", file, "--to", "p2", "--min-term-papers", "1");
    expect(code).toBe(0);
    expect(err).toContain('Papers like "Ice on northern rivers"');
    const [score, , year, title, reasons] = lines[0].split("\t");
    expect(Number(score)).toBeGreaterThan(0.3);
    expect([year, title]).toEqual(["2022", "Floods of spring"]);
    expect(reasons).toContain("terms: flood, river ice");
    expect(reasons).toContain("authors: Cleo Third");
    const byTitle = await call(
      "similar",
      file,
      "--to",
      "ICE on Northern rivers",
      "--min-term-papers",
      "1",
    );
    expect(byTitle.out).toBe(`${lines.join("\n")}\n`);
  });

  test("lists papers like a text, or one in a file, as JSON too", async () => {
    const text = written("text.txt", "Lava\nHow lava flows from volcanoes.");
    const {lines} = await call("similar", file, "--to", text, "--top", "1", "--json");
    expect(JSON.parse(lines[0])).toMatchObject({id: "p3", year: 2022, authors: 0});
  });

  test("refuses a count below 1 and an empty text", async () => {
    expect((await call("similar", file, "--to", "p2", "--top", "0")).code).toBe(2);
    expect((await call("similar", file, "--to", " ")).code).toBe(2);
    expect((await call("similar", join(folder, "none.csv"), "--to", "x")).code).toBe(1);
  });

  test("says that nothing is like a text, and takes the name of a folder for a text", async () => {
    const {code, out, err} = await call("similar", file, "--to", folder);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain("No paper is like a text of your own.");
    expect(err).not.toContain("Papers like");
  });
});

describe("coterie search", () => {
  test("lists papers, people and terms, and where the words stand", async () => {
    const {lines} = await call("search", file, "--for", "flood cleo", "--min-term-papers", "1");
    const rows = lines.map(line => line.split("\t"));
    expect(rows[0].slice(2)).toEqual([
      expect.anything(),
      "2022",
      "Floods of spring",
      "title, authors, terms, abstract",
    ]);
    expect(rows.some(row => row[0] === "person" && row[4] === "Cleo Third")).toBe(true);
    expect(rows.some(row => row[0] === "term" && row[4] === "flood")).toBe(true);
  });

  test("says that nothing was found, and asks for words", async () => {
    const {code, out, err} = await call("search", file, "--for", "quasar");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain('Nothing was found for "quasar".');
    expect((await call("search", file, "--for", " ")).code).toBe(2);
  });
});

describe("coterie suggest", () => {
  const all = ["--min-term-papers", "1"];

  test("lists collaborators with reasons", async () => {
    const {code, lines, err} = await call("suggest", file, "--for", "ada example", ...all);
    expect(code).toBe(0);
    expect(err).toContain("Collaborators for Ada Example");
    const rows = lines.map(line => line.split("\t"));
    expect(rows.map(row => row[2]).slice(0, 1)).toEqual(["Cleo Third"]);
    expect(rows[0][4]).toContain("terms: river ice; co-authors of both: Ben Sample; 2 links away");
  });

  test("lists reviewers without conflicts, and with them where asked", async () => {
    const free = await call(
      "suggest",
      file,
      "--for",
      "Ada Example",
      "--reviewers",
      "--distance",
      "3",
      ...all,
    );
    expect(free.lines.map(line => line.split("\t")[2])).toEqual(["Eve Fifth"]);
    expect(free.err).toContain("2 nearer people have a conflict");
    const every = await call(
      "suggest",
      file,
      "--for",
      "Ada Example",
      "--reviewers",
      "--conflicts",
      "--json",
      ...all,
    );
    const ben = every.lines.map(line => JSON.parse(line)).find(({name}) => name === "Ben Sample");
    expect(ben.conflicts).toEqual(["1 joint paper", "1 link away"]);
  });

  test("lists reviewers of a text, free of its authors", async () => {
    const {lines} = await call(
      "suggest",
      file,
      "--text",
      "Floods in spring",
      "--authors",
      "Eve Fifth",
      ...all,
    );
    expect(lines.map(line => line.split("\t")[2])).toEqual(["Ben Sample"]);
  });

  test("refuses nobody, both, and people who are not there, naming near ones", async () => {
    expect((await call("suggest", file)).code).toBe(2);
    expect((await call("suggest", file, "--for", "Ada Example", "--text", "x")).code).toBe(2);
    const {code, err} = await call("suggest", file, "--for", "Adam Example");
    expect(code).toBe(2);
    expect(err).toContain("near: Ada Example");
    expect((await call("suggest", file, "--for", "Ada Example", "--by", "luck")).code).toBe(2);
  });
});

describe("a name of several people", () => {
  test("is answered with their ids, those of most papers first", async () => {
    const two = written(
      "two.csv",
      "id,title,authors,orcids\na,Rivers,Ada Example,0000-0002-1825-0097\nb,Ice,Ada Example,0000-0001-5109-3700\nc,Snow,Ada Example,0000-0001-5109-3700\n",
    );
    const {code, err} = await call("suggest", two, "--for", "Ada Example");
    expect(code).toBe(2);
    expect(err).toMatch(/say which by id: \S+ \(papers: 2\), \S+ \(papers: 1\)/);
  });
});

describe("a text that nobody writes about", () => {
  test("has no reviewers, and that is said with what else to ask", async () => {
    const {code, out, err} = await call("suggest", file, "--text", "quasar");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain("Nobody was found");
    expect(err).toContain("--active 0");
    expect((await call("suggest", file, "--text", "quasar", "--active", "0")).err).toContain(
      "Nobody was found: no topic is shared.",
    );
  });
});

describe("coterie evaluate suggest", () => {
  test("prints a row a method, the same each time", async () => {
    const {code, out} = await call("evaluate", "suggest", file, "--split", "2021");
    expect(code).toBe(0);
    expect(out).toContain("Papers up to 2021 foretell 2022 to 2024");
    for (const name of ["blend", "common neighbours", "Adamic–Adar", "resource", "topic", "random"])
      expect(out).toContain(name);
    expect((await call("evaluate", "suggest", file, "--split", "2021")).out).toBe(out);
    expect((await call("evaluate", "names", file, "--split", "2021")).code).toBe(2);
  });

  test("refuses a year that leaves nothing to foretell", async () => {
    const {code, err} = await call("evaluate", "suggest", file, "--split", "2050");
    expect(code).toBe(1);
    expect(err).toContain("nobody has papers both up to 2050 and in 2051 to 2053");
  });
});

describe("coterie topics", () => {
  test("lists terms with their communities, of the kinds that are named", async () => {
    const {code, lines} = await call("topics", file, "--min-term-papers", "1");
    expect(code).toBe(0);
    const [papers, id, label, kind] = lines[0].split("\t");
    expect([papers, id, label, kind]).toEqual(["3", "river-ice", "river ice", "text"]);
    expect((await call("topics", file, "--kinds", "smells")).code).toBe(2);
    expect((await call("topics", file, "--counting", "twice")).code).toBe(2);
    const {code: missing, err} = await call("topics", file, "--thesaurus", join(folder, "none"));
    expect(missing).toBe(1);
    expect(err).toContain("none: it cannot be read");
  });

  test("shows the sentences of a term, and heeds a thesaurus", async () => {
    const text = written(
      "text.csv",
      "id,title,authors,abstract\na,Glacier melting,Ada Example,Glacier melting feeds rivers. Nothing else.\nb,On glacier melting,Ben Sample,We measure glacier melting.\n",
    );
    const {out} = await call("topics", text, "--sentences", "2", "--min-term-papers", "1");
    expect(out).toContain("\tGlacier melting feeds rivers.");
    const list = written(
      "list.txt",
      "label\treplace by\nglacier melting\tice loss\nriver\t\nwrong\n\tx\n",
    );
    const changed = await call("topics", text, "--thesaurus", list, "--min-term-papers", "1");
    expect(changed.out).toContain("\tice loss\t");
    expect(changed.out).not.toContain("glacier melting\t");
    expect(changed.err).toContain("list.txt, line 5: no label");
  });
});

describe("coterie trends", () => {
  test("says what moves, or writes it into a folder", async () => {
    const {code, out} = await call("trends", file);
    expect(code).toBe(0);
    expect(out).toContain("2019 to 2022, 4 papers with a year");
    const folder = join(tmpdir(), `moves-${process.pid}`);
    const {out: said} = await call("trends", file, "--out", folder);
    expect(said).toContain("7 files are in");
    expect((await call("trends", file, "--papers")).code).toBe(1);
  });

  test("lists what is liked now", async () => {
    const daily = written(
      "daily.json",
      JSON.stringify({
        coterie: "papers",
        form: 1,
        papers: [
          {title: "Old", date: {year: 2024, month: 2, day: 28}, scores: {upvotes: 64}},
          {title: "New", date: {year: 2024, month: 3, day: 1}, scores: {upvotes: 20}},
          {title: "Undated", date: {year: 2024, month: null, day: null}, scores: {upvotes: 20}},
        ],
      }),
    );
    const {lines, err} = await call("trends", daily, "--papers");
    expect(lines).toEqual([
      "Trending here on 2024-03-01, by upvotes, half-life 24 h",
      "1\t20.00\t20 upvotes\t0 days\tNew",
      "2\t16.00\t64 upvotes\t2 days\tOld",
    ]);
    expect(err).toContain("1 papers with votes have no whole date");
    expect((await call("trends", daily, "--papers", "--on", "soon")).code).toBe(2);
  });
});

describe("the similarity of terms", () => {
  test("makes other communities of terms, in topics as in trends", async () => {
    const seeds = "data/samples/seeds.json";
    const groups = async (...flags: string[]) =>
      (await call("topics", seeds, "--top", "300", ...flags)).lines.map(
        line => line.split("\t")[5],
      );
    const usual = await groups();
    expect(await groups("--term-similarity", "association")).toEqual(usual);
    expect(await groups("--term-similarity", "inclusion")).not.toEqual(usual);
    const themes = async (kind: string) =>
      JSON.parse((await call("trends", seeds, "--json", "--term-similarity", kind)).out).themes;
    expect(await themes("association")).not.toEqual(await themes("inclusion"));
    expect((await call("topics", seeds, "--term-similarity", "likeness")).code).toBe(2);
  });
});

describe("coterie network and pairs", () => {
  test("write other networks as graph files, by their ending", async () => {
    const out = join(folder, "papers.gexf");
    const {code, out: said} = await call(
      "network",
      file,
      "--kind",
      "similar-papers",
      "--out",
      out,
      "--least",
      "1",
      "--min-term-papers",
      "1",
    );
    expect(code).toBe(0);
    expect(said).toContain("holds 4 nodes and 3 ties");
    const text = readFileSync(out, "utf8");
    expect(text).toContain("Floods of spring");
    expect(text).toContain('value="paper"');
    const people = await call(
      "network",
      file,
      "--kind",
      "people-topics",
      "--out",
      join(folder, "two.graphml"),
      "--min-term-papers",
      "1",
    );
    expect(people.out).toContain("holds 9 nodes");
    const terms = await call(
      "network",
      file,
      "--kind",
      "co-word",
      "--term-similarity",
      "jaccard",
      "--least",
      "1",
      "--min-term-papers",
      "1",
      "--out",
      join(folder, "terms.graphml"),
    );
    expect(terms.out).toMatch(/ties: Jaccard: c\/\(a \+ b − c\)/);
    const none = await call("network", file, "--kind", "coupling", "--out", out);
    expect([none.code, none.err]).toEqual([
      1,
      expect.stringContaining("No paper lists its references"),
    ]);
    expect((await call("network", file, "--kind", "friends", "--out", out)).code).toBe(2);
    expect((await call("network", file, "--kind", "coupling", "--out", "x.doc")).code).toBe(2);
  });

  test("list where co-authorship and topics disagree", async () => {
    const {code, out} = await call("pairs", file, "--min-term-papers", "1");
    expect(code).toBe(0);
    expect(out).toContain("Same topics, never wrote together\n");
    expect(out).toContain("Write together across topics\n");
  });
});
