import {expect, test} from "vitest";
import {NONE} from "../../src/papers/corpus.ts";
import {nameForms} from "../../src/people/forms.ts";

function formsOf(...names: readonly string[]) {
  const count = names.length;
  const columns = {
    names,
    authorName: Uint32Array.from(names.keys()),
    authorIsGroup: new Uint8Array(count),
    authorRest: new Uint32Array(count).fill(NONE),
    authorRests: [],
  };
  return nameForms(columns, new Set(), {});
}

test("a family name with a particle is another than the bare one, whichever is met first", () => {
  for (const names of [
    ["Anna van Berg", "Anna Berg"],
    ["Anna Berg", "Anna van Berg"],
  ]) {
    const {families, family, ofAuthorship} = formsOf(...names);
    expect(Array.from(ofAuthorship, f => families[family[f]])).toEqual(
      names.map(name => name.toLowerCase().replace("anna ", "")),
    );
  }
});

test("capitals before a name with small letters are initials, others are a name", () => {
  for (const names of [
    ["Smith, JO", "SMITH, JO"],
    ["SMITH, JO", "Smith, JO"],
  ]) {
    const {given, tokens, ofAuthorship} = formsOf(...names);
    const tokensOf = (k: number) =>
      Array.from(given.item.subarray(given.start[k], given.start[k + 1]), t => tokens[t]);
    expect(Array.from(ofAuthorship, tokensOf)).toEqual(
      names.map(name => (name.startsWith("SM") ? ["jo"] : ["j", "o"])),
    );
  }
});
