import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {call, written} from "../help/command.ts";

const CSV = `id,title,authors,year
p1,Glacier melt in spring,Jane Adler;Ada Abel,2019
p2,Glacier melt in autumn,"Adler, Jane;Ada Abel",2020
p3,Lava and ash,Wei Wang;Ben Bach,2001
p4,Wind over sand,Wei Wang;Cleo Cook,2020
`;
const file = written("people.csv", CSV);
const folder = () => mkdtempSync(join(tmpdir(), "coterie-people-"));

describe("coterie people", () => {
  test("writes people, identities with reasons, doubts and files of other tools", async () => {
    const out = folder();
    const {code, out: said} = await call("people", file, "--out", out);
    expect(code).toBe(0);
    expect(said).toMatch(/people signed 8 times in 4 papers; \d+ doubtful pairs/);
    const read = (name: string) => readFileSync(join(out, name), "utf8");
    expect(read("people.csv")).toMatch(/^person_id,name,papers,names_seen,unsure_papers,reasons/);
    const {people} = JSON.parse(read("identities.json"));
    const jane = people.find(({id}: {id: string}) => id === "jane-adler");
    expect(jane.papers).toBe(2);
    expect(jane.evidence.length).toBeGreaterThan(0);
    expect(read("doubts.csv")).toMatch(/^person_a,name_a,papers_a,person_b/);
    expect(read("thesaurus.txt")).toMatch(/^label\treplace by\n/);
  });

  test("follows a decisions file, tells what it cannot follow, and forgets it without", async () => {
    const decisions = join(folder(), "decisions.txt");
    writeFileSync(
      decisions,
      "different\tp1#1 Jane Adler\tp2#1 Adler, Jane\nsame\tgone#1 X\tp1#1 Jane Adler\nnonsense\ngroup\tThe Nobody Group\n",
    );
    const [plain, decided, again] = [folder(), folder(), folder()];
    await call("people", file, "--out", plain);
    const {err} = await call("people", file, "--out", decided, "--decisions", decisions);
    await call("people", file, "--out", again);
    const people = (at: string) => readFileSync(join(at, "people.csv"), "utf8");
    expect(err).toContain("line 3");
    expect(err).toContain(
      "not followed, since its paper is not here or another decision stands against it: same gone#1 X",
    );
    expect(err).toContain("not followed, since nobody here signs so: group The Nobody Group");
    expect(people(decided)).toContain("jane-adler-2");
    expect(people(again)).toBe(people(plain));
  });

  test("is measured against a truth, beside rules of thumb", async () => {
    const truth = written(
      "truth.csv",
      "paper_id,position,person_id\np1,1,jane\np2,1,jane\np3,1,wang-a\np4,1,wang-b\nno,1,x\n",
    );
    const {code, out} = await call("evaluate", "people", file, "--truth", truth);
    expect(code).toBe(0);
    expect(out).toContain("4 authorships are known; 1 rows of the truth fit none.");
    expect(out).toMatch(/^exact string .*0\.7500/m);
    expect((await call("evaluate", "people", file)).code).toBe(2);
  });
});
