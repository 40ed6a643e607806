import {type Authorship, EMPTY_PAPER, type Paper} from "../papers/paper.ts";
import {type Entry, parseEntry} from "./bibtex-entries.ts";
import {parseDate} from "./dates.ts";
import {jsonFormat, type Tell} from "./json-format.ts";
import {bylineOfDrafts, namedAuthor} from "./json-people.ts";
import {countIn, distinct, type Fields, numberIn, textOf} from "./json-values.ts";
import {keywordList, locatorOf, orcidOf} from "./record-parts.ts";
import {texToText} from "./tex.ts";

/**
 * Conference lists in the form of Paper Copilot: lists in one text by ";" (authors, their ids and affiliations, keywords,
 * marks of reviewers), a citation count of −1 for unknown. Lists about authors count only where they are as long as the
 * list of authors.
 */
export const paperlists = jsonFormat({
  id: "paperlists",
  label: "Conference list (JSON)",
  lists: [],
  fit(item) {
    const own = [
      "authorids",
      "aff",
      "aff_domain",
      "gs_citation",
      "track",
      "status",
      "site",
      "author_site",
    ];
    return typeof item.author === "string" &&
      "title" in item &&
      own.filter(key => key in item).length >= 3
      ? {certainty: 0.9, why: "holds a conference list"}
      : null;
  },
  open: sink => ({
    take(item, origin, tell) {
      const title = textOf(item.title);
      if (title === "") tell("warning", "the paper has no title");
      sink.paper({...paperOf(item, tell), title, origins: [origin]});
    },
  }),
});

function paperOf(item: Fields, tell: Tell): Omit<Paper, "title" | "origins"> {
  const entry =
    typeof item.bibtex === "string" ? parseEntry(item.bibtex.trim(), 1, new Map()).entry : null;
  const printed = (name: string) => texToText(entry?.fields.get(name) ?? "");
  const count = countIn(item.author_num) ?? countIn(item["authors#_avg"]);
  const byline = bylineOf(item, tell);
  return {
    ...EMPTY_PAPER,
    ids: idsOf(item),
    abstract: textOf(item.abstract) || null,
    ...byline,
    ...(count !== null && count > byline.authors.length && {authorCount: count, truncated: true}),
    date: parseDate(printed("year")) ?? parseDate(textOf(item.year)),
    venue: printed("booktitle") || printed("journal") || textOf(item.venue) || null,
    locator: locatorOf(printed("volume"), "", printed("pages")),
    type: typeOf(entry),
    categories: distinct(keywordList([textOf(item.primary_area)])),
    keywords: {author: distinct(keywordList([textOf(item.keywords)])), index: []},
    citations: countIn(item.gs_citation),
    scores: scoresOf(item),
    flags: distinct([textOf(item.github) === "" ? "" : "code", textOf(item.status).toLowerCase()]),
  };
}

/** Papers of OpenReview have its number; other lists have numbers of their own. */
function idsOf(item: Fields): Record<string, string> {
  const id = textOf(item.id);
  if (id === "") return {};
  const isOpenReview =
    /openreview\.net/.test(textOf(item.site)) || /~\S+\d/.test(textOf(item.authorids));
  return isOpenReview ? {openreview: id} : {id};
}

function bylineOf(
  item: Fields,
  tell: Tell,
): Pick<Paper, "authors" | "authorCount" | "truncated" | "affiliations"> {
  const names = listIn(item.author);
  const along = (key: string): string[] => {
    const list = listIn(item[key]);
    return list.length === names.length ? list : [];
  };
  const [ids, orcids, scholar, places] = [
    along("authorids"),
    along("orcid"),
    along("google_scholar"),
    along("aff"),
  ];
  const given = listIn(item.aff).filter(place => place !== "");
  if (places.length === 0 && given.length > 0)
    tell(
      "notice",
      `there are ${listIn(item.aff).length} affiliations for ${names.length} authors; they stay with the paper`,
    );
  const drafts = names.map((name, i) => {
    const orcid = orcidOf(orcids[i] ?? "");
    const profile = /[\w-]{12}(?=$|&)/.exec(scholar[i] ?? "")?.[0];
    const schemes: Authorship["ids"] = {
      ...((ids[i] ?? "") === "" ? null : {openreview: ids[i]}),
      ...(orcid === null ? null : {orcid}),
      ...(profile === undefined ? null : {scholar: profile}),
    };
    return namedAuthor(name, {ids: schemes, affiliations: places[i] ? [places[i]] : []});
  });
  return {...bylineOfDrafts(drafts), affiliations: places.length > 0 ? [] : distinct(given)};
}

const listIn = (value: unknown): string[] => {
  const text = textOf(value);
  return text === "" ? [] : text.split(";").map(part => part.trim());
};

const typeOf = (entry: Entry | null): string | null =>
  entry === null || entry.type === ""
    ? null
    : entry.type === "inproceedings"
      ? "proceedings-article"
      : entry.type;

/** What reviewers gave on average: "rating", "confidence", "novelty" … */
function scoresOf(item: Fields): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const [key, value] of Object.entries(item)) {
    const name = /^([a-z_]+)_avg$/.exec(key)?.[1];
    if (name === undefined || name === "replies") continue;
    const score = numberIn(Array.isArray(value) ? value[0] : value);
    if (score !== null) scores[name] = score;
  }
  return scores;
}
