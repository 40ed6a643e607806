import {readdirSync, readFileSync} from "node:fs";
import {corpusOf} from "../../../src/papers/build.ts";
import type {Corpus} from "../../../src/papers/corpus.ts";
import {type Authorship, EMPTY_PAPER, type Paper} from "../../../src/papers/paper.ts";
import {shared} from "../../help/shared.ts";
import {readCsvRows} from "./csv.ts";

/** A corpus with the true person of some of its authorships. */
export interface LabelledSet {
  readonly name: string;
  readonly corpus: Corpus;
  /** Authorship → true person, or "" where it is not known. */
  readonly truth: readonly string[];
  /** Authorship → the group in which the set is evaluated; figures are means over groups. */
  readonly group: readonly string[];
}

/** All labelled sets that are at hand; some come as several corpora, of which each is looked at by itself. */
export const SETS: readonly {readonly name: string; readonly load: () => readonly LabelledSet[]}[] =
  [
    {name: "AMiner", load: () => [labelled("AMiner", aminer())]},
    {name: "AMiner, each name alone", load: () => byGroup("AMiner", aminer())},
    {name: "VIS", load: () => [labelled("VIS", vis())]},
    {name: "OpenReview", load: () => [labelled("OpenReview", openReview())]},
    {name: "Wang", load: () => [labelled("Wang", wang())]},
    {name: "PMC", load: () => [labelled("PMC", pmc())]},
    {name: "PMC, each name alone", load: () => byGroup("PMC", pmc())},
  ];

/**
 * The same papers as other corpora would have them: one very frequent name, or less known of each paper. A fit that
 * looks at them too does not take what one set lacks for what a name is like.
 */
export const VARIANTS: typeof SETS = [
  {name: "AMiner, eight names called one", load: () => calledAlike(aminer(), 8)},
  {name: "AMiner, names and places", load: () => [labelled("AMiner", half(0).map(bare))]},
  {name: "AMiner, no co-authors", load: () => [labelled("AMiner", half(1).map(solitary))]},
  {name: "VIS, names and places", load: () => [labelled("VIS", vis().map(bare))]},
  {name: "VIS, no co-authors", load: () => [labelled("VIS", vis().flatMap(each).map(bare))]},
  {
    name: "OpenReview, no co-authors",
    load: () => [labelled("OpenReview", openReview().flatMap(each).map(bare))],
  },
  {name: "PMC, names and places", load: () => [labelled("PMC", pmc().map(bare))]},
];

/** A paper of which only names and affiliations are known. */
const bare = ({paper, labels}: Labelled): Labelled => ({
  paper: {
    ...paper,
    title: "",
    venue: null,
    keywords: EMPTY_PAPER.keywords,
    references: [],
    date: null,
  },
  labels,
});

/** A paper of which only the labelled names are known. */
const solitary = ({paper, labels}: Labelled): Labelled => ({
  paper: {...paper, authors: [...labels.keys()].map(place => paper.authors[place])},
  labels: new Map([...labels.values()].map((label, place) => [place, label])),
});

/** A paper for each labelled name. */
const each = ({paper, labels}: Labelled): Labelled[] =>
  [...labels].map(([place, label]) => ({
    paper: {...paper, authors: [paper.authors[place]]},
    labels: new Map([[0, label]]),
  }));

/** Every second name of AMiner: enough for what is only looked at beside the whole. */
function half(which: 0 | 1): Labelled[] {
  const papers = aminer();
  const names = [...new Set(papers.flatMap(({labels}) => [...labels.values()].map(l => l.group)))];
  return papers.filter(({labels}) => {
    const [{group}] = labels.values();
    return names.indexOf(group) % 2 === which;
  });
}

/** Corpora of `count` groups each, whose labelled names are all written alike. */
function calledAlike(papers: readonly Labelled[], count: number): LabelledSet[] {
  const groups = [...new Set(papers.flatMap(({labels}) => [...labels.values()].map(l => l.group)))];
  const corpora: Labelled[][] = Array.from({length: Math.ceil(groups.length / count)}, () => []);
  for (const {paper, labels} of papers) {
    const [[place, {person, group}]] = labels;
    const c = Math.floor(groups.indexOf(group) / count);
    const authors = paper.authors.map((a, i) => (i === place ? {...a, name: "Wei Wang"} : a));
    const label = {person, group: `${c}`};
    corpora[c].push({paper: {...paper, authors}, labels: new Map([[place, label]])});
  }
  return corpora.map(list => labelled("AMiner", list));
}

const ORIGIN = [{file: "set", record: 1, line: null}];

