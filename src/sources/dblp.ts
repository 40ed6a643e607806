import {checkRoot} from "./answer.ts";
import {AnswerError, type Ask, type Page, type Query, type Source} from "./source.ts";

const PER_PAGE = 1000;
/** The service gives no results beyond this. */
const MOST = 10_000;

/**
 * DBLP: its search by offsets, and the page of one person, whole. Two seconds apart as it asks for.
 *
 * https://dblp.org/faq/How+to+use+the+dblp+search+API.html
 */
export const dblpSource: Source = {
  id: "dblp",
  label: "DBLP",
  base: "https://dblp.org",
  keyVariable: null,
  intervalMs: 2000,
  kinds: {search: "search:graph drawing", author: "author:65/9612"},
  ending: ".xml",
  busy: [],
  asks,
  dress: () => ({search: {}, headers: {}}),
  page,
};

function asks({kind, values}: Query): Ask[] {
  const [value] = values;
  if (kind !== "author") return [searched(value)];
  const pid = /(?:^|\/pid\/)([a-z0-9]+\/[\w-]+?)(?:\.(?:xml|html))?$/i.exec(value)?.[1];
  if (pid !== undefined) return [{path: `/pid/${pid}.xml`, search: {}}];
  // In its language of search a name is one word.
  return [searched(`author:${value.replace(/\s+/g, "_")}:`)];
}

const searched = (words: string): Ask => ({
  path: "/search/publ/api",
  search: {q: words, format: "xml", h: String(PER_PAGE), f: "0", c: "0"},
});

function page(text: string, {path, search}: Ask): Page {
  if (path.startsWith("/pid/")) {
    checkRoot(text, "dblpperson");
    const records = text.match(/<r[\s>]/g)?.length ?? 0;
    return {records, total: records, next: null, cut: []};
  }
  checkRoot(text, "result");
  const records = text.match(/<hit[\s>]/g)?.length ?? 0;
  const total = Number(/<hits[^>]*\btotal="(\d+)"/.exec(text)?.[1] ?? records);
  const from = Number(search.f);
  if (records === 0 && from < Math.min(total, MOST))
    throw new AnswerError(`the page from ${from} of ${total} papers is empty`);
  const after = from + records;
  const more = records > 0 && after < Math.min(total, MOST);
  return {
    records,
    total,
    next: more ? {path, search: {...search, f: String(after)}} : null,
    cut: [],
  };
}
