import {normalArxiv, normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER, type Locator, type Paper, type PartialDate} from "../papers/paper.ts";
import {parseDate, plausibleYear} from "./dates.ts";
import {jsonFormat} from "./json-format.ts";
import {authorOfParts, bylineOfDrafts, type DraftAuthor, namedAuthor} from "./json-people.ts";
import {
  countIn,
  distinct,
  type Fields,
  fieldsOf,
  firstText,
  isFields,
  listOf,
  objectsOf,
  textOf,
  textsOf,
} from "./json-values.ts";
import {languageOf} from "./kinds.ts";
import {plainText} from "./plain-text.ts";
import {locatorOf, orcidOf, pageRange} from "./record-parts.ts";
import {cslTypeNamed, typeNamed} from "./type-names.ts";

/** Records of DataCite: a page of its API, one answer, and bare metadata, as a list or one a line. */
export const datacite = jsonFormat({
  id: "datacite",
  label: "DataCite (JSON)",
  lists: ["data"],
  fit(item) {
    const record = attributesOf(item);
    if (record !== item && Array.isArray(record.creators) && Array.isArray(record.titles))
      return {certainty: 0.95, why: "holds records of DataCite"};
    const own = ["creators", "titles", "types", "publicationYear", "relatedIdentifiers"];
    return own.filter(key => key in record).length >= 3
      ? {certainty: 0.94, why: "holds metadata of DataCite"}
      : null;
  },
  open: sink => ({
    take(item, origin, tell) {
      const record = attributesOf(item);
      const title = titleOf(objectsOf(record.titles));
      if (title === "") tell("warning", "the record has no title");
      sink.paper({...paperOf(record), title, origins: [origin]});
    },
  }),
});

const attributesOf = (item: Fields): Fields => {
  const record = isFields(item.data) ? item.data : item;
  return isFields(record.attributes) ? record.attributes : record;
};

function paperOf(record: Fields): Omit<Paper, "title" | "origins"> {
  const container = fieldsOf(record.container);
  const within = fieldsOf(
    objectsOf(record.relatedItems).find(item => item.relationType === "IsPublishedIn"),
  );
  const subjects = objectsOf(record.subjects).filter(({subject}) => textOf(subject) !== "");
  const classed = (subject: Fields) => textOf(subject.subjectScheme) !== "";
  const figures = Object.entries({
    views: countIn(record.viewCount),
    downloads: countIn(record.downloadCount),
  });
  return {
    ...EMPTY_PAPER,
    ids: idsOf(record),
    abstract: abstractOf(record),
    ...bylineOfDrafts(objectsOf(record.creators).map(creatorOf)),
    date: dateOfRecord(record, within),
    venue:
      firstText([
        container.title,
        titleOf(objectsOf(within.titles)),
        fieldsOf(record.publisher).name,
        record.publisher,
      ]) || null,
    locator: locatorIn(container) ?? locatorIn(within),
    type: typeOf(fieldsOf(record.types)),
    language: languageOf(textOf(record.language)),
    categories: distinct(subjects.filter(classed).map(({subject}) => textOf(subject))),
    keywords: {
      author: distinct(
        subjects.filter(subject => !classed(subject)).map(({subject}) => textOf(subject)),
      ),
      index: [],
    },
    citations: countIn(record.citationCount),
    citationsByYear: yearsOf(record.citationsOverTime),
    references: distinct(objectsOf(record.relatedIdentifiers).map(referenceOf)),
    scores: Object.fromEntries(
      figures.filter((entry): entry is [string, number] => entry[1] !== null),
    ),
  };
}

/** The main title, in whatever language it comes first, and its subtitle. */
function titleOf(titles: readonly Fields[]): string {
  const main = titles.find(({titleType}) => textOf(titleType) === "") ?? titles[0];
  const sub = titles.find(title => title !== main && title.titleType === "Subtitle");
  return [main, sub]
    .map(title => plainText(textOf(title?.title)))
    .filter(text => text !== "")
    .join(": ");
}