const signed = (name: string, position: number, affiliations: string[] = []): Authorship => ({
  name,
  parts: null,
  kind: "person",
  ids: {},
  affiliations,
  position,
});

/** Papers with a label for some names: the labels wait beside the paper until the corpus is built. */
interface Labelled {
  readonly paper: Paper;
  readonly labels: ReadonlyMap<number, {person: string; group: string}>;
}

/** Records of one paper are joined by the builder; a label then goes with the name it stood beside. */
function labelled(name: string, papers: readonly Labelled[]): LabelledSet {
  const corpus = corpusOf(
    papers.map(({paper}, i) => ({
      ...paper,
      ids: {id: `${name}-${i}`},
      origins: [{file: name, record: i + 1, line: null}],
    })),
  );
  const truth: string[] = new Array(corpus.authorName.length).fill("");
  const group: string[] = new Array(corpus.authorName.length).fill("");
  for (let i = 0; i < corpus.size; i++) {
    const {authors, origins} = corpus.paper(i);
    for (const {record} of origins) {
      const {paper, labels} = papers[record - 1];
      for (const [place, {person, group: where}] of labels) {
        const printed = paper.authors[place].name;
        const here = origins.length === 1 ? place : authors.findIndex(a => a.name === printed);
        if (here < 0 || truth[corpus.authorStart[i] + here] !== "") continue;
        truth[corpus.authorStart[i] + here] = person;
        group[corpus.authorStart[i] + here] = where;
      }
    }
  }
  return {name, corpus, truth, group};
}

/** A corpus for each group: what somebody has who searched for one name. */
function byGroup(name: string, papers: readonly Labelled[]): LabelledSet[] {
  const groups = new Map<string, Labelled[]>();
  for (const paper of papers) {
    const [label] = paper.labels.values();
    const list = groups.get(label.group) ?? [];
    list.push(paper);
    groups.set(label.group, list);
  }
  return [...groups.values()].map(list => labelled(name, list));
}

/** One name a file; the XML is not well-formed, so fields are cut out by their tags. */
function aminer(): Labelled[] {
  const folder = shared("data/and/aminer-tang110/");
  const papers: Labelled[] = [];
  for (const file of readdirSync(folder).filter(f => f.endsWith(".xml"))) {
    const text = readFileSync(folder + file, "utf8");
    const name = file.replace(".xml", "");
    const target = name.replaceAll("_", " ").toLowerCase();
    for (const [, body] of text.matchAll(/<publication>([\s\S]*?)<\/publication>/g)) {
      const field = (tag: string) => {
        const found = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(body);
        return found === null || found[1] === "null" ? "" : unescaped(found[1].trim());
      };
      const names = field("authors")
        .split(",")
        .map(s => s.trim())
        .filter(s => s !== "");
      const place = targetPlace(names, target);
      if (place < 0) continue;
      const organisation = field("organization");
      const year = Number(field("year"));
      papers.push({
        paper: {
          ...EMPTY_PAPER,
          title: field("title"),
          venue: field("jconf") || null,
          date: year > 0 ? {year, month: null, day: null} : null,
          authors: names.map((n, i) =>
            signed(n, i + 1, i === place && organisation !== "" ? [organisation] : []),
          ),
          origins: ORIGIN,
        },
        labels: new Map([[place, {person: `${name} ${field("label")}`, group: name}]]),
      });
    }
  }
  return papers;
}

