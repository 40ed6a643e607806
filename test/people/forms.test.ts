import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {NONE} from "../../src/papers/corpus.ts";
import {columnsOf, openCorpus} from "../../src/papers/open.ts";
import {type Forms, nameColumns, nameForms} from "../../src/people/forms.ts";
import type {ListColumn} from "../../src/util/list-column.ts";
import {paper} from "../help/papers.ts";

const formsOf = (...names: readonly string[]) => formsWithRests(names, []);

/** Forms of names, each once; rest k belongs to name k. */
function formsWithRests(names: readonly string[], authorRests: readonly string[]) {
  const count = names.length;
  const columns = {
    names,
    authorName: Uint32Array.from(names.keys()),
    authorIsGroup: new Uint8Array(count),
    authorRest: Uint32Array.from(names, (_, k) => (k < authorRests.length ? k : NONE)),
    authorRests,
  };
  return nameForms(columns, new Set(), {});
}

/** The texts of a list of each name. */
function listsOf(
  {ofAuthorship}: Forms,
  {start, item}: ListColumn,
  texts: readonly string[],
): string[][] {
  return Array.from(ofAuthorship, f =>
    Array.from(item.subarray(start[f], start[f + 1]), t => texts[t]),
  );
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
    const forms = formsOf(...names);
    expect(listsOf(forms, forms.given, forms.tokens)).toEqual(
      names.map(name => (name.startsWith("SM") ? ["jo"] : ["j", "o"])),
    );
  }
});

test("given names in pinyin go by syllable beside a Chinese family name alone", () => {
  const forms = formsOf("Dayong Smith", "Dayong Wang", "Mary Wang", "Dayong Zhang");
  expect(listsOf(forms, forms.given, forms.tokens)).toEqual([
    ["dayong"],
    ["da", "yong"],
    ["mary"],
    ["da", "yong"],
  ]);
});

test("of two ways to write a family name that with fewer words is filed, whichever is met first", () => {
  for (const names of [
    ["Anna De Berg", "Anna de Berg"],
    ["Anna de Berg", "Anna De Berg"],
  ]) {
    const forms = formsOf(...names);
    expect(forms.count).toBe(1);
    expect(listsOf(forms, forms.filed, forms.words)).toEqual([["berg"], ["berg"]]);
  }
});

test("a number that tells people of one name apart is kept with the form, with parts and without", () => {
  const names = ["Anna Berg 0002", "Anna Berg", "Anna Berg 0003"];
  const {count, homonymOf} = formsWithRests(names, ['{"ids":{"x":"1"}}']);
  expect(count).toBe(1);
  expect([...homonymOf]).toEqual([
    [0, "0 0002"],
    [2, "0 0003"],
  ]);
});

test("names with the same rest, and one name with several, are read each for itself", () => {
  const columns = {
    names: ["Anna Berg", "Otto Kern"],
    authorName: Uint32Array.of(0, 1, 0, 0, 1),
    authorIsGroup: new Uint8Array(5),
    authorRest: Uint32Array.of(0, 0, 1, 0, 0),
    authorRests: ['{"ids":{"x":"1"}}', '{"parts":{"given":"Eva","family":"Berg","particle":"","suffix":""}}'], // biome-ignore format: one line
  };
  const {count, ofAuthorship} = nameForms(columns, new Set(), {});
  expect(count).toBe(3);
  expect([...ofAuthorship]).toEqual([0, 1, 2, 0, 1]);
});

test("groups and what is no name have no form; a first name is written out or not", () => {
  const {count, ofAuthorship, initial, readings} = formsOf("ATLAS Collaboration", "et al.", "Anna Berg", "Otto", "B. Ulf Kern"); // biome-ignore format: one line
  expect([...ofAuthorship]).toEqual([NONE, NONE, 0, 1, 2]);
  expect(count).toBe(3);
  expect([...initial]).toEqual(["a".charCodeAt(0), 0, "b".charCodeAt(0)]);
  expect([...readings.full]).toEqual([0, 0, 1, 0, 0]);
});

test("of two ways to write given names that with more words counts, whichever is met first", () => {
  for (const names of [
    ["Mei-Chun Berg", "Meichun Berg"],
    ["Meichun Berg", "Mei-Chun Berg"],
  ]) {
    const forms = formsOf(...names);
    expect(listsOf(forms, forms.given, forms.tokens)).toEqual([
      ["mei", "chun"],
      ["mei", "chun"],
    ]);
  }
});

test("names that are held as a column are read there", () => {
  const names = ["Anna Berg", "Otto Kern", "Berg, Anna"];
  const corpus = openCorpus(columnsOf(corpusOf([paper("One", names)])), 1);
  const columns = nameColumns(corpus);
  expect(Array.isArray(columns.names)).toBe(false);
  const read = nameForms(columns, new Set(), {});
  expect(read).toEqual(nameForms({...columns, names}, new Set(), {}));
  expect([...read.ofAuthorship]).toEqual([0, 1, 0]);
});
