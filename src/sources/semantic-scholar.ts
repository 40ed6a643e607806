import {countIn, textOf} from "../read/json-values.ts";
import {jsonIn, listIn, objectIn} from "./answer.ts";
import {chunked} from "./query.ts";
import {AnswerError, type Ask, type Page, type Query, type Source} from "./source.ts";

const FIELDS =
  "paperId,corpusId,externalIds,title,abstract,venue,year,publicationDate,publicationTypes,journal,authors,citationCount,fieldsOfStudy,s2FieldsOfStudy";
const PER_PAGE = 500;
const BATCH = 400;

/**
 * Semantic Scholar: the bulk search by tokens, papers of an author by offsets, lists of DOIs by batches.
 *
 * https://api.semanticscholar.org/api-docs/graph
 */
export const semanticScholarSource: Source = {
  id: "semantic-scholar",
  label: "Semantic Scholar",
  base: "https://api.semanticscholar.org/graph/v1",
  keyVariable: "SEMANTIC_SCHOLAR_API_KEY",
  intervalMs: 1100,
  kinds: {
    search: "search:graph drawing",
    author: "author:1741101",
    doi: "doi:10.1000/a,10.1000/b",
    id: "id:649def34f8be52c8b66281af98ae884c09aef38b",
  },
  ending: ".json",
  busy: [],
  asks,
  dress: ({key}) => ({search: {}, headers: key === null ? {} : {"x-api-key": key}}),
  page,
};

function asks({kind, values}: Query): Ask[] {
  const [value] = values;
  switch (kind) {
    case "author":
      if (!/^\d+$/.test(value))
        throw new RangeError(
          `query: expected the number of an author of Semantic Scholar, got ${value}`,
        );
      return [
        {
          path: `/author/${value}/papers`,
          search: {fields: FIELDS, limit: String(PER_PAGE), offset: "0"},
        },
      ];
    case "doi":
    case "id":
      return chunked(values, BATCH).map(ids => ({
        path: "/paper/batch",
        search: {fields: FIELDS},
        body: {ids: kind === "doi" ? ids.map(doi => `DOI:${doi}`) : ids},
      }));
    default:
      return [{path: "/paper/search/bulk", search: {query: value, fields: FIELDS}}];
  }
}

function page(text: string, {path, search}: Ask): Page {
  if (path === "/paper/batch") {
    const papers = jsonIn(text);
    if (!Array.isArray(papers)) throw new AnswerError("the answer is no list of papers");
    return {
      records: papers.filter(paper => paper !== null).length,
      total: null,
      next: null,
      cut: [],
    };
  }
  const answer = objectIn(text);
  const {length} = listIn(answer, "data");
  const offset = countIn(answer.next);
  const token = textOf(answer.token);
  const further: Record<string, string> | null =
    offset !== null ? {offset: String(offset)} : token === "" ? null : {token};
  return {
    records: length,
    total: countIn(answer.total),
    next: further === null || length === 0 ? null : {path, search: {...search, ...further}},
    cut: [],
  };
}
