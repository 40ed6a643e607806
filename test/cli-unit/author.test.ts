import {describe, expect, test} from "vitest";
import {call} from "../help/command.ts";

const SEEDS = "data/samples/seeds.json";

describe("coterie author", () => {
  test("tells all that the seed's page shows, reported figures as reported", async () => {
    const {code, out} = await call("author", "Biqing Qi", SEEDS, "--top", "8");
    expect(code).toBe(0);
    expect(out).toMatch(/^Biqing Qi \(biqing-qi\)$/m);
    expect(out).toContain(
      "as a page reports: field CL, h_index 6, papers 29, citations 1387, novelty 0.48",
    );
    expect(out).toMatch(/^h-index +– +citations: known of none of 29 papers/m);
    expect(out).toMatch(/^Kaiyan Zhang +12 +2023 +2025$/m);
    expect(out).toContain("[code]");
  });

  test("gives it as data", async () => {
    const page = JSON.parse((await call("author", "biqing-qi", SEEDS, "--json")).out);
    expect(page.papers.length).toBe(29);
    expect(page.reported[0].reported).toMatchObject({h_index: 6, papers: 29, citations: 1387});
    expect(page.years.map((row: {papers: number}) => row.papers)).toEqual([3, 15, 11]);
  });

  test("knows no stranger, and names who is near", async () => {
    const {code, err} = await call("author", "Biqing Somebody", SEEDS);
    expect(code).toBe(2);
    expect(err).toContain("near: Biqing Qi");
  });
});
