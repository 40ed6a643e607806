import {type Authorship, EMPTY_PAPER, type Paper} from "../papers/paper.ts";
import {ARXIV, arxivIds, arxivText} from "./arxiv-parts.ts";
import {parseDate} from "./dates.ts";
import type {Sink} from "./format.ts";
import {bylineOf, isGroupName} from "./names.ts";
import {groupAuthor} from "./record-parts.ts";
import type {XmlRecord} from "./xml-build.ts";
import {xmlFormat} from "./xml-format.ts";
import {childrenOf, textAt, textOf, textsOf, type XmlElement} from "./xml-tree.ts";

/** arXiv's answers to a search: an Atom feed with an entry a paper. The date is that of the first version. */
export const arxivAtom = xmlFormat({
  id: "arxiv-atom",
  label: "arXiv (search answer, Atom)",
  why: "is an Atom feed with papers",
  isRoot: (name, tag) => (name === "feed" || name === "entry") && /\/Atom["']/.test(tag),
  part: /<id>\s*https?:\/\/arxiv\.org\/abs\//,
  records: ["entry"],
  open: sink => ({paper: record => paperOf(record, sink)}),
});

function paperOf({element, number, line}: XmlRecord, sink: Sink): Partial<Paper> | null {
  const id = textAt(element, "id");
  if (/\/api\/errors/.test(id)) {
    const what = `the service answered with an error: ${textAt(element, "summary") || "no reason given"}`;
    sink.problem({record: number, line, severity: "error", what});
    return null;
  }
  const primary = childrenOf(element, "primary_category").map(termOf);
  const categories = childrenOf(element, "category").map(termOf);
  return {
    ...(/arxiv\.org/.test(id) ? ARXIV : EMPTY_PAPER),
    ids: arxivIds(/arxiv\.org/.test(id) ? id : "", textAt(element, "doi")),
    title: arxivText(textAt(element, "title")),
    abstract: arxivText(textAt(element, "summary")) || null,
    ...bylineIn(element),
    date: parseDate(textAt(element, "published")) ?? parseDate(textAt(element, "updated")),
    categories: [...new Set([...primary, ...categories])].filter(term => term !== ""),
  };
}

function bylineIn(element: XmlElement): Pick<Paper, "authors" | "truncated"> {
  const authors: Authorship[] = [];
  let truncated = false;
  for (const author of childrenOf(element, "author")) {
    const byline = bylineOf([arxivText(textAt(author, "name") || textOf(author))]);
    truncated ||= byline.truncated;
    const affiliations = textsOf(author, "affiliation").map(arxivText);
    const position = authors.length + 1;
    for (const name of byline.names)
      authors.push(
        isGroupName(name)
          ? groupAuthor(name, position, {affiliations})
          : {name, parts: null, kind: "person", ids: {}, affiliations, position},
      );
  }
  return {authors, truncated};
}

const termOf = ({attributes}: XmlElement): string => attributes.term ?? "";
