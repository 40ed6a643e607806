import {readFileSync} from "node:fs";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import {AUTHOR_INDICES} from "../../../src/metrics/indices/table.ts";
import {hasShared, shared} from "../../help/shared.ts";
import {portfolioOf} from "./portfolio-of.ts";

// A citation report of the Web of Science: a preamble, then one row a paper with its citations by year.

const report = () => {
  const text = readFileSync(shared("data/metrics/tobler-wos_citation_report.txt"), "utf8");
  const table = text.slice(text.indexOf('"Title"'));
  const {data} = Papa.parse<Record<string, string>>(table, {header: true, skipEmptyLines: true});
  const years = Object.keys(data[0]).filter(name => /^\d{4}$/.test(name));
  return portfolioOf({
    citations: data.map(row => Number(row["Total Citations"])),
    years: data.map(row => Number(row["Publication Year"])),
    citationsByYear: data.map(row =>
      Object.fromEntries(years.map(year => [year, Number(row[year])])),
    ),
    now: 2022,
  });
};

describe.skipIf(!hasShared)("Tobler's citation report", () => {
  const value = (id: string) => AUTHOR_INDICES.find(index => index.id === id)!.run(report());

  test("gives h = 22, 67 papers and 5,697 citations, as it says itself", () => {
    expect(value("papers")).toBe(67);
    expect(value("citations")).toBe(5697);
    expect(value("h_index")).toBe(22);
  });

  test("gives a trend from citations by year, which later ones count more in", () => {
    expect(value("trend_h")).toBeGreaterThan(0);
    expect(value("academic_age")).toBe(2022 - value("first_year")! + 1);
  });
});
