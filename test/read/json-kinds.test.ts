import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readText} from "../../src/read/read.ts";
import {JSON_LISTS, JSON_RECORDS} from "../help/json-records.ts";

const records = (id: string, count: number) =>
  Array.from({length: count}, (_, i) => JSON_RECORDS[id](i + 1));
const errors = (problems: readonly {severity: string}[]) =>
  problems.filter(({severity}) => severity === "error");
const titles = Array.from({length: 5}, (_, i) => `Rivers ${i + 1}`);

/** The records of a kind in every form that they may come in. */
function forms(id: string, count: number): [string, string][] {
  const list = records(id, count);
  const around = JSON_LISTS[id];
  return [
    ["a list", JSON.stringify(list)],
    ["a list over lines", JSON.stringify(list, null, 2)],
    ["one a line", list.map(item => JSON.stringify(item)).join("\n")],
    ["one after the other over lines", list.map(item => JSON.stringify(item, null, 1)).join("\n")],
    ...(around === null
      ? []
      : ([["a list in an object", around.replace("…", JSON.stringify(list).slice(1, -1))]] as [
          string,
          string,
        ][])),
  ];
}

describe.each(Object.keys(JSON_RECORDS))("JSON of the kind %s", id => {
  test("is known by its content and read whole, in every form", async () => {
    for (const [form, text] of forms(id, 5)) {
      const {format, found, records, problems} = await readText(text, "some.txt");
      expect([form, format]).toEqual([form, id]);
      expect(
        found.map(({title}) => title),
        form,
      ).toEqual(titles);
      expect(records).toBe(5);
      expect(errors(problems)).toEqual([]);
      expect(found.every(({authors}) => authors.length > 0)).toBe(true);
    }
  });

  test("is read as one record too", async () => {
    const {format, found} = await readText(JSON.stringify(records(id, 1)[0], null, 2), "one");
    expect([format, found.length]).toEqual([id, 1]);
  });

  test("tells an unknown citation count from none", async () => {
    const [one] = records(id, 1);
    const text = JSON.stringify(one).replace(
      /("(?:citationCount|citation_count|cited_by_count|is-referenced-by-count|gs_citation)":)1/,
      "$1null",
    );
    const {found} = await readText(text, "one");
    expect(found[0].citations).toBe(null);
  });

  test("never throws on damage, keeps what is whole and names what is not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.nat(100_000),
        fc.nat(1),
        fc.constantFrom("", '"', "{", "}", "[", "]", ",", ":", "\\", "\n", "é", "0", "null"),
        async (form, place, gone, noise) => {
          const all = forms(id, 6);
          const [, text] = all[form % all.length];
          const at = place % text.length;
          const {found, papers, problems, records, format} = await readText(
            text.slice(0, at) + noise + text.slice(at + gone),
            "x",
          );
          expect(papers).toBe(found.length);
          if (format !== id) return; // the damage was to what tells the kind
          const kept = new Set(found.map(({title}) => title));
          const missing = Array.from({length: 6}, (_, i) => `Rivers ${i + 1}`).filter(
            title => !kept.has(title),
          );
          const named = problems.filter(({severity}) => severity !== "notice").length;
          // Damage around a list, before it begins, may cost the list; anywhere else two items, and an item of another title.
          if (at > text.indexOf("Rivers"))
            expect(missing.length, missing.join()).toBeLessThanOrEqual(2);
          if (records < 6 && missing.length > 0) expect(named).toBeGreaterThan(0);
          expect(records).toBeGreaterThanOrEqual(papers);
        },
      ),
      {numRuns: 150},
    );
  });

  test("gives any values in its fields a paper or a problem", async () => {
    const value = fc.jsonValue({maxDepth: 3});
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.nat(30), value, value, async (first, second, a, b) => {
        const record: Record<string, unknown> = structuredClone(JSON_RECORDS[id](1)) as Record<
          string,
          unknown
        >;
        const paths = pathsOf(record);
        setAt(record, paths[first % paths.length], a);
        setAt(record, paths[second % paths.length], b);
        const {found, problems, records} = await readText(
          JSON.stringify([JSON_RECORDS[id](2), record, JSON_RECORDS[id](3)]),
          "x",
        );
        expect(found.map(({title}) => title)).toEqual(
          expect.arrayContaining(["Rivers 2", "Rivers 3"]),
        );
        expect(found.length + errors(problems).length).toBeGreaterThanOrEqual(Math.min(records, 3));
        for (const paper of found) checkPlain(paper);
      }),
      {numRuns: 150},
    );
  });
});

/** Dotted paths of everything in an object, keys parted by a sign that none has. */
function pathsOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    `${path}${key}`,
    ...pathsOf(inner, `${path}${key}/`),
  ]);
}

function setAt(record: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split("/");
  let here: unknown = record;
  for (const key of keys.slice(0, -1)) here = (here as Record<string, unknown> | null)?.[key];
  if (typeof here === "object" && here !== null)
    (here as Record<string, unknown>)[keys.at(-1)!] = value;
}

/** A paper holds texts, finite numbers and null: no undefined, no NaN, no object where a text should be. */
function checkPlain(paper: object): void {
  const walk = (value: unknown): void => {
    if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    else if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) walk(inner);
    else expect(["string", "boolean", "object"]).toContain(typeof value);
  };
  walk(paper);
  const {title, authors, venue, type, citations} = paper as {
    title: unknown;
    authors: {name: unknown}[];
    venue: unknown;
    type: unknown;
    citations: number | null;
  };
  expect(typeof title).toBe("string");
  for (const {name} of authors) expect(typeof name === "string" && name !== "").toBe(true);
  for (const text of [venue, type])
    expect(text === null || (typeof text === "string" && text !== "")).toBe(true);
  expect(citations === null || (Number.isInteger(citations) && citations >= 0)).toBe(true);
}
