import {type Authorship, EMPTY_PAPER, type PartialDate} from "../papers/paper.ts";
import {compareDates, dateOf, parseDate, parseMonth} from "./dates.ts";
import type {Format, ReadOptions, Sink} from "./format.ts";
import {type Line, pageReader} from "./page-text.ts";

const MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
/** "Jun 30, 2025", "May 17, 2025 8", "Feb 26", "Feb 10 2": a date, its year perhaps left out, then upvotes. */
const DATED = new RegExp(`^${MONTH} (\\d{1,2})(?:, (\\d{4}))?(?: (\\d+))?$`);
const COUNTED = /^(?:[•*·-] ?)?(\d+) authors?$/;
/** A handle, then what it stands for: "nvidia NVIDIA". */
const HANDLE = /^(?:[•*·-] ?)?([\w.-]+) (\S.{0,80})$/;
const LONGEST_TITLE = 250;

/**
 * A listing of papers as text: for each its title and abstract, then who (a number of authors, or an
 * organisation with its handle) and when, with upvotes.
 *
 * The page's own date is given by the option `pageDate`, or stands at its top; the year it lacks is the
 * least in which no full date of the page lies after it. Dates without a year get the latest year in
 * which they do not lie after the page's date.
 */
export const paperListing: Format = {
  id: "paper-listing",
  label: "Paper listing (text)",
  fit(head) {
    const lines = head.split(/\r\n|\n|\r/).map(line => line.replace(/\s+/g, " ").trim());
    const counted = lines.filter(line => COUNTED.test(line)).length;
    const dated = lines.filter(line => DATED.test(line)).length;
    if (counted === 0 || dated === 0) return null;
    return {certainty: 0.9, why: "titles and abstracts followed by numbers of authors and dates"};
  },
  open(sink, file, options) {
    return pageReader(
      lines => readListing(lines, sink, file, options),
      () =>
        sink.problem({
          record: null,
          line: null,
          severity: "warning",
          what: "the page is too long; its end was left out",
        }),
    );
  },
};

/** Lines between empty lines. */
type Block = readonly Line[];

interface Entry {
  readonly title: Line;
  readonly abstract: readonly Line[];
  readonly tail: Block | null;
}

function readListing(
  lines: readonly Line[],
  sink: Sink,
  file: string,
  options: ReadOptions,
): number {
  const {pageDate, dateLine, entries} = entriesOf(blocksOf(lines));
  const today = dateOfPage(lines, options.pageDate, pageDate);
  if (today !== null && pageDate !== null && options.pageDate === null)
    sink.problem({
      record: null,
      line: dateLine,
      severity: "notice",
      what: `the page's date was taken for ${shown(today)}; dates without a year lie before it`,
    });

  for (const [i, entry] of entries.entries()) readEntry(entry, i + 1, today, sink, file);
  return entries.length;
}

function readEntry(
  {title, abstract, tail}: Entry,
  record: number,
  today: PartialDate | null,
  sink: Sink,
  file: string,
): void {
  const parts = (tail ?? []).flatMap(({text}) => text.split(/(?:^|\s)·(?:\s|$)/)).filter(Boolean);
  const counted = parts.map(part => COUNTED.exec(part)?.[1]).find(Boolean);
  const dated = parts.map(part => DATED.exec(part)).find(match => match !== null);
  const handle = parts
    .filter(part => !COUNTED.test(part) && !DATED.test(part))
    .map(part => HANDLE.exec(part))
    .find(match => match !== null);
  const problem = (what: string) =>
    sink.problem({record, line: title.number, severity: "warning", what});

  const authorCount = counted === undefined ? null : Number(counted);
  const groups = handle == null ? [] : [group(handle[1], handle[2])];
  const date = dated == null ? null : dateOfEntry(dated, today);
  sink.paper({
    ...EMPTY_PAPER,
    title: title.text,
    abstract: abstract.length === 0 ? null : abstract.map(({text}) => text).join("\n"),
    authors: groups,
    authorCount,
    truncated: authorCount !== null || groups.length > 0,
    date,
    scores: dated?.[4] === undefined ? {} : {upvotes: Number(dated[4])},
    origins: [{file, record, line: title.number}],
  });
  if (tail === null) problem("the paper has neither authors nor a date");
  else if (dated == null) problem("the paper has no date");
  else if (date === null) problem("the date has no year, and the page's date is not known");
}

