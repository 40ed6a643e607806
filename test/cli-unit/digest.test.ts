import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {digest} from "../../src/analysis/digest.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {DIGEST_FILES} from "../../src/write/digest/digest-files.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {readXml} from "../help/graph-files.ts";
import {hostileText} from "../help/hostile.ts";
import {paper} from "../help/papers.ts";
import {call, folder, written} from "../help/world.ts";

const analysis = await smallAnalysis();
const since = {year: 2022, month: null, day: null};

test("new papers are ranked by followed people and topics, with reasons", () => {
  // Papers 5, 6, 7, 8 are of 2022 and later; 9 has no year.
  expect(
    digest(analysis, {since})
      .map(({id}) => id)
      .sort(),
  ).toEqual(["5", "6", "7", "8"]);
  const [best, second] = digest(analysis, {since, people: ["Ada Example"], topics: ["sea level"]});
  expect(best.id).toBe("7");
  expect(best.score).toBe(3 + 2);
  expect(best.reasons).toEqual(["by Ada Example", "on sea level"]);
  expect([second.id, second.score]).toEqual(["8", 3 + Math.log(3)]);
  expect(() => digest(analysis, {since, people: ["Nobody"]})).toThrow(/people: expected/);
});

test("papers like liked ones are told, the more alike the higher, and the liked one is not", () => {
  const one = digest(analysis, {since, liked: [4]}); // paper 5, on sea level
  expect(one.length).toBeGreaterThan(0);
  expect(one.map(({paper}) => paper)).not.toContain(4);
  for (const {reasons} of one) expect(reasons[0]).toBe("like “Paper number 5 on water”");
  const text = {title: "rain fall", abstract: "rain fall"};
  const all = digest(analysis, {since, liked: [text], people: ["Ada Example"]});
  expect(all.map(({id}) => id)).toContain("7"); // Ada's, and nothing like rain
});

test("a day of which only the month or year is known counts as its last", async () => {
  const dated = (id: string, year: number, month: number | null, day: number | null) =>
    paper(`On ${id}`, ["Ada Example"], {ids: {id}, date: {year, month, day}});
  const of = await analyze(
    corpusOf([
      dated("year", 2022, null, null),
      dated("may", 2022, 5, null),
      dated("june", 2022, 6, null),
      dated("14th", 2022, 6, 14),
      dated("15th", 2022, 6, 15),
      dated("before", 2021, null, null),
    ]),
  );
  const found = digest(of, {since: {year: 2022, month: 6, day: 15}});
  // None has a figure: of equal scores the newer comes first.
  expect(found.map(({id}) => id)).toEqual(["year", "june", "15th"]);
});

test("a liked paper is not told, though its author is followed", async () => {
  const all = digest(analysis, {since, liked: [4], people: [...analysis.people.name]});
  expect(all.map(({paper}) => paper)).toEqual(expect.arrayContaining([5, 6, 7]));
  expect(all.map(({paper}) => paper)).not.toContain(4);
});

test("one known identifier is enough for a paper to be known", () => {
  const doubled = {
    ...analysis,
    corpus: {
      ...analysis.corpus,
      paper: (i: number) => ({...analysis.corpus.paper(i), ids: {doi: `10.1000/${i}`, s2: `${i}`}}),
    },
  };
  const known = new Set(["doi:10.1000/5", "s2:6"]);
  expect(digest(doubled, {since, known}).map(({paper}) => paper)).toEqual(
    expect.not.arrayContaining([5, 6]),
  );
  expect(digest(doubled, {since, known}).length).toBe(digest(doubled, {since}).length - 2);
});

test("who is followed and in none of the papers is told, and nothing else comes in their place", async () => {
  const bib = written(
    "a.bib",
    "@article{a, title={Lakes}, author={Ada Example}, year=2024}\n@article{b, title={Seas}, author={Ben Sample}, year=2024}\n",
  );
  const out = join(folder(), "new.txt");
  const asked = (...more: string[]) =>
    call("digest", bib, "--since", "2024", "--out", out, ...more);
  const one = await asked("--people", "Ada Exampel; Ben Sample; Zoe Nobody");
  expect(one.code).toBe(0);
  expect(one.err).toContain("Ada Exampel is in none of these papers (Did you mean Ada Example?)");
  expect(one.err).toContain("Zoe Nobody is in none of these papers\n");
  expect(readFileSync(out, "utf8")).toContain("1. Seas");
  expect(readFileSync(out, "utf8")).not.toContain("Lakes");
  const none = await asked("--people", "Zoe Nobody", "--topics", "astronomy");
  expect(none.out).toContain("0 new papers");
  expect(readFileSync(out, "utf8")).toContain("Nothing new.");
});

test("votes count with their half-life: yesterday's few stand above last week's many", async () => {
  const voted = (id: string, day: number, upvotes: number) =>
    paper(`On ${id}`, ["Ada Example"], {
      ids: {id},
      date: {year: 2026, month: 4, day},
      scores: {upvotes},
    });
  const of = await analyze(
    corpusOf([voted("old", 1, 400), voted("new", 22, 30), voted("mid", 20, 40)]),
  );
  const day = {year: 2026, month: 4, day: 1};
  const found = digest(of, {since: day, halfLifeHours: 72});
  expect(found.map(({id}) => id)).toEqual(["new", "mid", "old"]);
  expect(found[0].score).toBeCloseTo(Math.log1p(30));
  expect(found[1].score).toBeCloseTo(Math.log1p(40 * 2 ** (-48 / 72)));
  expect(found[2].reasons).toEqual(["400 upvotes"]);
});

