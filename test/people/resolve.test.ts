import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import type {Corpus} from "../../src/papers/corpus.ts";
import {NONE} from "../../src/papers/corpus.ts";
import type {Authorship, Paper} from "../../src/papers/paper.ts";
import {signatureOf} from "../../src/people/decide.ts";
import type {Decision} from "../../src/people/decisions.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {unmetDecisions} from "../../src/people/unmet-decisions.ts";
import {WORTH_HOLDING} from "../../src/util/held-fields.ts";
import {listAt} from "../../src/util/list-column.ts";
import {textAt} from "../../src/util/text-column.ts";
import {author, paper} from "../help/papers.ts";

const signed = (name: string, more: Partial<Authorship> = {}) => ({...author(name), ...more});
const byline = (title: string, authors: readonly Authorship[], more: Partial<Paper> = {}) =>
  paper(title, [], {...more, authors: authors.map((a, i) => ({...a, position: i + 1}))});

/** The people of a corpus as sets of "title#place", whatever their numbers. */
function groups(corpus: Corpus, options = {}): string[] {
  const people = resolvePeople(corpus, options);
  return Array.from({length: people.count}, (_, person) =>
    Array.from(listAt(people.authorships, person), k => {
      const {paper: id, place} = signatureOf(corpus, k);
      return `${id}#${place}`;
    })
      .sort()
      .join(" "),
  ).sort();
}
const countOf = (papers: readonly Paper[], options = {}) =>
  resolvePeople(corpusOf(papers), options).count;

describe("names", () => {
  test("one rare full name is one person, whichever way it is printed", () => {
    expect(
      countOf([
        paper("Ice on rivers", ["Biqing Qi"]),
        paper("Rivers in spring", ["Qi, Biqing"]),
        paper("Floods", ["QI Biqing"]),
      ]),
    ).toBe(1);
  });
  test("given names that contradict each other are two people", () => {
    expect(
      countOf([
        paper("Ice on rivers", ["Robert Adler"]),
        paper("Ice on rivers II", ["Richard Adler"]),
      ]),
    ).toBe(2);
  });
  test("generations are two people", () => {
    expect(
      countOf([paper("Ice", ["John Adler, Jr."]), paper("Ice again", ["John Adler, Sr."])]),
    ).toBe(2);
  });
  test("groups are nobody", () => {
    const corpus = corpusOf([paper("Ice", ["ATLAS Collaboration", "Ada Abel"])]);
    expect(resolvePeople(corpus).ofAuthorship[0]).toBe(NONE);
  });
});

describe("vetoes", () => {
  test("two authors of one paper are two people, also through a third record", () => {
    const papers = [
      paper("Ice on rivers", ["J. Adler", "Jane Adler", "Ada Abel"]),
      paper("Rivers in spring", ["Jane Adler", "Ada Abel"]),
    ];
    expect(countOf(papers)).toBeGreaterThanOrEqual(3);
  });
  test("ORCIDs that differ are two people, also through records that have none", () => {
    const orcid = (id: string) => ({ids: {orcid: id}});
    const team = [signed("Ada Abel"), signed("Bob Brown")];
    const corpus = corpusOf([
      byline("Ice on rivers", [signed("Jane Adler", orcid("0000-0002-1825-0097")), ...team]),
      byline("Ice on lakes", [signed("Jane Adler"), ...team]),
      byline("Ice on ponds", [signed("Jane Adler", orcid("0000-0001-5109-3700")), ...team]),
    ]);
    const {ofAuthorship} = resolvePeople(corpus);
    expect(ofAuthorship[0]).not.toBe(ofAuthorship[6]);
    expect([ofAuthorship[0], ofAuthorship[6]]).toContain(ofAuthorship[3]);
  });
  test("ORCIDs that differ are two people, equal ones one", () => {
    const orcid = (id: string) => ({ids: {orcid: id}});
    const [a, b] = ["0000-0002-1825-0097", "0000-0001-5109-3700"];
    expect(
      countOf([
        byline("Ice", [signed("Jane Adler", orcid(a))]),
        byline("Snow", [signed("Jane Adler", orcid(b))]),
      ]),
    ).toBe(2);
    const far = [
      byline("Ice", [signed("Wei Wang", orcid(a)), signed("Ada Abel")], {
        date: {year: 1980, month: null, day: null},
      }),
      byline("Lava", [signed("Wang, W.", orcid(a)), signed("Ben Bach")]),
    ];
    expect(countOf(far)).toBe(3);
    expect(countOf(far, {useIds: false})).toBe(4);
  });
});

