import {describe, expect, test} from "vitest";
import {call, written} from "../help/command.ts";

const BIB = `@article{a, title = {Rivers and lakes}, author = {Ada Example and Ben Sample}, year = 2020, journal = {Waters}}
@article{b, title = {Lakes and seas}, author = {Ben Sample and Cleo Third}, year = 2021}
`;

describe("coterie laws", () => {
  test("tells the laws of a corpus, and gives all of it as JSON", async () => {
    const {code, out} = await call("laws", written("a.bib", BIB));
    expect(code).toBe(0);
    expect(out).toContain("2 papers, 3 people");
    expect(out).toContain("not fitted: fewer than 30 people");
    expect(out).toMatch(/^2021 +1 +2 +1 +2 +100 %/m);
    const json = JSON.parse((await call("laws", written("a.bib", BIB), "--json")).out);
    expect(json).toMatchObject({papers: 2, lotka: {p: null}, years: {unknown: 0}});
  });

  test("refuses a wrong count", async () => {
    expect((await call("laws", written("a.bib", BIB), "--samples", "0")).code).toBe(2);
  });
});

describe("coterie quality", () => {
  test("tells how complete the data are", async () => {
    const {code, out} = await call("quality", written("a.bib", BIB));
    expect(code).toBe(0);
    expect(out).toMatch(/^Venue +1 +50 %$/m);
    expect(out).toContain("citation counts: 0 known (0 of them 0), 2 unknown");
    const json = JSON.parse((await call("quality", written("a.bib", BIB), "--json")).out);
    expect(json.fields[0]).toMatchObject({id: "title", known: 2, share: 1});
  });

  test("ends with 1 where there are no papers", async () => {
    expect((await call("quality", written("a.txt", "nothing"))).code).toBe(1);
  });
});
