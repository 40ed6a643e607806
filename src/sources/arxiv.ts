import {checkRoot} from "./answer.ts";
import {chunked} from "./query.ts";
import {AnswerError, type Ask, type Page, type Query, type Source} from "./source.ts";

const PER_PAGE = 200;
const IDS = 100;
/** The service gives no results beyond this. */
const MOST = 30_000;

/**
 * arXiv, by offsets, three seconds apart as it asks for. It sometimes answers with an empty page in the midst of its
 * results; such a page is asked for again.
 *
 * https://info.arxiv.org/help/api/user-manual.html
 */
export const arxivSource: Source = {
  id: "arxiv",
  label: "arXiv",
  base: "https://export.arxiv.org/api",
  keyVariable: null,
  intervalMs: 3000,
  kinds: {
    search: "search:graph drawing",
    author: "author:Ada Example",
    id: "id:2101.00001,hep-th/9901001",
  },
  ending: ".xml",
  busy: [],
  asks: query =>
    searches(query).map(search => ({
      path: "/query",
      search: {...search, start: "0", max_results: String(PER_PAGE)},
    })),
  dress: () => ({search: {}, headers: {}}),
  page,
};

function searches({kind, values}: Query): Record<string, string>[] {
  const quoted = `"${values[0].replace(/["\\]/g, " ").trim()}"`;
  switch (kind) {
    case "author":
      return [{search_query: `au:${quoted}`}];
    case "id":
      return chunked(values, IDS).map(ids => ({
        id_list: ids.map(id => id.replace(/^arxiv:/i, "")).join(","),
      }));
    default:
      // Words in its own language (ti:, AND, brackets) are left as they are.
      return [
        {
          search_query: /\b(?:all|ti|au|abs|cat|co|jr|rn|id):/.test(values[0])
            ? values[0]
            : values[0]
                .split(/\s+/)
                .map(word => `all:${word}`)
                .join(" AND "),
        },
      ];
  }
}

function page(text: string, {path, search}: Ask): Page {
  checkRoot(text, "feed");
  const records = text.match(/<entry[\s>]/g)?.length ?? 0;
  const total = Number(/<opensearch:totalResults[^>]*>\s*(\d+)/.exec(text)?.[1] ?? records);
  const start = Number(search.start);
  if (records === 0 && start < Math.min(total, MOST))
    throw new AnswerError(`the page from ${start} of ${total} papers is empty`);
  const after = start + records;
  const more = records > 0 && after < Math.min(total, MOST);
  return {
    records,
    total,
    next: more ? {path, search: {...search, start: String(after)}} : null,
    cut: [],
  };
}
