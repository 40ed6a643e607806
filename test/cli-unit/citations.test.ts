import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {call} from "../help/command.ts";

describe("citation counts of several sources", () => {
  const folder = mkdtempSync(join(tmpdir(), "coterie-citations-"));
  const files = ["a.bib", "scopus.csv"].map(name => join(folder, name));

  beforeAll(() => {
    writeFileSync(
      files[0],
      "@article{k, title={River flow in lakes}, author={Ada Example and Ben Sample}, year=2001, doi={10.5555/a}, note={Cited by: 12}}\n",
    );
    writeFileSync(
      files[1],
      '"Authors","Title","Year","Cited by","DOI","EID"\n"Example A.; Sample B.","River flow in lakes","2001","5","10.5555/a","2-s2.0-1"\n',
    );
  });

  test("are all told, with the rule of each field", async () => {
    const {code, out} = await call("quality", ...files, "--joined");
    expect(code).toBe(0);
    expect(out).toContain("River flow in lakes (citations: 12)");
    expect(out).toMatch(/a\.bib, record 1: citations 12/);
    expect(out).toMatch(/scopus\.csv, record 1: citations 5/);
    expect(out).toMatch(/citations: those of the source that was chosen/);
  });

  test("are those of the file or format that is asked for", async () => {
    for (const name of ["scopus.csv", "scopus-csv", "scopus-csv,bibtex"]) {
      const {out} = await call("quality", ...files, "--joined", "--citations-from", name);
      expect(out, name).toContain("River flow in lakes (citations: 5)");
    }
    const strange = await call("quality", ...files, "--joined", "--citations-from", "lens");
    expect(strange.code).toBe(2);
    expect(strange.err).toMatch(
      /expected one of a\.bib, bibtex, scopus\.csv, scopus-csv, got lens/,
    );
  });

  test("stand in the manifest of an analysis, which can be run again", async () => {
    const out = join(folder, "out");
    const {code} = await call("analyze", ...files, "--citations-from", "scopus.csv", "--out", out);
    expect(code).toBe(0);
    const papers = readFileSync(join(out, "papers.csv"), "utf8");
    expect(papers.split("\n")[1]).toMatch(/,5(?:,|$)/);
    const {manifest} = JSON.parse(readFileSync(join(out, "analysis.json"), "utf8"));
    expect(manifest.reading).toEqual({citationsFrom: ["scopus.csv"]});
  });
});
