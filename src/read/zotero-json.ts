import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER, type Paper} from "../papers/paper.ts";
import {parseDate, unreadDate} from "./dates.ts";
import {jsonFormat} from "./json-format.ts";
import {authorOfParts, bylineOfDrafts, type DraftAuthor, namedAuthor} from "./json-people.ts";
import {distinct, type Fields, firstText, isFields, objectsOf, textOf} from "./json-values.ts";
import {languageOf} from "./kinds.ts";
import {plainText} from "./plain-text.ts";
import {locatorOf} from "./record-parts.ts";
import {typeNamed} from "./type-names.ts";

/** Who has a hand in an item without being its author. */
const HELPERS =
  /^(?:editor|seriesEditor|translator|contributor|bookAuthor|reviewedAuthor|commenter|recipient|attorneyAgent|castMember|counsel|guest|wordsBy|cosponsor|interviewer|producer|scriptwriter)$/;
const NO_PAPER = /^(?:attachment|note|annotation)$/;

/** Items of Zotero as its web API and Better BibTeX write them: with `itemType` and `creators`. */
export const zoteroJson = jsonFormat({
  id: "zotero-json",
  label: "Zotero items (JSON)",
  lists: ["items"],
  fit(item) {
    const data = dataOf(item);
    return typeof data.itemType === "string" &&
      ("title" in data || "creators" in data || NO_PAPER.test(data.itemType))
      ? {certainty: 0.94, why: "holds items of Zotero"}
      : null;
  },
  open: sink => ({
    take(item, origin, tell) {
      const data = dataOf(item);
      const type = textOf(data.itemType);
      if (NO_PAPER.test(type)) {
        tell("error", `the item is of the type ${type} and no paper`);
        return;
      }
      const paper = paperOf(data);
      if (paper.title === "") tell("warning", "the item has no title");
      const unread = unreadDate(paper.date, textOf(data.date));
      if (unread !== null) tell("warning", unread);
      sink.paper({...paper, origins: [origin]});
    },
  }),
});

const dataOf = (item: Fields): Fields => (isFields(item.data) ? item.data : item);

function paperOf(item: Fields): Omit<Paper, "origins"> {
  const creators = objectsOf(item.creators);
  const authors = creators.filter(({creatorType}) => !HELPERS.test(textOf(creatorType)));
  const editors = creators.filter(({creatorType}) => /editor/i.test(textOf(creatorType)));
  const tags = objectsOf(item.tags);
  return {
    ...EMPTY_PAPER,
    ids: idsOf(item),
    title: plainText(firstText([item.title, item.caseName, item.nameOfAct, item.subject])),
    abstract: plainText(textOf(item.abstractNote)) || null,
    ...bylineOfDrafts((authors.length > 0 ? authors : editors).map(creatorOf)),
    date: parseDate(textOf(item.date)),
    venue:
      plainText(
        firstText([
          item.publicationTitle,
          item.proceedingsTitle,
          item.bookTitle,
          item.conferenceName,
          item.websiteTitle,
          item.repository,
          item.university,
          item.institution,
          item.publisher,
        ]),
      ) || null,
    locator: locatorOf(
      textOf(item.volume),
      textOf(item.issue),
      textOf(item.pages).replace(/(?<=\d)\s*-+\s*(?=\w*\d)/, "–"),
    ),
    type: typeNamed(textOf(item.itemType)),
    language: languageOf(textOf(item.language)),
    keywords: {
      author: distinct(tags.filter(({type}) => type !== 1).map(({tag}) => textOf(tag))),
      index: distinct(tags.filter(({type}) => type === 1).map(({tag}) => textOf(tag))),
    },
  };
}

/** Also from the lines of "extra", where Zotero keeps what it has no field for. */
function idsOf(item: Fields): Record<string, string> {
  const extra = typeof item.extra === "string" ? item.extra : "";
  const line = (key: string) =>
    new RegExp(`^\\s*${key}\\s*:\\s*(\\S+)`, "im").exec(extra)?.[1] ?? "";
  const doi = normalDoi(textOf(item.DOI) || line("DOI"));
  const arxiv = normalArxiv(
    line("arXiv") || (/^arxiv/i.test(textOf(item.archiveID)) ? textOf(item.archiveID) : ""),
  );
  const pmid = /^\d+/.exec(line("PMID"))?.[0];
  const pmcid = /\d+/.exec(line("PMCID"))?.[0];
  const openalex = /W\d+$/.exec(line("OpenAlex"))?.[0];
  return {
    ...(doi === null ? null : {doi}),
    ...(arxiv === null ? null : {arxiv}),
    ...(openalex === undefined ? null : {openalex}),
    ...(pmid === undefined ? null : {pmid}),
    ...(pmcid === undefined ? null : {pmcid: `PMC${pmcid}`}),
  };
}

function creatorOf(creator: Fields): DraftAuthor {
  const family = textOf(creator.lastName);
  const given = textOf(creator.firstName);
  const whole = textOf(creator.name) || (creator.fieldMode === 1 ? family : "");
  if (whole !== "") return {...namedAuthor(""), name: whole, kind: "group"};
  return authorOfParts({given, family, particle: "", suffix: ""});
}
