import {EMPTY_PAPER, type Paper, type PartialDate} from "../papers/paper.ts";
import {dateOf, plausibleYear} from "./dates.ts";
import {jsonFormat} from "./json-format.ts";
import {bylineOfDrafts, namedAuthor} from "./json-people.ts";
import {
  distinct,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  numberIn,
  textOf,
  textsOf,
} from "./json-values.ts";
import {keywordList} from "./record-parts.ts";

/** Submissions as the API of OpenReview gives them, whose values may stand under `value` (its second version). */
export const openreview = jsonFormat({
  id: "openreview",
  label: "OpenReview (JSON)",
  lists: ["notes"],
  fit(item) {
    const content = fieldsOf(item.content);
    return "title" in content && ("forum" in item || "invitation" in item || "invitations" in item)
      ? {certainty: 0.95, why: "holds notes of OpenReview"}
      : null;
  },
  open: sink => ({
    take(note, origin, tell) {
      const paper = paperOf(note);
      if (paper.title === "") tell("warning", "the submission has no title");
      sink.paper({...paper, origins: [origin]});
    },
  }),
});

function paperOf(note: Fields): Omit<Paper, "origins"> {
  const content = fieldsOf(note.content);
  const value = (key: string): unknown => {
    const given = content[key];
    return isFields(given) ? given.value : given;
  };
  const names = listOf(value("authors")).map(textOf);
  const ids = listOf(value("authorids")).map(textOf);
  const drafts = names.map((name, i) => {
    const known = ids.length === names.length && /^~|@/.test(ids[i]);
    return namedAuthor(name, {ids: known ? {openreview: ids[i]} : {}});
  });
  const id = textOf(note.forum) || textOf(note.id);
  return {
    ...EMPTY_PAPER,
    ids: id === "" ? {} : {openreview: id},
    title: textOf(value("title")),
    abstract: textOf(value("abstract")) || null,
    ...bylineOfDrafts(drafts),
    date: dayOf(numberIn(note.pdate) ?? numberIn(note.odate) ?? numberIn(note.cdate)),
    venue: textOf(value("venue")) || null,
    categories: distinct(textsOf(value("primary_area") ?? value("subject_areas") ?? [])),
    keywords: {author: distinct(keywordList(textsOf(value("keywords") ?? []))), index: []},
    flags: textOf(value("code")) === "" ? [] : ["code"],
  };
}

/** The day, in universal time, of milliseconds since 1970, by the arithmetic of the Gregorian calendar. */
function dayOf(milliseconds: number | null): PartialDate | null {
  if (milliseconds === null || Math.abs(milliseconds) > 1e14) return null;
  // Days since 1 March of year 0; leap days then stand at the ends of years, of 4, 100 and 400 years.
  const days = Math.floor(milliseconds / 86_400_000) + 719_468;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const years = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = plausibleYear(years + era * 400 + (month <= 2 ? 1 : 0));
  return year === null
    ? null
    : dateOf(year, month, inYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
}
