/** What somebody pasted: records to read, or ids alone, which no record can be read from. */
export type Pasted =
  | {readonly kind: "nothing"}
  | {readonly kind: "records"}
  | {readonly kind: "link"; readonly hash: string}
  | {readonly kind: "ids"; readonly ids: readonly string[]; readonly dois: readonly string[]};

/** More words than this are a text, whatever they look like. */
const MOST_IDS = 20_000;

/**
 * Tells pasted ids (DOIs, arXiv, PubMed, OpenAlex and ORCID ids, one a line or with commas) and links to a view from
 * text that can be read.
 */
export function pasted(text: string): Pasted {
  const trimmed = text.trim();
  if (trimmed === "") return {kind: "nothing"};
  const link = /^https?:\/\/\S+?#(view=\S+)$/.exec(trimmed);
  if (link !== null) return {kind: "link", hash: link[1]};
  if (trimmed.length > MOST_IDS * 40) return {kind: "records"};
  const parts = trimmed
    .replace(/\b(doi|arxiv|pmid|orcid):\s+/gi, "$1:")
    .split(/[\s,;]+/)
    .filter(part => part !== "");
  if (!parts.every(isId)) return {kind: "records"};
  const ids = [...new Set(parts.map(plainId))];
  return {kind: "ids", ids, dois: ids.filter(id => id.startsWith("10."))};
}

const FORMS = [
  /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i,
  /^(?:arxiv:|https?:\/\/arxiv\.org\/abs\/)(?:\d{4}\.\d{4,5}|[a-z.-]+\/\d{7})(?:v\d+)?$/i,
  /^\d{4}\.\d{4,5}(?:v\d+)?$/,
  /^(?:pmid:)\d{1,8}$/i,
  /^(?:https?:\/\/openalex\.org\/)?[WA]\d{4,}$/i,
  /^(?:orcid:|https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i,
];

const isId = (part: string): boolean => FORMS.some(form => form.test(part));

const plainId = (id: string): string =>
  id.replace(
    /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/|https?:\/\/openalex\.org\/|https?:\/\/orcid\.org\/)/i,
    "",
  );

/** A pasted text as that of a paper: the first line, if it is short enough for one, is the title. */
export function pastedPaper(text: string): {readonly title: string; readonly abstract: string} {
  const trimmed = text.trim().slice(0, LONGEST_TEXT);
  const [first, ...rest] = trimmed.split(/\r?\n/);
  return first.length <= LONGEST_TITLE
    ? {title: first.trim(), abstract: rest.join(" ").trim()}
    : {title: "", abstract: trimmed};
}

/** Letters; more than these are not looked at. */
const LONGEST_TEXT = 20_000;
const LONGEST_TITLE = 300;