describe("evidence", () => {
  const wang = (title: string, coauthors: readonly string[], more: Partial<Paper> = {}) =>
    paper(title, ["Wei Wang", ...coauthors], more);
  const names = ["Ada Abel", "Ben Bach", "Cleo Cook", "Dan Dahl", "Eve Eck", "Fay Finn"];
  const strangers = names.map((name, i) => wang(`Matter number ${"abcdef"[i]}`, [name]));
  test("a frequent name with nothing in common is several people", () => {
    expect(countOf(strangers)).toBeGreaterThan(names.length + 1);
  });
  test("shared co-authors and titles join a frequent name, with their reasons", () => {
    const corpus = corpusOf([
      ...strangers,
      wang("Glacier melt in spring", ["Gus Gray", "Hal Hill"]),
      wang("Glacier melt in autumn", ["Gus Gray", "Hal Hill"]),
    ]);
    const people = resolvePeople(corpus);
    const k = (title: string) => {
      for (let i = 0; i < corpus.size; i++)
        if (textAt(corpus.title, i) === title) return corpus.authorStart[i];
      return -1;
    };
    const person = people.ofAuthorship[k("Glacier melt in spring")];
    expect(people.ofAuthorship[k("Glacier melt in autumn")]).toBe(person);
    const reasons = people.evidence[person].map(({reason}) => reason);
    expect(reasons).toContain("2 shared co-authors");
    expect(people.evidence[person].every(({weight}) => Number.isFinite(weight))).toBe(true);
  });
  test("what is left open is a doubt with a probability below one half and reasons", () => {
    const {doubts, count} = resolvePeople(corpusOf(strangers));
    for (const {a, b, probability, evidence, importance} of doubts) {
      expect(a).toBeLessThan(b);
      expect(b).toBeLessThan(count);
      expect(probability).toBeLessThanOrEqual(0.5);
      expect(evidence.length).toBeGreaterThan(0);
      expect(importance).toBeGreaterThan(0);
    }
  });
});

const SOME = [
  paper("Glacier melt in spring", ["J. Adler", "Ada Abel"]),
  paper("Glacier melt in autumn", ["Jane Adler", "Ada Abel"]),
  paper("Lava flows", ["Jane Adler", "Ben Bach"]),
  paper("Wind", ["Wei Wang", "Cleo Cook"]),
  paper("Waves", ["Wei Wang", "Dan Dahl"]),
  paper("Sand", ["W. Wang", "Eve Eck"]),
];

test("the order of papers changes nobody", () => {
  const expected = groups(corpusOf(SOME));
  fc.assert(
    fc.property(fc.shuffledSubarray(SOME, {minLength: SOME.length}), papers => {
      expect(groups(corpusOf(papers))).toEqual(expected);
    }),
    {numRuns: 30},
  );
});