function idsOf(record: Fields): Record<string, string> {
  const doi = normalDoi(textOf(record.doi) || textOf(record.id));
  const others = [...objectsOf(record.identifiers), ...objectsOf(record.alternateIdentifiers)];
  const arxiv = others
    .filter(other => /arxiv/i.test(textOf(other.identifierType ?? other.alternateIdentifierType)))
    .map(other => normalArxiv(textOf(other.identifier ?? other.alternateIdentifier)))
    .find(id => id !== null);
  return {...(doi === null ? null : {doi}), ...(arxiv == null ? null : {arxiv})};
}

/** The abstract in the language of the record, else the first. */
function abstractOf({descriptions, language}: Fields): string | null {
  const abstracts = objectsOf(descriptions).filter(
    ({descriptionType}) => descriptionType === "Abstract",
  );
  const own = abstracts.find(({lang}) => textOf(lang) !== "" && textOf(lang) === textOf(language));
  return plainText(textOf((own ?? abstracts[0])?.description)) || null;
}

function creatorOf(creator: Fields): DraftAuthor {
  const orcid = objectsOf(creator.nameIdentifiers)
    .filter(({nameIdentifierScheme}) => /orcid/i.test(textOf(nameIdentifierScheme)))
    .map(({nameIdentifier}) => orcidOf(textOf(nameIdentifier)))
    .find(id => id !== null);
  const places =
    typeof creator.affiliation === "string" ? [creator.affiliation] : listOf(creator.affiliation);
  const more = {
    ids: orcid == null ? {} : {orcid},
    affiliations: distinct(places.flatMap(place => textsOf(isFields(place) ? place.name : place))),
  };
  const family = textOf(creator.familyName);
  const given = textOf(creator.givenName);
  const name = textOf(creator.name);
  if (creator.nameType === "Organizational") return {name, parts: null, kind: "group", ...more};
  return family === ""
    ? namedAuthor(name || given, more)
    : authorOfParts({given, family, particle: "", suffix: ""}, more);
}

/** What it appeared in tells the year best, then the day of issue. */
function dateOfRecord(record: Fields, within: Fields): PartialDate | null {
  const issued = objectsOf(record.dates).find(({dateType}) => dateType === "Issued");
  const date = parseDate(textOf(issued?.date));
  const year = plausibleYear(
    countIn(within.publicationYear) ?? countIn(record.publicationYear) ?? 0,
  );
  if (date === null || (date.year !== year && countIn(within.publicationYear) !== null))
    return year === null ? date : {year, month: null, day: null};
  return date;
}

/** Some repositories fill in the name of the series where a page should be. */
function locatorIn(place: Fields): Locator | null {
  const page = (value: unknown) => (/^\w{0,8}\d\w{0,8}$/.test(textOf(value)) ? textOf(value) : "");
  return locatorOf(
    textOf(place.volume),
    textOf(place.issue),
    pageRange(page(place.firstPage), page(place.lastPage)),
  );
}

/** The general type, unless it says little; then the repository's own word, or what DataCite takes that for. */
function typeOf({resourceTypeGeneral, resourceType, citeproc}: Fields): string | null {
  const general = textOf(resourceTypeGeneral);
  if (!/^(?:Text|Other|DataPaper|)$/.test(general)) return typeNamed(general);
  return typeNamed(textOf(resourceType)) ?? cslTypeNamed(textOf(citeproc)) ?? typeNamed(general);
}

function yearsOf(list: unknown): Paper["citationsByYear"] {
  if (!Array.isArray(list)) return null;
  const entries = objectsOf(list).map(({year, total}) => [textOf(year), countIn(total)] as const);
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, number] => /^\d{4}$/.test(entry[0]) && entry[1] !== null,
    ),
  );
}

function referenceOf({relationType, relatedIdentifier}: Fields): string {
  if (relationType !== "References" && relationType !== "Cites") return "";
  const doi = normalDoi(textOf(relatedIdentifier));
  return doi === null ? textOf(relatedIdentifier) : `doi:${doi}`;
}
