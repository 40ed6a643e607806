import {array, assert, constantFrom, property} from "fast-check";
import {describe, expect, it} from "vitest";
import {normalDoi} from "../../src/papers/ids.ts";

const pieces = constantFrom(
  "10.", "1000", "123", "1234567890", "/", "abc", "ABC", ".", ",", ")", '"', " ", "%2F", "%", "!", "é", "https://doi.org/", "<", ">",
); // biome-ignore format: a list

/** The rule without a quick way. */
function slowly(text: string): string | null {
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch {
    // as it stands
  }
  const found = /10\.\d{4,9}(?:\.\d+)*\/[^\s"]+/.exec(plain);
  return found === null ? null : found[0].replace(/[.,;:)\]}>]+$/, "").toLowerCase();
}

describe("A DOI", () => {
  it("is the same by the quick way and by the slow one", () => {
    assert(
      property(array(pieces, {maxLength: 9}), parts => {
        const text = parts.join("");
        expect(normalDoi(text)).toBe(slowly(text));
      }),
      {numRuns: 1500},
    );
  });

  it.each([
    ["https://doi.org/10.1000/abc", "10.1000/abc"],
    ["10.1000/ABC.", "10.1000/abc"],
    ["10.1000%2Fabc", "10.1000/abc"],
    ["doi:10.123456789/a", "10.123456789/a"],
    ["10.123/a", null],
    ["10.1000/", null],
    ["", null],
  ])("of %j is %j", (text, doi) => {
    expect(normalDoi(text)).toBe(doi);
  });
});
