import {fold} from "../util/fold.ts";
import {hash53} from "../util/hash.ts";
import type {Paper} from "./paper.ts";

/** Schemes whose identifiers name one paper in the whole world, in the order in which they become a paper's id. */
export const WORLD_SCHEMES = [
  "doi",
  "arxiv",
  "openalex",
  "pmid",
  "pmcid",
  "wos",
  "scopus",
  "dblp",
  "s2",
  "acl",
  "inspire",
  "openreview",
  "mag",
  "lens",
] as const;

/** "https://doi.org/10.1000/ABC." → "10.1000/abc"; null when the text holds no DOI. */
export function normalDoi(text: string): string | null {
  return plainDoi(text) ?? searchedDoi(text);
}

/** The DOI that a text ends with, in plain small letters, as most do; null = it needs a closer look. */
function plainDoi(text: string): string | null {
  const from = text.indexOf("10.");
  if (from < 0 || text.includes("%")) return null;
  let at = from + 3;
  while (isDigit(text.charCodeAt(at))) at += 1;
  const digits = at - from - 3;
  if (digits < 4 || digits > 9 || text[at] !== "/" || at + 1 === text.length) return null;
  for (at += 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPlain = unit > QUOTE && unit < 0x7f && !(unit >= 65 && unit <= 90);
    if (!isPlain && unit !== EXCLAMATION) return null;
  }
  return TRAILING.includes(text[text.length - 1]) ? null : text.slice(from);
}
const EXCLAMATION = 33;
const QUOTE = 34;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

function searchedDoi(text: string): string | null {
  const found = /10\.\d{4,9}(?:\.\d+)*\/[^\s"]+/.exec(percentDecoded(text));
  if (found === null) return null;
  const doi = found[0];
  const isClosed = TRAILING.includes(doi[doi.length - 1]);
  return (isClosed ? doi.replace(/[.,;:)\]}>]+$/, "") : doi).toLowerCase();
}
/** What may stand behind a DOI in a text, and ends none. */
const TRAILING = ".,;:)]}>";

/** "arXiv:2301.01234v2" → "2301.01234", "https://arxiv.org/abs/cs/0112017v1" → "cs/0112017"; null for others. */
export function normalArxiv(text: string): string | null {
  const found = /(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?!\d)/.exec(text);
  if (found !== null) return found[1];
  const old = /([a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?!\d)/i.exec(text);
  return old === null ? null : old[1].replace(/\.[A-Z]{2}\//, "/").toLowerCase();
}

/**
 * Whether a DOI belongs to a preprint server or an archive of versions: the published version has
 * another one. bioRxiv's 10.1101 is also the prefix of a publisher, whose DOIs go on with a journal.
 */
export function isPreprintDoi(doi: string): boolean {
  return /^10\.(?:(?:48550|21203|31234|26434|2139|20944|36227|31219|31235|31222|5281|22541)\/|1101\/\d)/.test(
    doi,
  );
}

/** An identifier that names one paper in the whole world. */
export interface WorldId {
  readonly scheme: (typeof WORLD_SCHEMES)[number];
  readonly id: string;
}

/**
 * The identifiers by which a record can be known again, normalised. What cannot be an identifier of its
 * scheme ("n/a", "-") is none; the DOI of an arXiv paper names its arXiv number too.
 */
export function worldIds(ids: Paper["ids"]): WorldId[] {
  const found: WorldId[] = [];
  for (const scheme of WORLD_SCHEMES) {
    const text = ids[scheme];
    const id = text === undefined ? null : normalId(scheme, text);
    if (id !== null) found.push({scheme, id});
  }
  const arxivDoi = /^10\.48550\/arxiv\.(.+)$/.exec(found[0]?.scheme === "doi" ? found[0].id : "");
  const arxiv = arxivDoi === null ? null : normalArxiv(arxivDoi[1]);
  if (arxiv !== null && !found.some(({scheme}) => scheme === "arxiv"))
    found.push({scheme: "arxiv", id: arxiv});
  return found;
}

function normalId(scheme: WorldId["scheme"], text: string): string | null {
  if (scheme === "doi")
    return normalDoi(text) ?? (/^10\.\d+\/\S+$/.test(text) ? text.toLowerCase() : null);
  if (scheme === "arxiv") return normalArxiv(text);
  const id = text.trim();
  if (scheme === "pmid") return /^[1-9]\d*$/.test(id) ? id : null;
  return id.length >= 3 && /^\S*[1-9]\S*$/.test(id) ? id : null;
}

/**
 * What a paper is called in every output: the file's own id, else its first identifier known
 * in the whole world ("doi:…"), else a name made from title, year and first author.
 */
export function paperId(paper: Paper): string {
  if (paper.ids.id !== undefined) return paper.ids.id;
  const [known] = worldIds(paper.ids);
  if (known !== undefined) return `${known.scheme}:${known.id}`;
  const content = [fold(paper.title), paper.date?.year ?? "", fold(paper.authors[0]?.name ?? "")];
  return `p${hash53(content.join("|")).toString(36).padStart(11, "0")}`;
}

function percentDecoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
