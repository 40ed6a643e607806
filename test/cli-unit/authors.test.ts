import {describe, expect, test} from "vitest";
import {call, written} from "../help/command.ts";

const CSV = `id,title,authors,year,citations,venue
1,Rivers and lakes,Ada Example;Ben Sample,2019,4,Waters
2,Lakes and seas,Ada Example,2021,2,Waters
3,Seas and rain,Ada Example;Cleo|Third,2021,,"=Tides"
`;
const file = written("t.csv", CSV);

describe("coterie authors", () => {
  test("compares people in a table, lower bounds marked and warned of", async () => {
    const {code, out, err} = await call("authors", file, "--sort", "h", "--top", "2");
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toMatch(/^name +field +age +counts +papers +citations +h_index/);
    expect(out).toMatch(/^Ada Example +Waters +3 +2\/3 +3 +≥6 +≥2 \(\d–\d\)/m);
    expect(out.trim().split("\n").length).toBe(3);
    expect(err).toContain("lower bounds");
  });

  test("writes CSV, JSON and Markdown, with what is text kept as text", async () => {
    const csv = (await call("authors", file, "--of", "venues", "--format", "csv")).out;
    expect(csv).toMatch(/^id,name,field,age,papers_in_all,citations_known_of/);
    expect(csv).toContain("'=Tides");
    const json = JSON.parse((await call("authors", file, "--format", "json", "--draws", "0")).out);
    expect(json).toMatchObject({of: "authors", total: 3, referenceYear: 2021});
    const markdown = (await call("authors", file, "--format", "markdown")).out;
    expect(markdown).toContain("Cleo\\|Third");
    expect(markdown.split("\n")[1]).toMatch(/^\|( --- \|)+$/);
  });

  test("takes a subset", async () => {
    const {out} = await call("authors", file, "--subset", "years=2021", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({papers: 2, total: 2});
    const topic = await call("authors", file, "--subset", "topic=nothing at all");
    expect(topic.code).toBe(2);
    expect(topic.err).toContain("topic: expected a term");
  });

  test("says why a column is empty", async () => {
    const {err} = await call("authors", file, "--metrics", "papers,trend_h");
    expect(err).toContain("trend_h: unknown here (citations by year: known of no paper).");
  });

  test.each([
    ["--of", "planets"],
    ["--format", "pdf"],
    ["--sort", "fame"],
    ["--subset", "years=now"],
    ["--top", "none"],
  ])("refuses %s %s", async (flag, value) => {
    const {code, err} = await call("authors", file, flag, value);
    expect(code).toBe(2);
    expect(err).toMatch(/expected/);
  });
});
