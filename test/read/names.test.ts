import {array, assert, constantFrom, property, string} from "fast-check";
import {describe, expect, it} from "vitest";
import {
  bylineOf,
  isGroupName,
  isPersonName,
  isPlainName,
  splitNames,
} from "../../src/read/names.ts";

/** Words that are marks, those that begin like them, and signs of all kinds. */
const pieces = constantFrom(
  ..."al|Al|AL|Ali|others|Other|more|Moreau|author|Authur|anon|Anouk|null|Nulty|none|Nonet|n/a|unknown|Unkel|undefined|Under".split(
    "|",
  ),
  ..."team|Tea|committee|Task|task force|study group|Stu|working group|consortium|Collaboration|Colin|Müller|émile|王".split(
    "|",
  ),
  ...[" ", " ", "  ", "-", ".", "...", "…", "'", "’", ",", "_", "1", "\u00a0", "\t", "[", "+", "é"],
);
const names = array(pieces, {maxLength: 6}).map(parts => parts.join(""));

/** What the quick looks have to agree with. */
const MARKED =
  /\b(?:al\b|others|more|author|anon|null|none|n\/a|unknown|undefined)|…|\.\.\.|[^\S ]| {2}|^ | $|^[-+[]|^$/i;
const GROUP =
  /\b(?:collaborations?|consortium|working group|study group|task force|team|committee)\b/i;

describe("A quick look at a name", () => {
  it("finds no name plain that has a mark of a cut byline, a placeholder or odd white space", () => {
    assert(
      property(names, name => {
        expect(isPlainName(name)).toBe(!MARKED.test(name));
      }),
      {numRuns: 1000},
    );
  });

  it("tells groups as the words do", () => {
    assert(
      property(names, name => {
        expect(isGroupName(name)).toBe(GROUP.test(name));
      }),
      {numRuns: 1000},
    );
  });

  it("takes for a person only what is neither", () => {
    assert(
      property(names, name => {
        if (isPersonName(name)) expect(MARKED.test(name) || GROUP.test(name)).toBe(false);
      }),
      {numRuns: 1000},
    );
    for (const name of [
      "Anna Ben",
      "Wei Wang 0001",
      "Ł. Müller-Lüdenscheidt",
      "O’Neill, J.",
      "王伟",
    ])
      expect(isPersonName(name), name).toBe(true);
  });

  it("never changes a name of any letters that is plain", () => {
    assert(
      property(string({unit: "grapheme"}), name => {
        if (isPlainName(name)) expect(bylineOf([name])).toEqual({names: [name], truncated: false});
      }),
    );
  });
});

describe("A list of names", () => {
  const signs = constantFrom("Ann Lee", "Łu", ";", "; ", " ;", " ", "\u00a0", "\t", ",", "|", "");

  it("is cut at semicolons, with no white space beside them, however they stand", () => {
    assert(
      property(array(signs, {maxLength: 8}), parts => {
        const text = parts.join("");
        if (text.includes(";")) expect(splitNames(text)).toEqual(text.split(/\s*;\s*/));
      }),
      {numRuns: 2000},
    );
  });

  it("is cut at commas where no other sign stands", () => {
    expect(splitNames("Ann Lee, Bo Chan, Cy Dorn")).toEqual(["Ann Lee", "Bo Chan", "Cy Dorn"]);
  });
});
