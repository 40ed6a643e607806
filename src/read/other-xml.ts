import type {Format} from "./format.ts";
import {rootTag} from "./xml-format.ts";

/** Kinds of XML that people have and that cannot be read, by their first tag. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^<(?:[\w.-]+:)?(?:collection|record)\b[^>]*MARC21|^<marc:/, "MARC in XML"],
  [/^<(?:[\w.-]+:)?RDF\b/, "RDF"],
  [/^<(?:sear:SEGMENTS|record\b[^>]*primo|.*exlibrisgroup)/i, "a record of Primo"],
  [/crossref|^<doi_records/i, "a deposit of Crossref (Unixref)"],
  [/^<(?:pmc-articleset|article\b[^>]*(?:dtd-version|article-type))/, "a full text (JATS)"],
  [/^<(?:TEI|tei:)/, "a text in TEI"],
  [/^<(?:rss|feed)\b/, "a news feed"],
];

/** XML that no other format knows: answered by name, so that nobody takes it for an empty file. */
export const otherXml: Format = {
  id: "other-xml",
  label: "Other XML (not supported)",
  fit(head) {
    const root = rootTag(head);
    if (root === null || /^(?:html|svg|graphml|gexf)$/i.test(root.name)) return null;
    return {certainty: 0.1, why: "is XML of a kind that is not known"};
  },
  open(sink) {
    let head = "";
    return {
      push(text) {
        if (head.length < 1 << 16) head += text;
      },
      end() {
        const root = rootTag(head);
        const kind = KINDS.find(([pattern]) => pattern.test(root?.tag ?? ""))?.[1];
        sink.problem({
          record: null,
          line: null,
          severity: "error",
          what: `the file is ${kind ?? `XML that begins with <${root?.name.slice(0, 60)}>`}, which is not supported`,
        });
      },
      records: 0,
    };
  },
};