test("what was told is not told again", async () => {
  const home = folder();
  const [out, state] = [join(home, "new.atom.xml"), join(home, "told.json")];
  const bib = written(
    "a.bib",
    "@article{a, title={Lakes}, author={A Example}, year=2024, doi={10.1000/a}}\n",
  );
  const args = ["digest", bib, "--since", "2024", "--out", out, "--state", state];
  expect((await call(...args)).out).toContain("1 new paper as");
  expect(readFileSync(out, "utf8")).toContain("https://doi.org/10.1000/a");
  expect((await call(...args)).out).toContain("0 new papers");
  writeFileSync(state, "my notes");
  expect((await call(...args)).code).toBe(1);
  expect(readFileSync(state, "utf8")).toBe("my notes");
});

const head = (title: string, to = "ada@example.org") => ({
  title,
  updated: "2026-04-22T00:00:00Z",
  from: "me@example.org",
  to,
  unsubscribe: "https://example.org/stop?me",
});
function textOf(ending: string, title: string, to?: string): string {
  let text = "";
  const form = DIGEST_FILES.find(each => each.ending === ending)!;
  form.write(analysis, digest(analysis, {since}), head(title, to), piece => {
    text += piece;
  });
  return text;
}

test("no title or address of a mail begins a header of its own or names a second receiver", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, to) => {
      const [top] = textOf(".eml", title, `a@b.c\r\nBcc: x@y.z, ${to}`).split("\r\n\r\n");
      const names = top.split(/\r\n(?! )/).map(line => line.slice(0, line.indexOf(":")));
      expect(names).toEqual([
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "List-Unsubscribe",
        "List-Unsubscribe-Post",
        "MIME-Version",
        "Content-Type",
      ]);
      expect(/^To: (.*)$/m.exec(top)![1]).not.toMatch(/[,\s]./);
      expect(
        top.split("\r\n").every(line => /^[\x20-\x7e]*$/.test(line) || line.startsWith("To:")),
      ).toBe(true);
    }),
  );
});

test("a cut byline says so, and no sentence ends in two points", async () => {
  const names = Array.from("abcdefg", letter => `Ada ${letter.toUpperCase()}sample`);
  const date = {year: 2024, month: 3, day: null};
  const of = await analyze(
    corpusOf([
      paper("Of seven", names, {ids: {id: "1"}, venue: "Lakes", date}),
      paper("Of a cut one", names.slice(0, 2), {ids: {id: "2"}, truncated: true, date}),
      paper("Of two", names.slice(0, 2), {ids: {id: "3"}, venue: "J. Lakes.", date}),
    ]),
  );
  let text = "";
  const form = DIGEST_FILES.find(({ending}) => ending === ".txt")!;
  form.write(of, digest(of, {since}), head("New"), piece => {
    text += piece;
  });
  expect(text).toContain(`${names.slice(0, 6).join(", ")} et al. Lakes. 2024-03`);
  expect(text).toContain(`${names[0]}, ${names[1]} et al. 2024-03`);
  expect(text).toContain(`${names[0]}, ${names[1]}. J. Lakes. 2024-03`);
});

test("no line of a mail is longer than mail may have, and no name of a sign is cut in two", () => {
  fc.assert(
    fc.property(hostileText, fc.string({unit: "grapheme", maxLength: 200}), (title, more) => {
      const mail = textOf(".eml", `${title}ü${more}`);
      const top = mail.slice(0, mail.indexOf("\r\n\r\n"));
      const words = [...top.matchAll(/=\?UTF-8\?B\?[^?]*\?=/g)].map(([word]) => word);
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) {
        expect(word.length).toBeLessThanOrEqual(75);
        const bytes = Buffer.from(word.slice(10, -2), "base64");
        expect(() => new TextDecoder("utf-8", {fatal: true}).decode(bytes)).not.toThrow();
      }
      for (const line of mail.slice(top.length).split("\r\n"))
        expect(line.length).toBeLessThanOrEqual(76);
    }),
    {numRuns: 30},
  );
});

test("the mail has the papers as text and as HTML; the feeds are well-formed whatever titles hold", () => {
  const parts = textOf(".eml", "New").split("--=_coterie_digest");
  const body = (part: string) => Buffer.from(part.split("\r\n\r\n")[1], "base64").toString("utf8");
  expect(body(parts[1])).toContain("1. Paper number 8 on water");
  expect(body(parts[2])).toContain("<b>Paper number 6 on water</b>");
  expect(textOf(".eml", "New")).toContain("Date: 22 Apr 2026 00:00:00 +0000");
  fc.assert(
    fc.property(hostileText, title => {
      expect(
        readXml(textOf(".atom.xml", title)).children.filter(({name}) => name === "entry").length,
      ).toBe(4);
      expect(JSON.parse(textOf(".feed.json", title)).items.length).toBe(4);
    }),
  );
});
