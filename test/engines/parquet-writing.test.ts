import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {asyncBufferFromFile, parquetMetadataAsync} from "hyparquet";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openParquet} from "../../src/engines/tables/parquet-reading.ts";
import {createParquet} from "../../src/engines/tables/parquet-writing.ts";
import type {TableColumn} from "../../src/engines/tables/table-schema.ts";

const COLUMNS: readonly TableColumn[] = [
  {name: "paper", type: "int", meaning: ""},
  {name: "is_group", type: "flag", meaning: ""},
  {name: "title", type: "text", meaning: ""},
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "coterie-parquet-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("Parquet files", () => {
  test("have flags bit by bit, as all readers know them", async () => {
    const path = join(folder, "flags.parquet");
    const file = createParquet(path, COLUMNS);
    const paper = Array.from({length: 40}, (_, i) => i);
    const is_group = paper.map(i => i % 3 === 0);
    file.add({paper, is_group, title: paper.map(i => `Paper ${i}`)});
    expect(file.close()).toBe(40);
    const buffer = await asyncBufferFromFile(path);
    const {row_groups} = await parquetMetadataAsync(buffer);
    const encodings = row_groups[0].columns.map(({meta_data}) => meta_data?.encodings);
    expect(encodings[1]).toEqual(["PLAIN"]);
    expect((await (await openParquet(buffer)).group(0)).is_group).toEqual(is_group);
  });

  test("without rows say that their groups are structs, and have their columns", async () => {
    const path = join(folder, "none.parquet");
    expect(createParquet(path, COLUMNS).close()).toBe(0);
    // Field 4 is a list (9), of none (0), of structs (12).
    expect(readFileSync(path).includes(Buffer.from([0x19, 0x0c, 0x28]))).toBe(true);
    const {rows, columns} = await openParquet(await asyncBufferFromFile(path));
    expect([rows, columns]).toEqual([0, ["paper", "is_group", "title"]]);
  });
});
