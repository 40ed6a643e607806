import {normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER, type Origin, type Paper} from "../papers/paper.ts";
import {cslDate, cslNames} from "./csl-parts.ts";
import {jsonFormat} from "./json-format.ts";
import {bylineOfDrafts} from "./json-people.ts";
import {
  countIn,
  distinct,
  type Fields,
  firstText,
  isFields,
  listOf,
  objectsOf,
  textOf,
  textsOf,
} from "./json-values.ts";
import {languageOf} from "./kinds.ts";
import {plainText} from "./plain-text.ts";
import {locatorOf} from "./record-parts.ts";
import {typeNamed} from "./type-names.ts";

/** Which of its dates a work is taken to be from: the first that it has. */
const DATES = ["issued", "published", "published-print", "published-online", "posted", "created"];
/** Relations of an event that say that the one cites the other. */
const CITES = /^(?:is_)?(?:references?|cites|discusses|cited)$/i;

/**
 * Works of Crossref: a page of its API, one work, a list, one a line, and the events of works. Titles and abstracts lose
 * their HTML and JATS.
 */
export const crossref = jsonFormat({
  id: "crossref",
  label: "Crossref (JSON)",
  lists: ["message.items", "message.events", "items"],
  fit(item) {
    if (isFields(item.message) && "message-type" in item)
      return {certainty: 0.97, why: "is an answer of Crossref"};
    if ("DOI" in item && OWN.some(key => key in item))
      return {certainty: 0.95, why: "holds works of Crossref"};
    return "subj_id" in item && "obj_id" in item && "relation_type_id" in item
      ? {certainty: 0.9, why: "holds events of Crossref"}
      : null;
  },
  records: item => (isFields(item.message) && "message-type" in item ? [item.message] : [item]),
  open: sink => ({
    take(record, origin, tell) {
      const work = "subj_id" in record ? subjectOf(record) : record;
      if (work === null) {
        tell("error", "the event has no paper for its subject and was left out");
        return;
      }
      const paper = paperOf(work, origin);
      if (paper.title === "") tell("warning", "the work has no title");
      sink.paper(paper);
    },
  }),
});

const OWN = [
  "is-referenced-by-count",
  "references-count",
  "reference-count",
  "indexed",
  "deposited",
  "content-domain",
];

function paperOf(work: Fields, origin: Origin): Paper {
  const doi = normalDoi(textOf(work.DOI));
  const people = cslNames(work.author);
  return {
    ...EMPTY_PAPER,
    ids: doi === null ? {} : {doi},
    title: titleOf(work),
    abstract:
      plainText(textOf(work.abstract)).replace(/^(?:Abstract|ABSTRACT|Summary)[\s.:]+/, "") || null,
    ...bylineOfDrafts(people),
    date: DATES.map(key => cslDate(work[key])).find(date => date !== null) ?? null,
    venue: plainText(firstText(work["container-title"]) || firstText(work["group-title"])) || null,
    locator: locatorOf(
      textOf(work.volume),
      textOf(work.issue),
      (textOf(work.page) || textOf(work["article-number"])).replace(/(?<=\d)\s*-\s*(?=\w*\d)/, "–"),
    ),
    type: typeNamed(textOf(work.type)),
    language: languageOf(textOf(work.language)),
    categories: distinct(textsOf(work.subject ?? [])),
    citations: countIn(work["is-referenced-by-count"]),
    references: distinct(listOf(work.reference).map(referenceOf)),
    flags: objectsOf(work["updated-by"]).some(({type}) => textOf(type) === "retraction")
      ? ["retracted"]
      : [],
    origins: [origin],
  };
}

function titleOf(work: Fields): string {
  const title = plainText(firstText(work.title));
  const subtitle = plainText(firstText(work.subtitle));
  if (subtitle === "" || title.toLowerCase().includes(subtitle.toLowerCase())) return title;
  return `${title}${/[?!:]$/.test(title) ? "" : ":"} ${subtitle}`;
}

function referenceOf(reference: unknown): string {
  if (!isFields(reference)) return "";
  const doi = normalDoi(textOf(reference.DOI));
  if (doi !== null) return `doi:${doi}`;
  const whole = textOf(reference.unstructured);
  if (whole !== "") return whole;
  const parts = [
    "author",
    "year",
    "article-title",
    "volume-title",
    "journal-title",
    "volume",
    "first-page",
  ];
  return parts
    .map(key => textOf(reference[key]))
    .filter(part => part !== "")
    .join(", ");
}

/** The paper that an event is about, with the paper that it cites. */
function subjectOf(event: Fields): Fields | null {
  const subject = isFields(event.subj) ? event.subj : {};
  const doi = normalDoi(textOf(event.subj_id));
  if (doi === null) return null;
  const cited = CITES.test(textOf(event.relation_type_id)) ? normalDoi(textOf(event.obj_id)) : null;
  return {...subject, DOI: doi, reference: cited === null ? [] : [{DOI: cited}]};
}
