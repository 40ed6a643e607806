import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {marked, snippetOf} from "../../src/topics/snippet.ts";

const found = (text: string, ...words: string[]) =>
  marked(text, words)
    .filter(piece => piece.found)
    .map(piece => piece.text);

describe("marked words", () => {
  test("are those that begin like a sought one, whatever their case, accents and number", () => {
    expect(found("Rivers and the Riverbed: a river’s flow", "river")).toEqual([
      "Rivers",
      "Riverbed",
      "river’s",
    ]);
    expect(found("Über Flüsse", "fluss")).toEqual(["Flüsse"]);
    expect(found("a driver", "river")).toEqual([]);
  });

  test("of scripts without spaces are marked sign by sign", () => {
    expect(found("深層機械学習入門", "機械", "械学")).toEqual(["機械学"]);
  });

  test("joined again are the text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme"}), fc.array(fc.string()), (text, words) => {
        expect(
          marked(text, words)
            .map(piece => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("a snippet", () => {
  const filler = "Nothing is said here of it at all. ".repeat(10);
  const text = `${filler}A river alone. ${filler}Here the river meets its flow again. ${filler}`;

  test("is the stretch with most of the words, cut between words", () => {
    const pieces = snippetOf(text, ["river", "flow"])!;
    const said = pieces.map(piece => piece.text).join("");
    expect(said).toContain("river meets its flow");
    expect(said.startsWith("… ")).toBe(true);
    expect(said.endsWith(" …")).toBe(true);
    expect(text).toContain(said.slice(2, -2));
    expect(said.length).toBeLessThan(200);
    expect(pieces.filter(piece => piece.found).map(piece => piece.text)).toEqual(["river", "flow"]);
  });

  test("of a short text is all of it; without the words there is none", () => {
    expect(snippetOf("A river.", ["river"])).toEqual([
      {text: "A ", found: false},
      {text: "river", found: true},
      {text: ".", found: false},
    ]);
    expect(snippetOf("A river.", ["lake"])).toBeNull();
    expect(snippetOf("", ["lake"])).toBeNull();
    expect(() => snippetOf("A river.", ["river"], {letters: 0})).toThrow(RangeError);
  });
});
