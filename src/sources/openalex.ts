import {countIn, fieldsOf, lastSegment, objectsOf, textOf} from "../read/json-values.ts";
import {listIn, objectIn} from "./answer.ts";
import {chunked} from "./query.ts";
import type {Ask, Page, Query, Source} from "./source.ts";

/** Works in one answer; the most that it gives. */
const PER_PAGE = "100";
/** DOIs in one filter: addresses stay short. */
const DOIS = 50;
/** Lists of works carry no more authors than this of each work. */
const MOST_AUTHORS = 100;

/**
 * OpenAlex, by cursors of 100 works. Works whose authors the list cuts at 100 are named, so that each can be asked for
 * alone.
 *
 * https://developers.openalex.org/guides/page-through-results
 */
export const openalexSource: Source = {
  id: "openalex",
  label: "OpenAlex",
  base: "https://api.openalex.org",
  keyVariable: "OPENALEX_API_KEY",
  intervalMs: 110,
  kinds: {
    search: "search:graph drawing",
    author: "author:A5023888391",
    orcid: "orcid:0000-0002-1825-0097",
    institution: "institution:I27837315",
    doi: "doi:10.1000/a,10.1000/b",
  },
  ending: ".json",
  busy: [403],
  asks: query => [
    ...searches(query).map(search => ({
      path: "/works",
      search: {...search, per_page: PER_PAGE, cursor: "*"},
    })),
    ...oddDois(query).map(doi => ({path: `/works/doi:${encodeURIComponent(doi)}`, search: {}})),
  ],
  dress: ({key, mail}) => ({
    search: {...(mail === null ? null : {mailto: mail}), ...(key === null ? null : {api_key: key})},
    headers: {},
  }),
  page,
};

/** A stroke or comma inside a DOI would end it in a filter: such a DOI is asked for alone. */
const isOdd = (doi: string): boolean => /[|,]/.test(doi);
const oddDois = ({kind, values}: Query): string[] => (kind === "doi" ? values.filter(isOdd) : []);

function searches({kind, values}: Query): Record<string, string>[] {
  const [value] = values;
  switch (kind) {
    case "author":
      return [{filter: `author.id:${idOf("author", "A", value)}`}];
    case "orcid":
      return [{filter: `author.orcid:${value}`}];
    case "institution":
      return [
        {
          filter: /ror\.org\//.test(value)
            ? `institutions.ror:https://ror.org/${lastSegment(value)}`
            : `authorships.institutions.lineage:${idOf("institution", "I", value)}`,
        },
      ];
    case "doi":
      return chunked(
        values.filter(doi => !isOdd(doi)),
        DOIS,
      ).map(dois => ({filter: `doi:${dois.join("|")}`}));
    default:
      return [{search: value}];
  }
}

function idOf(what: string, letter: string, value: string): string {
  const id = lastSegment(value).toUpperCase();
  if (!new RegExp(`^${letter}\\d+$`).test(id))
    throw new RangeError(
      `query: expected an ${what} of OpenAlex such as ${letter}123, got ${value}`,
    );
  return id;
}

function page(text: string, {path, search}: Ask): Page {
  const answer = objectIn(text);
  if (path !== "/works") {
    listIn(answer, "authorships"); // one work alone
    return {records: 1, total: 1, next: null, cut: []};
  }
  const works = objectsOf(listIn(answer, "results"));
  const meta = fieldsOf(answer.meta);
  const cursor = textOf(meta.next_cursor);
  const cut = works
    .filter(work => {
      const {length} = objectsOf(work.authorships);
      return (
        work.is_authors_truncated === true ||
        (length === MOST_AUTHORS && work.is_authors_truncated !== false)
      );
    })
    .map(work => lastSegment(work.id))
    .filter(id => /^W\d+$/.test(id))
    .map(id => ({name: `work-${id}`, ask: {path: `/works/${id}`, search: {}}}));
  return {
    records: works.length,
    total: countIn(meta.count),
    next: cursor === "" || works.length === 0 ? null : {path, search: {...search, cursor}},
    cut,
  };
}