function group(handle: string, name: string): Authorship {
  return {name, parts: null, kind: "group", ids: {handle}, affiliations: [], position: null};
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.text === "") open = false;
    else if (open) blocks.at(-1)!.push(line);
    else {
      blocks.push([line]);
      open = true;
    }
  }
  return blocks;
}

/** Puts blocks together: a title, what reads like sentences, and who and when. */
function entriesOf(blocks: readonly Block[]): {
  pageDate: RegExpExecArray | null;
  dateLine: number | null;
  entries: Entry[];
} {
  const entries: Entry[] = [];
  let pageDate: RegExpExecArray | null = null;
  let dateLine: number | null = null;
  let title: Line | null = null;
  let abstract: Line[] = [];
  const close = (tail: Block | null) => {
    if (title !== null && (abstract.length > 0 || tail !== null))
      entries.push({title, abstract, tail});
    title = null;
    abstract = [];
  };

  for (const block of blocks) {
    const [first] = block;
    if (isTail(block)) {
      // A date above the first paper is the page's own.
      if (entries.length === 0 && abstract.length === 0 && DATED.test(first.text)) {
        pageDate ??= DATED.exec(first.text);
        dateLine ??= first.number;
        title = null;
      } else close(block);
    } else if (
      block.length === 1 &&
      isTitle(first.text) &&
      (title === null || abstract.length > 0)
    ) {
      // After an abstract, a short line that is no sentence is the next paper: this one has no tail.
      close(null);
      title = first;
    } else if (title !== null && isProse(block)) abstract.push(...block);
    else if (block.length === 1 && isTitle(first.text)) title = first; // what stood before was furniture
  }
  close(null);
  return {pageDate, dateLine, entries};
}

const isTail = (block: Block): boolean => {
  const parts = block.flatMap(({text}) => text.split(/(?:^|\s)·(?:\s|$)/)).filter(Boolean);
  return parts.length <= 4 && parts.some(part => DATED.test(part) || COUNTED.test(part));
};

const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && !/[a-z\d)][.:;,]$/.test(text) && !/^https?:/.test(text);

const isProse = (block: Block): boolean =>
  block.reduce((sum, {text}) => sum + text.length, 0) > 80 || !isTitle(block[0].text);

/** The page's date: as told, else as printed, in the least year that no full date of the page exceeds. */
function dateOfPage(
  lines: readonly Line[],
  told: PartialDate | null,
  printed: RegExpExecArray | null,
): PartialDate | null {
  if (told !== null) return told;
  const full = lines
    .map(({text}) => DATED.exec(text))
    .filter(match => match?.[3] !== undefined)
    .map(match => parseDate(`${match![1]} ${match![2]}, ${match![3]}`)!);
  if (full.length === 0) return null;
  const newest = full.reduce((a, b) => (compareDates(b, a) > 0 ? b : a));
  if (printed === null) return newest;
  if (printed[3] !== undefined) return parseDate(printed[0]);
  const inYear = (year: number) => dateOf(year, parseMonth(printed[1]), Number(printed[2]));
  const same = inYear(newest.year);
  return compareDates(same, newest) >= 0 ? same : inYear(newest.year + 1);
}

function dateOfEntry(match: RegExpExecArray, today: PartialDate | null): PartialDate | null {
  const [, month, day, year] = match;
  if (year !== undefined) return parseDate(`${month} ${day}, ${year}`);
  if (today === null) return null;
  const inYear = (y: number) => dateOf(y, parseMonth(month), Number(day));
  const same = inYear(today.year);
  return compareDates(same, today) <= 0 ? same : inYear(today.year - 1);
}

const shown = ({year, month, day}: PartialDate): string =>
  [year, month, day]
    .filter(part => part !== null)
    .map(part => String(part).padStart(2, "0"))
    .join("-");
