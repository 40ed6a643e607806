import {readdirSync, readFileSync} from "node:fs";
import type {Paper, PartialDate} from "../../src/papers/paper.ts";
import {parseDate} from "../../src/read/dates.ts";
import {readText} from "../../src/read/read.ts";
import {fold} from "../../src/util/fold.ts";
import {shared} from "./shared.ts";

/** What another program read in a record: Zotero's item, or an entry that JabRef wrote. */
export interface ExpectedItem {
  readonly title: string;
  /** Folded "family given" of each author, in order. */
  readonly creators: readonly string[];
  readonly date: PartialDate | null;
  /** Null where the record does not say. */
  readonly kind: string | null;
}

interface ZoteroItem {
  readonly itemType: string;
  readonly title?: string;
  readonly caseName?: string;
  readonly nameOfAct?: string;
  readonly subject?: string;
  readonly date?: string | number;
  readonly issueDate?: string;
  readonly creators?: readonly {
    readonly firstName?: string;
    readonly lastName?: string;
    readonly creatorType: string;
  }[];
}

/** Zotero's kinds of item as papers name them. */
const ZOTERO_KINDS: Readonly<Record<string, string>> = {
  journalArticle: "article",
  magazineArticle: "article",
  newspaperArticle: "article",
  conferencePaper: "proceedings-article",
  bookSection: "chapter",
  encyclopediaArticle: "chapter",
  dictionaryEntry: "chapter",
  book: "book",
  thesis: "thesis",
  report: "report",
  patent: "patent",
  manuscript: "preprint",
  preprint: "preprint",
  dataset: "dataset",
};

/** Files in a folder of the shared data with what Zotero read in each. */
export function zoteroTwins(
  folder: string,
): {readonly file: string; readonly items: readonly ExpectedItem[]}[] {
  const names = readdirSync(shared(`data/${folder}`)).sort();
  return names
    .filter(name => name.endsWith(".expected.json"))
    .map(name => {
      const stem = name.replace(".expected.json", "");
      const other = names.find(n => n.startsWith(`${stem}.`) && n !== name)!;
      const json = readFileSync(shared(`data/${folder}/${name}`), "utf8");
      return {file: `${folder}/${other}`, items: (JSON.parse(json) as ZoteroItem[]).map(ofZotero)};
    });
}

/** Roles of those who made the thing; the first that anybody has counts. Editors stand in where nobody else does. */
const ROLES =
  "author inventor director artist composer cartographer programmer presenter podcaster interviewee performer editor seriesEditor".split(
    " ",
  );

function ofZotero({itemType, creators = [], ...item}: ZoteroItem): ExpectedItem {
  const title = item.caseName ?? item.nameOfAct ?? item.subject ?? item.title ?? "";
  const role = ROLES.find(name => creators.some(({creatorType}) => creatorType === name));
  const authors = creators.filter(({creatorType}) => creatorType === role);
  return {
    title: plainFold(title),
    creators: authors.map(({firstName = "", lastName = ""}) => nameKey(`${lastName} ${firstName}`)),
    date: parseDate(String(item.date ?? item.issueDate ?? "")),
    kind: ZOTERO_KINDS[itemType] ?? "other",
  };
}

/** A file's papers in the same terms. */
export async function readItems(file: string): Promise<ExpectedItem[]> {
  const bytes = readFileSync(shared(`data/${file}`));
  const {found} = await readText(new TextDecoder().decode(bytes), file);
  return found.map(itemOf);
}

export const itemOf = ({title, authors, date, type}: Paper): ExpectedItem => ({
  title: plainFold(title),
  creators: authors.map(({name, parts}) =>
    nameKey(
      parts === null ? name : `${parts.particle} ${parts.family} ${parts.given} ${parts.suffix}`,
    ),
  ),
  date,
  kind: kindOfType(type),
});

/** What journals print beside articles counts as such. */
function kindOfType(type: string | null): string | null {
  if (type === null) return null;
  if (/review|editorial|letter|comment|case report|comparative study|poetry/.test(type))
    return "article";
  if (type === "proceedings") return "book";
  return Object.values(ZOTERO_KINDS).includes(type) ? type : "other";
}

const sameDate = (a: PartialDate | null, b: PartialDate): boolean =>
  a?.year === b.year &&
  (b.month === null || (a.month === b.month && (b.day === null || a.day === b.day)));

const plainFold = (text: string): string => fold(text.replace(/<\/?[a-z][^<>]*>/g, ""));

/** The letters of a name in any order: who they name is compared, not how a program prints them. */
const nameKey = (name: string): string => [...fold(name).replaceAll(" ", "")].sort().join("");

/**
 * In which fields an item differs from what is expected. What a record does not say is no difference, nor is a day where
 * the other program tells the month.
 */
export function differences(item: ExpectedItem, expected: ExpectedItem): string[] {
  const names = ({creators}: ExpectedItem) => creators.join("; ");
  return [
    ...(item.title === expected.title ? [] : ["title"]),
    ...(names(item) === names(expected) ? [] : ["creators"]),
    ...(expected.date === null || sameDate(item.date, expected.date) ? [] : ["date"]),
    ...(item.kind === null || expected.kind === null || item.kind === expected.kind
      ? []
      : ["kind"]),
  ];
}

/** Pairs each expected item with the item of its title, else with the one in its place. */
export function paired(
  items: readonly ExpectedItem[],
  expected: readonly ExpectedItem[],
): (readonly [item: ExpectedItem | undefined, expected: ExpectedItem])[] {
  return expected.map((e, i) => [
    items[i]?.title === e.title
      ? items[i]
      : (items.find(({title}) => title === e.title) ?? items[i]),
    e,
  ]);
}
