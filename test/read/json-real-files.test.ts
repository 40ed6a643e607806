import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Paper, Profile} from "../../src/papers/paper.ts";
import {inputFromBytes, readInputs} from "../../src/read/read.ts";
import {hasShared, shared} from "../help/shared.ts";

async function read(file: string) {
  const papers: Paper[] = [];
  const profiles: Profile[] = [];
  const target = {
    add: (paper: Paper) => void papers.push(paper),
    addProfile: (profile: Profile) => void profiles.push(profile),
  };
  // A name without an ending: what it is shows in its content.
  const [reading] = await readInputs(
    [inputFromBytes("untitled", readFileSync(shared(`data/${file}`)))],
    target,
  );
  return {...reading, found: papers, profiles};
}

describe.skipIf(!hasShared)("real JSON", () => {
  test.each([
    ["openalex/zotero-OpenAlex_JSON/01.json", "openalex"],
    ["semanticscholar/danielnsilva-Author.json", "semantic-scholar"],
    ["semanticscholar/danielnsilva-Citation.json", "semantic-scholar"],
    ["crossref/colrev/10.2196_22081.json", "crossref"],
    ["crossref/colrev-plos/10.1371_journal.pone.0022081.json", "json"],
    ["datacite/zotero-Datacite_JSON/09.json", "datacite"],
    ["datacite/zotero-Datacite_JSON/09.expected.json", "zotero-json"],
    ["csl-json/citation-js-bibtex-csl.json", "csl-json"],
    ["csl-json/citation-js-doi.json", "csl-json"],
    ["csl-json/tobler-istex-api.json", "json"],
    ["inspire/root.json", "inspire"],
    ["orcid/jacek-works-1-3.jsonl", "orcid"],
    ["paperlists/www2024.json", "paperlists"],
    ["vispubdata/ieeexplore/2011-articles-vast.json", "json"],
  ])("%s is known as %s by its content", async (file, format) => {
    expect((await read(file)).format).toBe(format);
  });

  test("the author's page of Semantic Scholar reports h = 23, as its 60 papers do", async () => {
    const {found, profiles} = await read("semanticscholar/danielnsilva-Author.json");
    expect(profiles).toMatchObject([
      {name: "A. Turing", reported: {h_index: 23, papers: 60, citations: 12_415}},
    ]);
    expect(found.every(({authors}) => authors.some(({ids}) => ids.s2 === "2262347"))).toBe(true);
    const counts = found.map(({citations}) => citations!).sort((a, b) => b - a);
    expect(counts.filter((count, i) => count > i).length).toBe(23);
  });

  test("conference lists have unknown counts, and affiliations only where the lists fit", async () => {
    const {found, problems} = await read("paperlists/www2024.json");
    expect(found.every(({citations}) => citations === null)).toBe(true);
    expect(problems.length).toBe(218); // of the 405, as counted by script
    const colm = await read("paperlists/colm2024.json");
    expect(colm.found.filter(({citations}) => citations !== null).length).toBeGreaterThan(250);
    expect(
      colm.found.flatMap(({authors}) => authors).every(({ids}) => ids.openreview?.startsWith("~")),
    ).toBe(true);
  });

  test("the abstract of OpenAlex's inverted index reads as one text", async () => {
    const {found} = await read("openalex/zotero-OpenAlex_JSON/07.json");
    expect(found[0].abstract).toMatch(
      /^We are concerned with learning models that generalize well/,
    );
  });
});
