import {type Authorship, EMPTY_PAPER, type Paper} from "../papers/paper.ts";
import {bylineOf, isGroupName, isPersonName, isPlainName} from "./names.ts";
import {groupAuthor, orcidOf} from "./record-parts.ts";
import {rawText, tidyText, type XmlElement} from "./xml-tree.ts";

/** "Wei Wang 0001" is the first Wei Wang. */
export function dblpName(text: string): {name: string; number: string | null} {
  const last = text.charCodeAt(text.length - 1);
  if (!(last >= 48 && last <= 57) || !/ \d{4}$/.test(text.slice(-5)))
    return {name: text, number: null};
  return {name: text.slice(0, -5), number: text.slice(-4)};
}

/** The byline of author or editor elements: names without their numbers, with the ids that stand beside them. */
export function bylineIn(elements: readonly XmlElement[]): Pick<Paper, "authors" | "truncated"> {
  const authors: Authorship[] = [];
  let truncated = false;
  for (const element of elements) {
    const text = rawText(element);
    const isPerson = isPersonName(text);
    const {name, number} = dblpName(isPerson ? text : tidyText(text));
    if (!isPerson && !isPlainName(name)) {
      const byline = bylineOf([name]);
      truncated ||= byline.truncated;
      if (byline.names.length === 0) continue;
    }
    const ids = authorIds(name, number, element.attributes);
    const position = authors.length + 1;
    authors.push(
      !isPerson && isGroupName(name)
        ? groupAuthor(name, position, {ids})
        : {
            name,
            parts: null,
            kind: "person",
            ids,
            affiliations: EMPTY_PAPER.affiliations,
            position,
          },
    );
  }
  return {authors, truncated};
}

function authorIds(
  name: string,
  number: string | null,
  {orcid = "", pid}: XmlElement["attributes"],
): Authorship["ids"] {
  if (number === null && orcid === "" && pid === undefined) return EMPTY_PAPER.ids;
  const ids: Record<string, string> = {};
  const known = orcidOf(orcid);
  if (number !== null) ids.dblp = `${name} ${number}`;
  if (pid !== undefined) ids.pid = pid;
  if (known !== null) ids.orcid = known;
  return ids;
}
