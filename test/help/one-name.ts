import type {Paper} from "../../src/papers/paper.ts";
import {randomFrom} from "../../src/util/random.ts";
import {author, paper} from "./papers.ts";

/** Papers that bear one name, and who signed each. */
export interface OfOneName {
  readonly papers: readonly Paper[];
  readonly people: Uint32Array;
}

/**
 * Papers of many people who are all called Wei Wang: each has a subject, a place and three colleagues, of whom two sign
 * each paper. Of `each` papers a person has about as many as that.
 */
export function papersOfOneName(count: number, {seed = 1, each = 10} = {}): OfOneName {
  const random = randomFrom(seed);
  const bearers = Math.max(1, Math.round(count / each));
  const people = new Uint32Array(count);
  const papers = Array.from({length: count}, (_, i) => {
    const who = random.below(bearers);
    people[i] = who;
    const subject = who % 40;
    const words = Array.from({length: 7}, () =>
      random.below(3) === 0
        ? word(random.below(300))
        : word(1000 + subject * 25 + random.below(25)),
    );
    const colleague = (k: number) => `${given(who * 3 + k)} ${family((who * 7 + k * 13) % 4000)}`;
    const place = who % Math.max(2, Math.floor(bearers / 4));
    const alone = random.below(3);
    const made = paper(
      words.join(" "),
      ["Wei Wang", ...[0, 1, 2].filter(k => k !== alone).map(colleague)],
      {
        ids: {id: `p${100_000 + i}`},
        venue: `Journal of ${word(2000 + subject)} ${random.below(3)}`,
        date: {year: 2000 + (i % 25), month: null, day: null},
      },
    );
    const [first, ...others] = made.authors;
    return {
      ...made,
      authors: [
        {...author(first.name, 1), affiliations: [`${word(3000 + place)} of ${word(place)}`]},
        ...others,
      ],
    };
  });
  return {papers, people};
}

/** A made word for each number, without digits. */
const word = (n: number): string =>
  [...String(n)].map(digit => "ba ce di fo gu ha le mi no pu".split(" ")[Number(digit)]).join("");
const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);
const given = (n: number): string => capital(`${word(n % 97)}n`);
const family = (n: number): string => capital(`${word(n)}sky`);
