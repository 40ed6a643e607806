import {growingArray} from "../../util/growing-array.ts";
import {type Random, randomFrom} from "../../util/random.ts";
import {EMPTY_PAPER, type Paper} from "../paper.ts";
import {drawName, type FullName, fullName} from "./names.ts";
import {drawTerm, drawTitle} from "./words.ts";

export interface SynthOptions {
  /** How many papers. */
  readonly papers: number;
  /** @default 42 */
  readonly seed?: number;
  /** @default 1996 */
  readonly fromYear?: number;
  /** @default 2025 */
  readonly toYear?: number;
  /** Growth of papers a year. @default 0.05 */
  readonly growth?: number;
  /** Planted communities; by default one per 60 papers up to 8, then with the square root of the corpus. */
  readonly communities?: number;
}

/** A generated paper with what is true about it. */
export interface SynthPaper {
  readonly paper: Paper;
  /** The person behind each authorship, by number: what name resolution should find. */
  readonly people: readonly number[];
  /** The planted community that the paper belongs to. */
  readonly community: number;
}

/** Chances out of 1,000 that a byline has 1, 2, 3 … authors; the rest is in the long tail. */
const TEAM = [120, 190, 200, 160, 110, 75, 50, 30, 20, 12, 8, 5];
const LARGEST_TEAM = 120;
/** Chances for the next author of a byline; otherwise somebody who is active in the community. */
const NEWCOMER = 0.2;
const EARLIER_COAUTHOR = 0.5;
const VISITOR = 0.04;
/** How often a name is printed with initials only. */
const INITIALS = 0.12;
const TERMS_A_COMMUNITY = 14;

/**
 * Generates papers that look like a field: team sizes with a long tail, a few people who write much and
 * many who write once (cumulative advantage), teams that write again, growth by year, planted
 * communities with terms of their own, and names that several people share. All of it is invented.
 *
 * The same options give the same papers, one by one, so that any number can be streamed.
 * Memory: about 12 bytes an authorship. Throws a RangeError for a wrong option.
 */
export function* synth(options: SynthOptions): Generator<SynthPaper> {
  const {papers, seed = 42, fromYear = 1996, toYear = 2025, growth = 0.05} = options;
  if (!(Number.isInteger(papers) && papers >= 0))
    throw new RangeError(`papers: expected a count, got ${papers}`);
  if (!(fromYear <= toYear))
    throw new RangeError(`toYear: expected at least ${fromYear}, got ${toYear}`);
  const communities = options.communities ?? defaultCommunities(papers);
  if (!(Number.isInteger(communities) && communities >= 1))
    throw new RangeError(`communities: expected a positive count, got ${communities}`);

  const random = randomFrom(seed);
  const terms = Array.from({length: communities}, () =>
    Array.from({length: TERMS_A_COMMUNITY}, () => drawTerm(random)),
  );
  const teams = teamDrawer(communities, random);
  const years = yearStarts(papers, fromYear, toYear, growth);

  for (let i = 0, year = fromYear; i < papers; i++) {
    while (year < toYear && i >= years[year - fromYear + 1]) year += 1;
    const community = lowSkewed(communities, random);
    const people = teams.draw(community);
    yield {
      paper: paperOf(
        i,
        year,
        toYear,
        people.map(teams.name),
        keywordsOf(terms, community, random),
        random,
      ),
      people,
      community,
    };
  }
}

function defaultCommunities(papers: number): number {
  return Math.max(1, Math.min(Math.floor(papers / 60), 8) + Math.floor(Math.sqrt(papers) / 8));
}

/** Number of the first paper of each year: each year has 1 + growth times the papers of the one before. */
function yearStarts(papers: number, from: number, to: number, growth: number): number[] {
  const weights = [1];
  for (let y = from + 1; y <= to; y++) weights.push(weights[weights.length - 1] * (1 + growth));
  const total = weights.reduce((a, b) => a + b, 0);
  const starts = [0];
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    starts.push(Math.round((papers * sum) / total));
  }
  return starts;
}

