import {countIn, fieldsOf, textOf} from "../read/json-values.ts";
import {listIn, objectIn} from "./answer.ts";
import {chunked} from "./query.ts";
import {AnswerError, type Ask, type Page, type Query, type Source} from "./source.ts";

const ROWS = 200;
const DOIS = 40;

/**
 * Crossref, by cursors. Its cursors never end: the last page is the one with fewer works than were asked for.
 *
 * https://api.crossref.org/swagger-ui/index.html
 */
export const crossrefSource: Source = {
  id: "crossref",
  label: "Crossref",
  base: "https://api.crossref.org",
  keyVariable: "CROSSREF_API_TOKEN",
  intervalMs: 200,
  kinds: {
    search: "search:graph drawing",
    author: "author:Ada Example",
    orcid: "orcid:0000-0002-1825-0097",
    institution: "institution:https://ror.org/02mhbdp94",
    doi: "doi:10.1000/a,10.1000/b",
  },
  ending: ".json",
  busy: [],
  asks: query => [
    ...searches(query).map(search => ({
      path: "/works",
      search: {...search, rows: String(ROWS), cursor: "*"},
    })),
    ...oddDois(query).map(doi => ({path: `/works/${encodeURIComponent(doi)}`, search: {}})),
  ],
  dress: ({key, mail}) => ({
    search: mail === null ? {} : {mailto: mail},
    headers: key === null ? {} : {"Crossref-Plus-API-Token": `Bearer ${key}`},
  }),
  page,
};

/** A comma inside a DOI would end it in a filter: such a DOI is asked for alone. */
const isOdd = (doi: string): boolean => doi.includes(",");
const oddDois = ({kind, values}: Query): string[] => (kind === "doi" ? values.filter(isOdd) : []);

function searches({kind, values}: Query): Record<string, string>[] {
  const [value] = values;
  switch (kind) {
    case "author":
      return [{"query.author": value}];
    case "orcid":
      return [{filter: `orcid:${value}`}];
    case "institution":
      return [
        /ror\.org\//.test(value) ? {filter: `ror-id:${value}`} : {"query.affiliation": value},
      ];
    case "doi":
      return chunked(
        values.filter(doi => !isOdd(doi)),
        DOIS,
      ).map(dois => ({filter: dois.map(doi => `doi:${doi}`).join(",")}));
    default:
      return [{"query.bibliographic": value}];
  }
}

function page(text: string, {path, search}: Ask): Page {
  const message = fieldsOf(objectIn(text).message);
  if (path !== "/works") {
    if (textOf(message.DOI) === "") throw new AnswerError("the answer is no work");
    return {records: 1, total: 1, next: null, cut: []};
  }
  const {length} = listIn(message, "items");
  const cursor = textOf(message["next-cursor"]);
  return {
    records: length,
    total: countIn(message["total-results"]),
    next: cursor === "" || length < ROWS ? null : {path, search: {...search, cursor}},
    cut: [],
  };
}