describe("decisions", () => {
  const corpus = corpusOf(SOME);
  const at = (title: string, place: number) => {
    for (let i = 0; i < corpus.size; i++)
      if (textAt(corpus.title, i) === title) return corpus.authorStart[i] + place - 1;
    throw new Error(title);
  };
  const sign = (title: string, place = 1) => signatureOf(corpus, at(title, place));
  const personOf = (decisions: readonly Decision[], title: string, place = 1) =>
    resolvePeople(corpus, {decisions}).ofAuthorship[at(title, place)];

  test("same joins what nothing else would", () => {
    const decisions: Decision[] = [
      {kind: "same", a: sign("Wind"), b: sign("Glacier melt in spring", 2)},
    ];
    expect(personOf(decisions, "Wind")).toBe(personOf(decisions, "Glacier melt in spring", 2));
    const {evidence, ofAuthorship} = resolvePeople(corpus, {decisions});
    expect(evidence[ofAuthorship[at("Wind", 1)]][0].reason).toBe("decided by hand");
  });
  test("different parts what would be joined", () => {
    const [a, b] = [sign("Glacier melt in spring", 2), sign("Glacier melt in autumn", 2)];
    expect(personOf([], "Glacier melt in spring", 2)).toBe(
      personOf([], "Glacier melt in autumn", 2),
    );
    const decisions: Decision[] = [{kind: "different", a, b}];
    expect(personOf(decisions, "Glacier melt in spring", 2)).not.toBe(
      personOf(decisions, "Glacier melt in autumn", 2),
    );
  });
  test("name gives the name to show, group takes a name away", () => {
    const named = resolvePeople(corpus, {
      decisions: [
        {kind: "name", who: sign("Sand", 2), name: "Eve the Elder"},
        {kind: "group", name: "Ben Bach"},
      ],
    });
    expect(named.name[named.ofAuthorship[at("Sand", 2)]]).toBe("Eve the Elder");
    expect(named.ofAuthorship[at("Lava flows", 2)]).toBe(NONE);
  });
  test("the later of two that say opposite things counts", () => {
    const [a, b] = [sign("Wind"), sign("Lava flows", 2)];
    const apart = personOf(
      [
        {kind: "same", a, b},
        {kind: "different", a, b},
      ],
      "Wind",
    );
    expect(apart).not.toBe(
      personOf(
        [
          {kind: "same", a, b},
          {kind: "different", a, b},
        ],
        "Lava flows",
        2,
      ),
    );
  });
  test("of two people bind also those that third ones would tie to them", () => {
    const [a, b, c] = [sign("Wind"), sign("Lava flows", 2), sign("Sand", 2)];
    for (const order of [
      [a, b],
      [b, a],
    ]) {
      const decisions: Decision[] = [
        {kind: "different", a: order[0], b: order[1]},
        {kind: "same", a, b: c},
        {kind: "same", a: c, b},
      ];
      const {ofAuthorship} = resolvePeople(corpus, {decisions});
      expect(ofAuthorship[at("Wind", 1)]).toBe(ofAuthorship[at("Sand", 2)]);
      expect(ofAuthorship[at("Wind", 1)]).not.toBe(ofAuthorship[at("Lava flows", 2)]);
    }
  });
  test("part two whichever of them is named first", () => {
    const [a, b] = [sign("Glacier melt in spring", 2), sign("Glacier melt in autumn", 2)];
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const people = resolvePeople(corpus, {decisions: [{kind: "different", a: x, b: y}]});
      expect(people.ofAuthorship[at("Glacier melt in spring", 2)]).not.toBe(
        people.ofAuthorship[at("Glacier melt in autumn", 2)],
      );
    }
  });
  test("mean the signature with the name, where the byline has changed since", () => {
    const twins = corpusOf([
      paper("Two of one name", ["Wei Wang", "Wei Wang", "Ada Abel"]),
      paper("Elsewhere", ["Zoe Zander"]),
    ]);
    expect(signatureOf(twins, 1)).toMatchObject({place: 2, name: "Wei Wang"});
    expect(signatureOf(twins, 3)).toMatchObject({place: 1, name: "Zoe Zander"});
    const joined = (a: Decision & {kind: "same"}) =>
      Array.from(resolvePeople(twins, {decisions: [a]}).ofAuthorship);
    // The byline has changed since: Ada was second then.
    const moved = {...signatureOf(twins, 2), place: 2};
    const found = joined({kind: "same", a: moved, b: signatureOf(twins, 3)});
    expect([found[2] === found[3], found[1] === found[3]]).toEqual([true, false]);
    const unnamed = {...signatureOf(twins, 2), name: ""};
    const third = joined({kind: "same", a: unnamed, b: signatureOf(twins, 3)});
    expect([third[2] === third[3], third[1] === third[3]]).toEqual([true, false]);
  });
  test("one whose paper is not here is told", () => {
    const lost: Decision = {
      kind: "same",
      a: {paper: "no:paper", place: 1, name: "X"},
      b: sign("Wind"),
    };
    expect(unmetDecisions(corpus, resolvePeople(corpus, {decisions: [lost]}), [lost])).toEqual([
      lost,
    ]);
  });
  test("a group that nobody signs as is told, one that stands on a byline is not", () => {
    const [here, gone] = [corpus.names[0], "The Nobody Group"].map(
      (name): Decision => ({kind: "group", name}),
    );
    const decisions = [here, gone];
    const people = resolvePeople(corpus, {decisions});
    expect(unmetDecisions(corpus, people, decisions)).toEqual([gone]);
  });
  test("undone they leave no trace", () => {
    const places = fc.nat(corpus.authorName.length - 1).map(k => signatureOf(corpus, k));
    const decision: fc.Arbitrary<Decision> = fc.oneof(
      fc.record({
        kind: fc.constantFrom("same" as const, "different" as const),
        a: places,
        b: places,
      }),
      fc.record({kind: fc.constant("name" as const), who: places, name: fc.constant("N N")}),
      fc.record({kind: fc.constant("group" as const), name: fc.constantFrom(...corpus.names)}),
    );
    const plain = JSON.stringify(resolvePeople(corpus));
    fc.assert(
      fc.property(fc.array(decision, {maxLength: 4}), decisions => {
        resolvePeople(corpus, {decisions});
        const undone = decisions.slice(0, 0);
        expect(JSON.stringify(resolvePeople(corpus, {decisions: undone}))).toBe(plain);
        // Taking out the last gives what there was before it.
        const before = JSON.stringify(resolvePeople(corpus, {decisions: decisions.slice(0, -1)}));
        resolvePeople(corpus, {decisions});
        expect(JSON.stringify(resolvePeople(corpus, {decisions: decisions.slice(0, -1)}))).toBe(
          before,
        );
      }),
      {numRuns: 15},
    );
  });
});

test("half a character stays in the name of one among more people than are held as objects", () => {
  const word = (n: number) =>
    Array.from(n.toString(25), d => String.fromCharCode(97 + Number.parseInt(d, 25))).join("");
  const named = (n: number) => `Ada B${word(n + 25 ** 4)}son`;
  const half = "Bea Li\ud800son";
  const bylines = Array.from({length: WORTH_HOLDING / 40}, (_, p) =>
    paper(`On ${word(p)}`, [
      ...(p === 0 ? [half] : []),
      ...Array.from({length: 41}, (_, i) => named(41 * p + i)),
    ]),
  );
  const people = resolvePeople(corpusOf(bylines));
  expect(people.count).toBeGreaterThan(WORTH_HOLDING);
  expect([people.name[0], people.name[1]]).toEqual([half, named(0)]);
});