/** Draws bylines and knows what the people are called. */
function teamDrawer(communities: number, random: Random) {
  const names = growingArray(Float64Array);
  /** One entry an authorship: drawing from it prefers those who have written much. */
  const active = Array.from({length: communities}, () => growingArray(Uint32Array));
  /** Bylines so far, end to end, to find earlier teams. */
  const byline = growingArray(Uint32Array);
  const paperStart = growingArray(Uint32Array);
  /** Person → the number of the last paper with that person, from 1; 0 = none yet. */
  const lastPaper = growingArray(Uint32Array);

  const newcomer = (): number => {
    names.push(drawName(random));
    lastPaper.push(0);
    return names.length - 1;
  };
  const next = (community: number, first: number | undefined): number => {
    const x = random.next();
    if (x < NEWCOMER) return newcomer();
    if (first !== undefined && x < NEWCOMER + EARLIER_COAUTHOR) {
      const paper = lastPaper.at(first);
      if (paper > 0) {
        const from = paperStart.at(paper - 1);
        const to = paper < paperStart.length ? paperStart.at(paper) : byline.length;
        return byline.at(from + random.below(to - from));
      }
    }
    const home = x > 1 - VISITOR ? random.below(communities) : community;
    const pool = active[home];
    return pool.length === 0 ? newcomer() : pool.at(random.below(pool.length));
  };

  return {
    name: (person: number) => fullName(names.at(person)),
    draw(community: number): number[] {
      const size = teamSize(random);
      const team: number[] = [];
      for (let tries = 0; team.length < size && tries < size * 4; tries++) {
        const person = next(community, team[0]);
        if (!team.includes(person)) team.push(person);
      }
      paperStart.push(byline.length);
      const paper = paperStart.length;
      for (const person of team) {
        byline.push(person);
        active[community].push(person);
        lastPaper.set(person, paper);
      }
      return team;
    },
  };
}

function teamSize(random: Random): number {
  let x = random.below(1000);
  for (const [i, chance] of TEAM.entries()) {
    if (x < chance) return i + 1;
    x -= chance;
  }
  // The tail falls with the third power of the size.
  return Math.min(LARGEST_TEAM, Math.floor((TEAM.length + 1) / Math.sqrt(1 - random.next())));
}

/** Most papers are about two terms of their community, some borrow one from the next. */
function keywordsOf(
  terms: readonly (readonly string[])[],
  community: number,
  random: Random,
): string[] {
  const own = terms[community];
  const a = own[lowSkewed(own.length, random)];
  const neighbour = terms[(community + 1) % terms.length];
  const b =
    random.next() < 0.15
      ? neighbour[random.below(neighbour.length)]
      : own[random.below(own.length)];
  return a === b ? [a] : [a, b];
}

function paperOf(
  number: number,
  year: number,
  now: number,
  names: readonly FullName[],
  keywords: readonly string[],
  random: Random,
): Paper {
  const [a, b = "new measurements"] = keywords;
  const initials = random.next() < INITIALS;
  // Citations grow with age and have a tail that falls with the third power.
  const citations = Math.floor((now - year + 1) * (1 / Math.sqrt(1 - random.next()) - 1));
  return {
    ...EMPTY_PAPER,
    // Titles come again by chance; the identifier says that they are other papers. The prefix is for tests.
    ids: {id: `synthetic-${number + 1}`, doi: `10.5555/synthetic.${number + 1}`},
    title: drawTitle(a, b, random),
    authors: names.map((name, i) => ({
      name: printed(name, initials),
      parts: null,
      kind: "person",
      ids: {},
      affiliations: [],
      position: i + 1,
    })),
    authorCount: names.length,
    date: {year, month: 1 + random.below(12), day: null},
    keywords: {author: keywords, index: []},
    citations,
    origins: [{file: "synthetic", record: number + 1, line: null}],
  };
}

function printed({given, middle, family}: FullName, initials: boolean): string {
  const first = initials ? `${given[0]}.` : given;
  return middle === "" ? `${first} ${family}` : `${first} ${middle} ${family}`;
}

/** A number below `limit`; low ones are preferred. */
function lowSkewed(limit: number, random: Random): number {
  const x = random.next();
  return Math.floor(x * x * limit);
}
