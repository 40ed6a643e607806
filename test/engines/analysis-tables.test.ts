import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import {readAnalysisTables, writeAnalysisTables} from "../../src/engines/tables/analysis-tables.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {TABLE_SCHEMAS} from "../../src/engines/tables/schema.ts";
import {analyzeFiles} from "../../src/node.ts";
import {hasShared, shared} from "../help/shared.ts";

const filesIn = (path: string): string[] => readdirSync(path).map(name => join(path, name));

const SAMPLE = ["data/samples/seeds.json"];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "coterie-tables-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Everything that an analysis says, with texts in place of numbers into pools. */
function said({corpus, people, ...rest}: Analysis) {
  return {
    ...rest,
    people: {...people, papers: lists(people.papers), authorships: lists(people.authorships)},
    papers: Array.from({length: corpus.size}, (_, i) => corpus.paper(i)),
    merges: Array.from({length: corpus.merges.count}, (_, k) => corpus.merge(k)),
    profiles: corpus.profiles,
  };
}
const lists = ({start, item}: {start: Uint32Array; item: Uint32Array}) => ({start, item});

async function roundTrip(name: string, paths: readonly string[]) {
  const analysis = await analyzeFiles(paths, {layoutRounds: 5});
  const at = join(folder, name);
  writeAnalysisTables(analysis, at);
  return {analysis, back: await readAnalysisTables(openFolder(at)), at};
}

describe("tables of an analysis", () => {
  test("give the sample back as it was", async () => {
    const {analysis, back, at} = await roundTrip("sample", SAMPLE);
    expect(said(back)).toEqual(said(analysis));
    expect(readdirSync(at).sort()).toEqual(
      [...TABLE_SCHEMAS.map(({name}) => name), "tables.json"].sort(),
    );
  });

  test.skipIf(!hasShared)("give papers that were joined back, with their records", async () => {
    const {analysis, back} = await roundTrip("seeds", filesIn(shared("seeds")));
    expect(said(back)).toEqual(said(analysis));
  });

  test("of which a column is missing or a file is strange are refused", async () => {
    const {at} = await roundTrip("damaged", SAMPLE);
    const index = JSON.parse(readFileSync(join(at, "tables.json"), "utf8"));
    index.tables.people[0].path = "../../etc/passwd";
    writeFileSync(join(at, "tables.json"), JSON.stringify(index));
    expect(() => openFolder(at)).toThrow(/strange file/);
    index.form = 99;
    writeFileSync(join(at, "tables.json"), JSON.stringify(index));
    expect(() => openFolder(at)).toThrow(/form 99/);
    rmSync(join(at, "tables.json"));
    expect(() => openFolder(at)).toThrow(/not whole/);
  });
});
