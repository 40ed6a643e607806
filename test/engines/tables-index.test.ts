import {expect, test} from "vitest";
import {checkedIndex} from "../../src/engines/tables/tables-index.ts";

const file = {path: "papers/in_year=2017/part-0.parquet", rows: 3, size: 100, year: 2017};
const whole = {coterie: "tables", form: 1, version: "1", tables: {papers: [file]}};
const told = (index: unknown) => {
  try {
    checkedIndex(typeof index === "string" ? index : JSON.stringify(index), "here");
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};
const withFile = (changed: object) => told({...whole, tables: {papers: [file, {...file, ...changed}]}}); // biome-ignore format: one line

test("the list of tables of a folder is taken as it stands when nothing is wrong with it", () => {
  expect(checkedIndex(JSON.stringify(whole), "here")).toEqual(whole);
  expect(told({...whole, tables: {}})).toBe("");
  expect(withFile({path: "people/part-12.parquet", rows: 0})).toBe("");
  expect(withFile({path: "papers/in_year=-44/part-0.parquet", rows: 2 ** 31})).toBe("");
});

test.each([
  ["{", "here: tables.json is no whole JSON"],
  ["null", "here: tables.json speaks of no tables"],
  [{...whole, coterie: "analysis"}, "here: tables.json speaks of no tables"],
  [{...whole, form: 2}, "here: these tables have form 2; this version reads form 1"],
  [{...whole, tables: undefined}, "here: tables.json lists no files"],
  [{...whole, tables: null}, "here: tables.json lists no files"],
  [{...whole, tables: {papers: {path: "x"}}}, "here: tables.json lists no files"],
])("%j is told as what it is", (index, message) => {
  expect(told(index)).toBe(message);
});

test.each([
  "../people/part-0.parquet",
  "people/../../part-0.parquet",
  "/people/part-0.parquet",
  "people/part-0.parquet/",
  "people\\part-0.parquet",
  "http://elsewhere/part-0.parquet",
  "people/in_year=/part-0.parquet",
  "people/part-0.csv",
  "people/part-0-parquet",
  "part-0.parquet",
  "people/part-0.parquet\n",
])("the path %j is never opened", path => {
  expect(withFile({path})).toBe(`here: tables.json names a strange file: ${JSON.stringify(path)}`);
});

test.each([-1, 0.5, 2 ** 31 + 1, "3", null])("%j rows are no number of rows", rows => {
  expect(withFile({rows})).toBe(
    `here: tables.json gives ${file.path} ${JSON.stringify(rows)} rows`,
  );
});
