import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import fc from "fast-check";
import {parquetMetadata, parquetReadObjects, parquetSchema} from "hyparquet";
import {expect, test} from "vitest";
import {arrowOf} from "../../src/cli/table-files/arrow.ts";
import {parquetOf} from "../../src/cli/table-files/parquet.ts";
import {TABLES} from "../../src/write/tables.ts";
import {type TypedColumn, typedColumns} from "../../src/write/typed-columns.ts";
import {wellFormed} from "../../src/write/xml.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {hostileText} from "../help/hostile.ts";
import {call, folder, written} from "../help/world.ts";

const analysis = await smallAnalysis();

const rowsOf = (columns: readonly TypedColumn[]) =>
  columns[0].values.map((_, i) =>
    Object.fromEntries(columns.map(({name, values}) => [name, values[i]])),
  );

async function fromParquet(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const file = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  ) as ArrayBuffer;
  return parquetReadObjects({file});
}
const fromArrow = (bytes: Uint8Array): Record<string, unknown>[] => {
  const table = tableFromIPC(bytes);
  const names = table.schema.fields.map(({name}) => name);
  return Array.from({length: table.numRows}, (_, i) =>
    Object.fromEntries(names.map((name, c) => [name, table.getChildAt(c)!.get(i)])),
  );
};

test.each(TABLES.filter(({rows}) => rows !== null).map(table => [table.file, table] as const))(
  "%s is the same table in Parquet and Arrow, cell by cell",
  async (_, table) => {
    const columns = typedColumns(analysis, table)!;
    const rows = columns[0].values.length === 0 ? [] : rowsOf(columns);
    expect(await fromParquet(await parquetOf(columns))).toEqual(rows);
    expect(fromArrow(await arrowOf(columns))).toEqual(rows);
  },
);

test("columns have the narrowest type that has all their cells, unknown ones too", () => {
  const kinds = (file: string) =>
    Object.fromEntries(
      typedColumns(analysis, TABLES.find(table => table.file === file)!)!.map(({name, kind}) => [
        name,
        kind,
      ]),
    );
  expect(kinds("people.csv")).toMatchObject({
    person_id: "text",
    name: "text",
    papers: "int32",
    betweenness: "double",
    community: "int32",
  });
  expect(kinds("papers.csv")).toMatchObject({year: "int32", citations: "int32"});
  const year = typedColumns(analysis, TABLES.find(({file}) => file === "papers.csv")!)!.find(
    ({name}) => name === "year",
  )!;
  expect(year.values).toContain(null);
  expect(kinds("coauthor.edges.csv")).toMatchObject({strength: "double", papers: "int32"});
  expect(typedColumns(analysis, TABLES.find(({file}) => file === "identities.json")!)).toBe(null);
});

// A mark of byte order in front is left out here: the decoders of the two readers swallow it.
test("texts of every kind come back as they were, and numbers bit for bit", async () => {
  const cell = fc.record({
    text: fc.option(hostileText.map(text => wellFormed(text).replace(/^\ufeff/, ""))),
    double: fc.option(fc.double({noNaN: true})),
    int32: fc.option(fc.integer()),
    boolean: fc.option(fc.boolean()),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, {minLength: 1, maxLength: 8}), async rows => {
      const columns = (["text", "double", "int32", "boolean"] as const).map(kind => ({
        name: kind,
        kind,
        values: rows.map(row => row[kind]),
      }));
      const sent = rows.map(row => ({...row}));
      expect(await fromParquet(await parquetOf(columns))).toEqual(sent);
      expect(fromArrow(await arrowOf(columns))).toEqual(sent);
    }),
    {numRuns: 40},
  );
});

test("analyze writes every table in both forms beside the CSV", async () => {
  const out = join(folder(), "result");
  const bib = written(
    "a.bib",
    "@article{a, title={Lakes}, author={A Example and B Sample}, year=2020}\n",
  );
  expect((await call("analyze", bib, "--out", out, "--format", "parquet,arrow")).code).toBe(0);
  const names = readdirSync(out);
  for (const name of names.filter(each => each.endsWith(".csv")))
    for (const ending of [".parquet", ".arrow"])
      expect(names).toContain(name.replace(/\.csv$/, ending));
  const file = readFileSync(join(out, "people.parquet"));
  const metadata = parquetMetadata(
    file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer,
  );
  expect(Number(metadata.num_rows)).toBe(2);
  expect(parquetSchema(metadata).children[0].element.name).toBe("person_id");
});
