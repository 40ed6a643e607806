import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";
import {fold} from "../../src/util/fold.ts";
import {hasShared, shared} from "../help/shared.ts";

/** One author's papers as five databases tell them. */
const FILES = {
  wos: "wos/tobler-savedrecs_without_WE.csv",
  scopus: "scopus/tobler-scopus.csv",
  lens: "lens/tobler-lens-export.csv",
  scholar: "scholar/tobler-PoPCites.csv",
  zotero: "csv-other/tobler-Zotero.csv",
};
type Database = keyof typeof FILES;

const read = new Map<Database, readonly Paper[]>();

async function papersOf(database: Database): Promise<readonly Paper[]> {
  const path = FILES[database];
  const papers =
    read.get(database) ??
    (await readText(readFileSync(shared(`data/${path}`), "utf8"), path)).found;
  read.set(database, papers);
  return papers;
}

const titles = (papers: readonly Paper[]) => new Set(papers.map(({title}) => fold(title)));

describe.skipIf(!hasShared)("the papers of one author in two databases", {timeout: 60_000}, () => {
  test.each<[Database, Database]>([
    ["wos", "scopus"],
    ["wos", "lens"],
    ["wos", "scholar"],
    ["scopus", "lens"],
    ["scopus", "scholar"],
    ["zotero", "scholar"],
  ])("%s and %s: nearly all that share a title are joined, and little else", async (a, b) => {
    const [one, two] = [await papersOf(a), await papersOf(b)];
    const common = [...titles(one)].filter(title => titles(two).has(title)).length;
    const corpus = corpusOf([...one, ...two]);
    let joined = 0;
    for (let k = 0; k < corpus.merges.count; k++) {
      const {records, reasons} = corpus.merge(k);
      const files = new Set(records.map(({origins}) => origins[0].file));
      if (files.size === 2) joined += 1;
      // What was joined without an identifier never has two DOIs.
      const dois = new Set(records.flatMap(({ids}) => ids.doi ?? []));
      if (!reasons.some(reason => /^same (?!title)/.test(reason)))
        expect(dois.size).toBeLessThan(2);
    }
    expect(common).toBeGreaterThan(35);
    expect(joined).toBeGreaterThanOrEqual(0.85 * common);
    expect(joined).toBeLessThanOrEqual(1.15 * common); // the same DOI under another title
  });
});
