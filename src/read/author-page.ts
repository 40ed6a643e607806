import {type Authorship, EMPTY_PAPER, type Paper} from "../papers/paper.ts";
import {fold} from "../util/fold.ts";
import {parseDate} from "./dates.ts";
import type {Format, Sink} from "./format.ts";
import {type Line, pageReader} from "./page-text.ts";

/** "11.2CLNov 10, 2023Code": score, category, date and a mark for code, with or without spaces between. */
const HEAD =
  /^(\d+(?:\.\d+)?)\s*([A-Za-z][\w.-]*?)?\s*((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4})\s*(Code)?$/;

/** Figures of a person: "h-index6", "1,387citations", "Novelty48%". */
const FIGURES: readonly {
  readonly key: string;
  readonly pattern: RegExp;
  readonly scale?: number;
}[] = [
  {key: "h_index", pattern: /^h-?index\s*:?\s*([\d,]+)$/i},
  {key: "papers", pattern: /^([\d,]+)\s*papers$/i},
  {key: "citations", pattern: /^([\d,]+)\s*citations$/i},
  {key: "novelty", pattern: /^novelty\s*:?\s*([\d.]+)\s*%$/i, scale: 0.01},
  {key: "ai_score", pattern: /^AI score\s*:?\s*([\d.]+)$/i},
];

/**
 * An author page of a paper tracker: a person with reported figures, then that person's papers, each with
 * score, category, date, title, printed names and abstract.
 *
 * The page's person is an author of every paper on it, in an unknown place where the printed byline
 * stops before the name. Reported figures go to the profile, never to the papers.
 */
export const authorPage: Format = {
  id: "author-page",
  label: "Author page (text)",
  fit(head) {
    const lines = head.split(/\r\n|\n|\r/).map(line => line.trim());
    const figures = FIGURES.filter(({pattern}) => lines.some(line => pattern.test(line)));
    const heads = lines.filter(line => HEAD.test(line));
    if (figures.length < 2 || heads.length === 0) return null;
    return {certainty: 0.95, why: "figures of a person, then papers with score, category and date"};
  },
  open(sink, file) {
    return pageReader(
      lines => readPage(lines, sink, file),
      () => complain(sink, null, "the page is too long; its end was left out"),
    );
  },
};

function readPage(lines: readonly Line[], sink: Sink, file: string): number {
  const heads = lines.flatMap((line, i) => (HEAD.test(line.text) ? [i] : []));
  const top = lines.slice(0, heads[0] ?? lines.length).filter(({text}) => text !== "");
  const person = readProfile(top, sink, file);
  for (const [n, from] of heads.entries()) {
    const block = lines.slice(from, heads[n + 1] ?? lines.length).filter(({text}) => text !== "");
    readRecord(block, n + 1, person, sink, file);
  }
  const announced = top.map(({text}) => /^([\d,]+) Papers$/.exec(text)?.[1]).find(Boolean);
  if (announced !== undefined && count(announced) !== heads.length)
    complain(sink, null, `the page announces ${announced} papers, ${heads.length} are on it`);
  return heads.length;
}

/** Reads who the page is about; gives the name. */
function readProfile(top: readonly Line[], sink: Sink, file: string): string | null {
  const isFigure = ({text}: Line) => FIGURES.some(({pattern}) => pattern.test(text));
  const words = top.filter(line => !isFigure(line) && !/^[\d,]+ papers$/i.test(line.text));
  const [name, field] = words;
  if (name === undefined) {
    complain(sink, 1, "the page does not say whose papers these are");
    return null;
  }
  const reported: Record<string, number> = {};
  for (const {key, pattern, scale = 1} of FIGURES)
    for (const {text} of top) {
      const found = pattern.exec(text);
      if (found !== null && reported[key] === undefined)
        reported[key] = Math.round(count(found[1]) * scale * 1e6) / 1e6;
    }
  sink.profile({
    name: name.text,
    field: field?.text ?? null,
    reported,
    origin: {file, record: 0, line: name.number},
  });
  return name.text;
}

function readRecord(
  [head, title, ...rest]: readonly Line[],
  record: number,
  person: string | null,
  sink: Sink,
  file: string,
): void {
  const [, score, category, date, code] = HEAD.exec(head.text)!;
  if (title === undefined) {
    sink.problem({
      record,
      line: head.number,
      severity: "warning",
      what: "the paper has no title",
    });
  }
  const byline = rest.length > 0 && isByline(rest[0].text) ? rest[0] : null;
  const names = byline === null ? [] : namesOf(byline.text);
  const truncated = byline === null || /\bet al\b/i.test(byline.text);
  const abstract = rest.slice(byline === null ? 0 : 1).map(({text}) => text);

  sink.paper({
    ...EMPTY_PAPER,
    title: title?.text ?? "",
    abstract: abstract.length === 0 ? null : abstract.join("\n"),
    authors: withPerson(names, person, file),
    affiliations: byline === null ? [] : affiliationsOf(byline.text),
    authorCount: truncated ? null : names.length,
    truncated,
    date: parseDate(date),
    categories: category === undefined ? [] : [category],
    scores: {score: Number(score)},
    flags: code === undefined ? [] : ["code"],
    origins: [{file, record, line: head.number}],
  } satisfies Paper);

  if (byline === null)
    sink.problem({record, line: head.number, severity: "warning", what: "the paper has no byline"});
  else if (!truncated && person !== null && !names.some(name => fold(name) === fold(person)))
    sink.problem({
      record,
      line: byline.number,
      severity: "notice",
      what: `the byline is whole but does not name ${person}, whose page this is`,
    });
}

/** Names are short and hold no sentence; an abstract is long. */
function isByline(text: string): boolean {
  const names = namesOf(text);
  return (
    names.length > 0 &&
    names.every(name => name.length <= 60 && name.split(" ").length <= 7) &&
    !/[.!?]$/.test(
      text
        .replace(/\bet al\.?/i, "")
        .replace(/\b\p{Lu}\.$/u, "")
        .trim(),
    )
  );
}

function namesOf(byline: string): string[] {
  const [names] = byline.split(" · ");
  return names
    .replace(/,?\s*\bet al\.?.*$/i, "")
    .split(/,\s*/)
    .map(name => name.trim())
    .filter(name => name !== "");
}

function affiliationsOf(byline: string): string[] {
  return byline
    .split(" · ")
    .slice(1)
    .flatMap(part => part.split(/,\s*/))
    .filter(name => name !== "");
}

/** The page vouches that the papers are one person's: its file is an identifier of that person. */
function withPerson(names: readonly string[], person: string | null, file: string): Authorship[] {
  const printed = names.map((name, i) => authorship(name, i + 1));
  if (person === null) return printed;
  const own = printed.findIndex(({name}) => fold(name) === fold(person));
  const signed = own < 0 ? authorship(person, null) : printed[own];
  const marked = {...signed, ids: {page: file}};
  return own < 0 ? [...printed, marked] : printed.with(own, marked);
}

const authorship = (name: string, position: number | null): Authorship => ({
  name,
  parts: null,
  kind: "person",
  ids: {},
  affiliations: [],
  position,
});

const count = (digits: string): number => Number(digits.replaceAll(",", ""));

function complain(sink: Sink, line: number | null, what: string): void {
  sink.problem({record: null, line, severity: "warning", what});
}