/** The place of the name a file is about, whose spelling differs now and then. */
function targetPlace(names: readonly string[], target: string): number {
  const lower = names.map(n => n.toLowerCase());
  const exact = lower.indexOf(target);
  if (exact >= 0) return exact;
  const words = target.split(" ");
  const family = words[words.length - 1];
  return lower.findIndex(n => n.includes(family) && n[0] === target[0]);
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"');

function vis(): Labelled[] {
  const about = new Map(
    readCsvRows(readFileSync(shared("data/vispubdata/vispubdata-2017.csv"), "utf8")).map(row => [
      row["Paper DOI"].toLowerCase(),
      row,
    ]),
  );
  const byDoi = new Map<string, Record<string, string>[]>();
  for (const row of readCsvRows(
    readFileSync(shared("data/and/vis-labelled-1990-2014.csv"), "utf8"),
  )) {
    const rows = byDoi.get(row.doi) ?? [];
    rows.push(row);
    byDoi.set(row.doi, rows);
  }
  const papers = [...byDoi].map(([doi, rows]): Labelled => {
    const row = about.get(doi.toLowerCase());
    return {
      paper: {
        ...EMPTY_PAPER,
        title: row?.["Paper Title"] ?? "",
        venue: row?.Conference ?? null,
        keywords: {
          author: (row?.["Author Keywords"] ?? "")
            .split(/[,;]/)
            .map(s => s.trim())
            .filter(s => s !== ""),
          index: [],
        },
        references: (row?.References ?? "").split(";").filter(s => s !== ""),
        date: {year: Number(rows[0].year), month: null, day: null},
        authors: rows.map(({raw_author_name: name, raw_affiliation: place}, i) =>
          signed(name, i + 1, place === "" ? [] : [place]),
        ),
        origins: ORIGIN,
      },
      labels: new Map(
        rows.flatMap((r, i) =>
          r.surname_agrees === "1" ? [[i, {person: r.author_label, group: "all"}] as const] : [],
        ),
      ),
    };
  });
  return papers;
}

interface ListedPaper {
  readonly title: string;
  readonly keywords?: string;
  readonly author: string;
  readonly authorids: string;
  readonly aff: string;
}

function openReview(): Labelled[] {
  const papers: Labelled[] = [];
  for (const venue of ["www2024", "colm2024"]) {
    const list = JSON.parse(
      readFileSync(shared(`data/paperlists/${venue}.json`), "utf8"),
    ) as ListedPaper[];
    for (const {title, keywords = "", author, authorids, aff} of list) {
      const names = author.split(";").map(s => s.trim());
      const ids = authorids.split(";").map(s => s.trim());
      const places = aff.split(";").map(s => s.trim());
      if (names.length !== ids.length) continue;
      const aligned = places.length === names.length;
      papers.push({
        paper: {
          ...EMPTY_PAPER,
          title,
          venue,
          keywords: {
            author: keywords
              .split(/[;,]/)
              .map(s => s.trim())
              .filter(s => s !== ""),
            index: [],
          },
          date: {year: 2024, month: null, day: null},
          authors: names.map((n, i) =>
            signed(n, i + 1, aligned && places[i] !== "" ? [places[i]] : []),
          ),
          origins: ORIGIN,
        },
        labels: new Map(
          ids.flatMap((id, i) => (id === "" ? [] : [[i, {person: id, group: "all"}] as const])),
        ),
      });
    }
  }
  return papers;
}

interface Signature {
  readonly publication_id: number;
  readonly signature_id: number;
  readonly author_affiliation: string | null;
  readonly author_name: string;
  readonly signature_position: number;
}

/** Signatures of people called Wang; a paper is known only by those of its authors who are. */
function wang(): Labelled[] {
  const read = (file: string) => JSON.parse(readFileSync(shared(`data/and/${file}`), "utf8"));
  const signatures = read("beard-wang_signatures.json") as Signature[];
  const clusters = read("beard-wang_clusters.json") as Record<string, number[]>;
  const person = new Map(
    Object.entries(clusters).flatMap(([id, list]) => list.map(s => [s, id] as const)),
  );
  const byPaper = new Map<number, Signature[]>();
  for (const signature of signatures) {
    const list = byPaper.get(signature.publication_id) ?? [];
    list.push(signature);
    byPaper.set(signature.publication_id, list);
  }
  const papers = [...byPaper.values()].map(
    (list): Labelled => ({
      paper: {
        ...EMPTY_PAPER,
        title: "",
        authors: list.map(({author_name, author_affiliation, signature_position}) =>
          signed(
            author_name,
            signature_position + 1,
            author_affiliation ? [author_affiliation] : [],
          ),
        ),
        origins: ORIGIN,
      },
      labels: new Map(
        list.flatMap(({signature_id}, i) => {
          const id = person.get(signature_id);
          return id === undefined ? [] : [[i, {person: id, group: "all"}] as const];
        }),
      ),
    }),
  );
  return papers;
}

/** Three blocks of PubMed Central: one name a record, with affiliation and title. */
function pmc(): Labelled[] {
  const papers: Labelled[] = [];
  for (const block of ["clawrence", "hjpark", "tsuzuki"]) {
    const titles = readFileSync(shared(`data/and/rahuljha-pmc/${block}.titles`), "utf8").split(
      "\n",
    );
    const lines = readFileSync(shared(`data/and/rahuljha-pmc/${block}.txt`), "utf8")
      .split("\n")
      .filter(l => l.trim() !== "");
    for (const [i, line] of lines.entries()) {
      const [person, , , family, given, , place = ""] = line.split(":::").map(s => s.trim());
      papers.push({
        paper: {
          ...EMPTY_PAPER,
          title: (titles[i] ?? "").split(":::").pop()!.trim(),
          authors: [signed(`${family}, ${given}`, 1, place === "" ? [] : [place])],
          origins: ORIGIN,
        },
        labels: new Map([[0, {person: `${block} ${person}`, group: block}]]),
      });
    }
  }
  return papers;
}
