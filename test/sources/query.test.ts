import fc from "fast-check";
import {expect, test} from "vitest";
import {chunked, doiQuery, parseQuery} from "../../src/sources/query.ts";
import {SOURCES} from "../../src/sources/sources.ts";
import {hostileText} from "../help/hostile.ts";

const sourceOf = (id: string) => SOURCES.find(source => source.id === id)!;
const openalex = sourceOf("openalex");

test("a query names its kind, or is known by its look", () => {
  expect(parseQuery("author:A12", openalex)).toEqual({kind: "author", values: ["A12"]});
  expect(parseQuery("https://orcid.org/0000-0002-1825-009x", openalex)).toEqual({
    kind: "orcid",
    values: ["0000-0002-1825-009X"],
  });
  expect(parseQuery("10.1000/A, https://doi.org/10.1000/b", openalex)).toEqual({
    kind: "doi",
    values: ["10.1000/a", "10.1000/b"],
  });
  expect(parseQuery("graph: drawing", openalex)).toEqual({
    kind: "search",
    values: ["graph: drawing"],
  });
  expect(parseQuery("on 10.1000/a and others", openalex).kind).toBe("search");
  // arXiv has no DOIs to ask by.
  expect(parseQuery("10.1000/a", sourceOf("arxiv")).kind).toBe("search");
  expect(doiQuery("10.1000/a\n10.1000/b\r\n\n10.1000/A\n", openalex).values).toEqual([
    "10.1000/a",
    "10.1000/b",
  ]);
});

test("what a service cannot be asked is said", () => {
  expect(() => parseQuery("institution:I1", sourceOf("arxiv"))).toThrow(
    /query: expected search, author, id for arXiv/,
  );
  expect(() => parseQuery("doi:nothing", openalex)).toThrow(/expected a DOI/);
  expect(() => parseQuery("orcid:1234", openalex)).toThrow(/expected an ORCID/);
  expect(() => parseQuery("  ", openalex)).toThrow(/expected something/);
  expect(() => openalex.asks({kind: "author", values: ["Ada"]})).toThrow(
    /expected an author of OpenAlex/,
  );
  expect(() => sourceOf("semantic-scholar").asks({kind: "author", values: ["Ada"]})).toThrow(
    /number of an author/,
  );
});

test("every service takes each of its own examples, and no text breaks out of its place in an address", () => {
  for (const source of SOURCES)
    for (const [kind, example] of Object.entries(source.kinds)) {
      const query = parseQuery(example, source);
      expect(query.kind).toBe(kind);
      expect(source.asks(query).length, example).toBeGreaterThan(0);
    }
  fc.assert(
    fc.property(hostileText, fc.constantFrom(...SOURCES), (text, source) => {
      const words = `search:x${text}`;
      const [ask] = source.asks(parseQuery(words, source));
      const address = new URL(`${source.base}${ask.path}?${new URLSearchParams(ask.search)}`);
      expect(address.href.startsWith(source.base)).toBe(true);
      expect([...address.searchParams.keys()]).toEqual(Object.keys(ask.search));
    }),
  );
});

test("parts of a list hold all of it in order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({min: 1, max: 9}), (items, size) => {
      const parts = chunked(items, size);
      expect(parts.flat()).toEqual(items);
      expect(parts.every(part => part.length <= size)).toBe(true);
    }),
  );
});
