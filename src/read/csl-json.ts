import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER, type Paper} from "../papers/paper.ts";
import {cslDate, cslNames} from "./csl-parts.ts";
import {unreadDate} from "./dates.ts";
import {jsonFormat} from "./json-format.ts";
import {bylineOfDrafts} from "./json-people.ts";
import {
  countIn,
  distinct,
  type Fields,
  fieldsOf,
  firstText,
  isFields,
  listOf,
  textOf,
  textsOf,
} from "./json-values.ts";
import {languageOf} from "./kinds.ts";
import {plainText} from "./plain-text.ts";
import {locatorOf} from "./record-parts.ts";
import {cslTypeNamed} from "./type-names.ts";

/** The types of CSL 1.0. */
const TYPE =
  /^(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|classic|collection|dataset|document|entry(?:-dictionary|-encyclopedia)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)$/;

/** CSL-JSON as Zotero, Mendeley, pandoc and citation-js write it: a list, `items`, pandoc's `references`, or one item. */
export const cslJson = jsonFormat({
  id: "csl-json",
  label: "CSL-JSON",
  lists: ["items", "references"],
  fit(item) {
    const type = textOf(item.type);
    const own = OWN.filter(key => key in item).length + (isFields(item.issued) ? 2 : 0);
    if (TYPE.test(type) && own > 0) return {certainty: 0.85, why: "holds items of CSL"};
    return own > 1 && "title" in item
      ? {certainty: 0.7, why: "holds what looks like items of CSL"}
      : null;
  },
  open: sink => ({
    take(item, origin, tell) {
      const title = plainText(firstText(item.title));
      if (title === "") tell("warning", "the item has no title");
      const paper = paperOf(item);
      const issued = fieldsOf(item.issued);
      const unread = unreadDate(
        paper.date,
        textOf(item.issued),
        textOf(issued.raw),
        textOf(issued.literal),
        textsOf(listOf(issued["date-parts"])[0] ?? []).join("-"),
      );
      if (unread !== null) tell("warning", unread);
      sink.paper({...paper, title, origins: [origin]});
    },
  }),
});

const OWN = [
  "issued",
  "container-title",
  "author",
  "citation-key",
  "publisher-place",
  "collection-title",
  "page",
  "event-place",
];

function paperOf(item: Fields): Omit<Paper, "title" | "origins"> {
  const subjects = textsOf(item.categories ?? []);
  return {
    ...EMPTY_PAPER,
    ids: idsOf(item),
    abstract: plainText(firstText(item.abstract)) || null,
    ...bylineOfDrafts(cslNames(item.author ?? item.editor)),
    date: cslDate(item.issued) ?? cslDate(item["event-date"]) ?? cslDate(item.submitted),
    venue:
      plainText(
        firstText(item["container-title"]) || firstText(item["event-title"] ?? item.event),
      ) || null,
    locator: locatorOf(
      textOf(item.volume),
      textOf(item.issue),
      textOf(item.page).replace(/(?<=\d)\s*-+\s*(?=\w*\d)/, "–"),
    ),
    type: cslTypeNamed(textOf(item.type)),
    language: languageOf(textOf(item.language)),
    categories: distinct(subjects),
    citations: countIn(item["is-referenced-by-count"]), // as doi.org hands on what Crossref counts
    keywords: {author: keywordsOf(item.keyword ?? item.keywords), index: []},
  };
}

/** What the item is known by elsewhere, also from lines of its note. Keys name it in one library only. */
function idsOf(item: Fields): Record<string, string> {
  const note = (key: string) =>
    new RegExp(`^\\s*${key}\\s*:\\s*(\\S+)`, "im").exec(
      typeof item.note === "string" ? item.note : "",
    )?.[1] ?? "";
  const id = textOf(item.id);
  const doi = normalDoi(textOf(item.DOI) || note("DOI") || (/doi\.org/.test(id) ? id : ""));
  const pmid = /^\d+/.exec(textOf(item.PMID) || note("PMID"))?.[0];
  const pmcid = /\d+/.exec(textOf(item.PMCID) || note("PMCID"))?.[0];
  const arxiv = normalArxiv(
    note("arXiv") || (/^arxiv/i.test(textOf(item.number)) ? textOf(item.number) : ""),
  );
  return {
    ...(doi === null ? null : {doi}),
    ...(pmid === undefined ? null : {pmid}),
    ...(pmcid === undefined ? null : {pmcid: `PMC${pmcid}`}),
    ...(arxiv === null ? null : {arxiv}),
  };
}

/** One text by ";" or, without it, by ","; or a list. */
function keywordsOf(value: unknown): string[] {
  const texts = textsOf(value ?? []);
  return distinct(
    texts.flatMap(text => text.split(text.includes(";") ? ";" : ",")).map(text => text.trim()),
  );
}
