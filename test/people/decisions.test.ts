import fc from "fast-check";
import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {signatureOf} from "../../src/people/decide.ts";
import {type Decision, parseDecisions, writeDecisions} from "../../src/people/decisions.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {
  decisionsFrom,
  parseAlias,
  parseThesaurus,
  writeAlias,
  writeThesaurus,
} from "../../src/people/thesaurus.ts";
import {paper} from "../help/papers.ts";

test("decisions come back from their text as they went", () => {
  const text = fc.string({minLength: 1}).map(s => s.replace(/\s+/g, " ").trim() || "x");
  const signature = fc.record({
    paper: fc.string({minLength: 1, unit: "grapheme"}).filter(s => s.trim() !== ""),
    place: fc.integer({min: 1, max: 999}),
    name: text,
  });
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc.record({
      kind: fc.constantFrom("same" as const, "different" as const),
      a: signature,
      b: signature,
    }),
    fc.record({kind: fc.constant("name" as const), who: signature, name: text}),
    fc.record({kind: fc.constant("group" as const), name: text}),
  );
  fc.assert(
    fc.property(fc.array(decision), decisions => {
      expect(parseDecisions(writeDecisions(decisions))).toEqual({decisions, problems: []});
    }),
  );
});

test("lines that make no sense are told with their numbers", () => {
  const {decisions, problems} = parseDecisions(
    "# Coterie decisions 1\nsame\tp1#1 A\nperhaps\tp1#1\n\ngroup\tATLAS\nname\tp1#0 A\tB\n",
  );
  expect(decisions).toEqual([{kind: "group", name: "ATLAS"}]);
  expect(problems.map(({line}) => line)).toEqual([2, 3, 6]);
});

const CORPUS = corpusOf([
  paper("Ice", ["Calero, C", "Ada Abel"]),
  paper("Snow", ["Medina, CC"]),
  paper("Rain", ["Elsevier"]),
]);
const THESAURUS =
  "label\treplace by\ncalero, c\tCalero-Medina, C\nmedina, cc\tCalero-Medina, C\nelsevier\t\nnobody\tX\n";

test("a thesaurus joins, names and takes away, and what names nobody is given back", () => {
  const {decisions, unused} = decisionsFrom(CORPUS, parseThesaurus(THESAURUS));
  expect(unused.map(({label}) => label)).toEqual(["nobody"]);
  const people = resolvePeople(CORPUS, {decisions});
  expect(people.name).toContain("Calero-Medina, C");
  expect(people.ofAuthorship[0]).toBe(people.ofAuthorship[2]);
  expect(decisions).toContainEqual({kind: "group", name: "Elsevier"});
});

test("a thesaurus without its header is refused", () => {
  expect(() => parseThesaurus("a\tb\n")).toThrow(RangeError);
});

test("people as a thesaurus and as an alias file make the same people again", () => {
  const {decisions} = decisionsFrom(CORPUS, parseThesaurus(THESAURUS));
  const people = resolvePeople(CORPUS, {decisions});
  const again = decisionsFrom(CORPUS, parseThesaurus(writeThesaurus(CORPUS, people).text));
  expect(resolvePeople(CORPUS, {decisions: again.decisions}).ofAuthorship[2]).toBe(
    resolvePeople(CORPUS, {decisions: again.decisions}).ofAuthorship[0],
  );
  const alias = parseAlias(writeAlias(CORPUS, people).text);
  expect(alias).toContainEqual(expect.objectContaining({label: "Medina, CC"}));
});

test("a name that two people bear cannot be carried, and that is said", () => {
  const corpus = corpusOf([
    paper("Ice", ["Jane Adler", "Ada Abel"]),
    paper("Lava", ["Jane Adler", "Ben Bach"]),
  ]);
  const [a, b] = [0, 2].map(k => signatureOf(corpus, k));
  const people = resolvePeople(corpus, {decisions: [{kind: "different", a, b}]});
  expect(writeThesaurus(corpus, people).lost).toEqual([
    expect.stringMatching(/jane adler.*2 people/i),
  ]);
});
