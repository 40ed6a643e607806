import {type Corpus, NONE} from "../papers/corpus.ts";
import {byCodeUnit, fold} from "../util/fold.ts";
import {growingArray} from "../util/growing-array.ts";
import {type ListColumn, transpose} from "../util/list-column.ts";
import {stringPool} from "../util/string-pool.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {fullNameKey} from "./full-name.ts";
import type {Evidence, People} from "./people.ts";

/** Authorships are looked at this many at a time. */
const BLOCK = 1 << 16;

/**
 * Says who signed what: authorships whose full printed names agree, apart from case, accents and the
 * order of family and given name, are one person. Groups are nobody.
 *
 * Time and memory: O(authorships). The result does not depend on the order of papers but for the
 * numbers of people, who are numbered as they first appear.
 */
export function resolvePeople(corpus: Corpus, watch: Watch = {}): People {
  const keys = stringPool();
  const keyOfName = new Int32Array(corpus.names.length).fill(-1);
  const ofAuthorship = new Uint32Array(corpus.authorName.length).fill(NONE);
  for (let k = 0; k < ofAuthorship.length; k++) {
    if (k % BLOCK === 0) checkpoint(watch, "People", k / ofAuthorship.length);
    if (corpus.authorIsGroup[k] === 1) continue;
    const name = corpus.authorName[k];
    if (keyOfName[name] < 0) {
      const key = fullNameKey(corpus.names[name]);
      keyOfName[name] = key === "" ? -2 : keys.add(key);
    }
    if (keyOfName[name] >= 0) ofAuthorship[k] = keyOfName[name];
  }

  const count = keys.size;
  const all: ListColumn = {
    start: Uint32Array.from({length: ofAuthorship.length + 1}, (_, k) => k),
    item: ofAuthorship,
  };
  const authorships = transpose(all, count);
  const papers = papersOf(corpus, authorships);
  const name = shownNames(corpus, authorships);
  return {
    count,
    ofAuthorship,
    authorships,
    papers,
    id: slugs(name),
    name,
    evidence: evidenceOf(authorships),
    doubts: [],
  };
}

/** Person → papers, each once though a byline may print a name twice. */
function papersOf({authorStart}: Corpus, {start, item}: ListColumn): ListColumn {
  const paperOf = new Uint32Array(authorStart[authorStart.length - 1]);
  for (let i = 0; i + 1 < authorStart.length; i++)
    paperOf.fill(i, authorStart[i], authorStart[i + 1]);
  const starts = new Uint32Array(start.length);
  const papers = growingArray(Uint32Array);
  for (let person = 0; person + 1 < start.length; person++) {
    for (let k = start[person]; k < start[person + 1]; k++) {
      const paper = paperOf[item[k]];
      if (papers.length === starts[person] || papers.at(papers.length - 1) !== paper)
        papers.push(paper);
    }
    starts[person + 1] = papers.length;
  }
  return {start: starts, item: papers.finish()};
}

/** The form of each name that was printed most, then the longest, then the first by code unit. */
function shownNames({authorName, names}: Corpus, {start, item}: ListColumn): string[] {
  return Array.from({length: start.length - 1}, (_, person) => {
    const counts = new Map<number, number>();
    for (let k = start[person]; k < start[person + 1]; k++) {
      const name = authorName[item[k]];
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const [best] = [...counts].sort(
      ([a, m], [b, n]) =>
        n - m || names[b].length - names[a].length || byCodeUnit(names[a], names[b]),
    );
    return given(names[best[0]]);
  });
}

/** "Qi, Biqing" is shown as "Biqing Qi". */
function given(name: string): string {
  const [family, ...rest] = name.split(/\s*,\s*/);
  return rest.length === 1 ? `${rest[0]} ${family}` : name;
}

/** "Biqing Qi" → "biqing-qi"; a second person of that name is "biqing-qi-2". */
function slugs(names: readonly string[]): string[] {
  const used = new Map<string, number>();
  return names.map(name => {
    const slug = fold(name).replaceAll(" ", "-") || "person";
    const n = (used.get(slug) ?? 0) + 1;
    used.set(slug, n);
    return n === 1 ? slug : `${slug}-${n}`;
  });
}

function evidenceOf({start}: ListColumn): (readonly Evidence[])[] {
  const same: readonly Evidence[] = [{reason: "same full name", weight: 4}];
  const none: readonly Evidence[] = [];
  return Array.from({length: start.length - 1}, (_, person) =>
    start[person + 1] - start[person] > 1 ? same : none,
  );
}
