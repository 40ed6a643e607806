import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {signatureOf} from "../../src/people/decide.ts";
import type {Evidence, People} from "../../src/people/people.ts";
import {peopleHeld} from "../../src/people/people-held.ts";
import {personIds} from "../../src/people/person-ids.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {namesSeen} from "../../src/people/shown-names.ts";
import {isHeld} from "../../src/util/held-fields.ts";
import {listAt} from "../../src/util/list-column.ts";
import {textColumn} from "../../src/util/text-column.ts";
import {textOrder} from "../../src/util/text-order.ts";
import {writeDoubts, writeIdentities} from "../../src/write/identities.ts";
import {paper} from "../help/papers.ts";

test("identities.json has a person a line, with their own names, identifiers, reasons and unsure papers", () => {
  const corpus = corpusOf([
    paper("Small worlds", ["Biqing Qi", "K. Zhang"]),
    paper("Large worlds", ["Biqing Qi", "B. Qi"]),
    paper("All worlds", ["Ana Lima"], {
      authors: [
        {
          name: "Ana Lima",
          parts: null,
          kind: "person",
          ids: {orcid: "0000-0002-1825-0097"},
          affiliations: [],
          position: 1,
        },
      ],
    }),
  ]);
  const found = resolvePeople(corpus);
  const same: readonly Evidence[] = [{reason: "same full name", weight: 2}];
  const other: readonly Evidence[] = [{reason: 'same "orcid"', weight: 3.5}];
  const people = {
    ...found,
    evidence: found.name.map((_, person) => (person === 1 ? [] : person === 2 ? same : other)),
    unsure: found.unsure.map((_, k) => (k === 2 ? 1 : 0)),
  };
  let text = "";
  writeIdentities({corpus, people}, piece => {
    text += piece;
  });
  const said = JSON.parse(text) as {people: Record<string, unknown>[]};
  expect(said.people).toHaveLength(people.count);
  expect(text.split("\n").filter(line => line.startsWith('{"id"'))).toHaveLength(people.count);
  for (const [person, one] of said.people.entries()) {
    expect(Object.keys(one)).toEqual([
      "id",
      "name",
      "papers",
      "names",
      "ids",
      "evidence",
      "unsure",
    ]);
    expect(one).toMatchObject({id: people.id[person], evidence: people.evidence[person]});
  }
  const biqing = said.people.find(({name}) => name === "Biqing Qi")!;
  expect(biqing).toMatchObject({papers: 2, names: [{name: "Biqing Qi", count: 2}], ids: {}});
  expect(biqing.unsure).toEqual([{paper: expect.any(String), place: 1, name: "Biqing Qi"}]);
  expect(said.people.find(({name}) => name === "Ana Lima")).toMatchObject({
    ids: {orcid: ["0000-0002-1825-0097"]},
    unsure: [],
  });
});

test("a person with several names, papers and doubts is as JSON.stringify has them, whatever signs they hold", () => {
  const corpus = corpusOf([
    paper('Small "worlds"', ["Biqing Qi", "Ana Lima"], {ids: {id: 'a"\\1'}}),
    paper("Large worlds", ["Biqing Qi", "K. Zhang"]),
    paper("All worlds", ["Qi, Biqing", "Ana Lima"]),
    paper("No worlds", ['J. "Jo" Ray\u0001', "\ud800 Half"]),
  ]);
  const found = resolvePeople(corpus);
  const people = {...found, unsure: found.unsure.map(() => 1)};
  let text = "";
  writeIdentities({corpus, people}, piece => {
    text += piece;
  });
  const lines = text.split("\n").filter(line => line.startsWith('{"id"'));
  const expected = people.name.map((name, person) => {
    const signed = listAt(people.authorships, person);
    return JSON.stringify({
      id: people.id[person],
      name,
      papers: listAt(people.papers, person).length,
      names: namesSeen(corpus, signed),
      ids: {},
      evidence: people.evidence[person],
      unsure: Array.from(signed, k => signatureOf(corpus, k)),
    });
  });
  expect(lines.map(line => line.replace(/,$/, ""))).toEqual(expected);
  expect(expected.some(line => line.split('"count"').length > 2)).toBe(true);
  expect(expected.some(line => line.includes(String.raw`\"`))).toBe(true);
});

test("identities.json and doubts.csv are the same however names are held", () => {
  const corpus = corpusOf([
    paper("Small worlds", ['Ana "Ann" Lima', "Zoë Ng", "Ana\tLima"]),
    paper("Large worlds", ["A. Lima", "Z. Ng"]),
  ]);
  const found = resolvePeople(corpus);
  const evidence: readonly Evidence[] = [{reason: "same full name", weight: 2}];
  const doubts = [{a: 0, b: 1, probability: 0.5, importance: 1, evidence}];
  const files = (people: People) => {
    let text = "";
    const add = (piece: string) => {
      text += piece;
    };
    writeIdentities({corpus, people}, add);
    writeDoubts({corpus, people}, add);
    return text;
  };
  const called = ({name, papers}: People) => {
    const among = {first: textColumn(name), more: textColumn([])};
    const names = {place: Uint32Array.from(name.keys()), among};
    const ids = personIds(names, papers, textOrder(corpus.id));
    return {name: (person: number) => name[person], names, ids};
  };
  const of = (person: number) => (person === 0 ? [...evidence, ...evidence] : []);
  const plain = peopleHeld(found, called(found)).withEvidence(of, doubts);
  expect(plain).toEqual({...found, evidence: found.name.map((_, i) => of(i)), doubts});
  const {known, withEvidence} = peopleHeld(found, called(found), 0);
  const held = withEvidence(of, doubts);
  expect(held).toEqual(plain);
  expect(known).toEqual({...found, evidence: [], doubts: []});
  const fields = ["id", "name", "evidence"];
  expect(fields.map(field => isHeld(held, field))).toEqual([true, true, true]);
  expect(fields.map(field => isHeld(plain, field))).toEqual([false, false, false]);
  expect(files(held)).toBe(files(plain));
  expect(files(held)).toContain('\\"Ann\\"');
  expect(isHeld(peopleHeld(found, called(found), found.count).known, "id")).toBe(false);
  const odd = peopleHeld(found, {...called(found), names: null}, 0).known;
  expect([isHeld(odd, "name"), isHeld(odd, "id")]).toEqual([false, true]);
  expect(odd).toEqual(known);
});
