import {describe, expect, test} from "vitest";
import {readText} from "../../src/read/read.ts";

const bylineOf = async (groups: string, unplaced: string) => {
  const head = "id,title,authors,group_authors,unplaced_authors";
  const {found} = await readText(`${head}\n1,Worlds,Ann Lee; ATLAS; Bo Chan,${groups},${unplaced}`);
  return found[0].authors.map(({name, kind, position}) => [name, kind, position]);
};

describe("A table that says which authors are groups, and whose place is unknown", () => {
  test("has groups that keep their place", async () => {
    expect(await bylineOf("ATLAS", "")).toEqual([
      ["Ann Lee", "person", 1],
      ["ATLAS", "group", 2],
      ["Bo Chan", "person", 3],
    ]);
  });

  test("has people without a place, who stay people", async () => {
    expect(await bylineOf("", "Bo Chan; Ann Lee")).toEqual([
      ["Ann Lee", "person", null],
      ["ATLAS", "person", 2],
      ["Bo Chan", "person", null],
    ]);
  });
});
