import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readGraphText} from "../../src/graphs/read/read-graph.ts";
import {call, folder, written} from "../help/world.ts";

const BIB = `@article{a, title = {Rivers and lakes}, author = {Example, Ada and Sample, Ben}, year = 2010, journal = {Waters}}
@article{b, title = {Lakes and seas}, author = {Sample, Ben and Third, Cleo}, year = 2021, journal = {Seas}}
`;

describe("coterie convert", () => {
  test("takes papers from BibTeX to RIS and CSL-JSON", async () => {
    const out = join(folder(), "new", "x.ris");
    const {code, out: said} = await call("convert", written("a.bib", BIB), out);
    expect(code).toBe(0);
    expect(said).toContain("2 of 2 papers as RIS");
    expect(readFileSync(out, "utf8")).toContain("AU  - Example, Ada\r\n");
    const csl = join(folder(), "x.csl.json");
    await call("convert", written("a.bib", BIB), csl);
    expect(JSON.parse(readFileSync(csl, "utf8")).length).toBe(2);
  });

  test("chooses papers", async () => {
    const out = join(folder(), "x.bib");
    const file = written("a.bib", BIB);
    await call("convert", file, out, "--papers", "years=2015..");
    expect(readFileSync(out, "utf8")).toContain("Lakes and seas");
    expect(readFileSync(out, "utf8")).not.toContain("Rivers and lakes");
    const {code} = await call("convert", file, out, "--papers", "topic=lakes");
    expect(code).toBe(2);
  });

  test("takes a graph from one form to another, and says what that cannot carry", async () => {
    const gml = written(
      "x.gml",
      'graph [ node [ id 1 label "a" age 3 ] node [ id 2 label "b" ] edge [ source 1 target 2 weight 2 ] ]',
    );
    const out = join(folder(), "x.net");
    const {out: said} = await call("convert", gml, out);
    expect(said).toContain("2 nodes and 1 ties as Pajek");
    expect(said).toContain("\nIt cannot carry values of nodes.");
    const {described} = await readGraphText(readFileSync(out, "utf8"));
    expect(described.nodeLabel).toEqual(["a", "b"]);
    expect([...described.strength]).toEqual([2]);
  });

  test("takes papers to a network of them", async () => {
    const out = join(folder(), "x.graphml");
    const {code} = await call("convert", written("a.bib", BIB), out);
    expect(code).toBe(0);
    const {described} = await readGraphText(readFileSync(out, "utf8"));
    expect(described.nodeLabel).toEqual(["Ada Example", "Ben Sample", "Cleo Third"]);
    expect(described.size).toBe(2);
  });

  test("ends with 1 where a graph is to be papers, with 2 for an ending that nobody knows", async () => {
    const out = join(folder(), "x.bib");
    const graph = written("e.csv", "source,target\na,b\n");
    expect((await call("convert", graph, out)).code).toBe(1);
    expect(existsSync(out)).toBe(false);
    const {code, err} = await call("convert", graph, join(folder(), "x.doc"));
    expect(code).toBe(2);
    expect(err).toContain(".graphml");
    expect((await call("convert", graph)).code).toBe(2);
  });
});
