import {personPage} from "../analysis/person/page.ts";
import type {PersonPage} from "../analysis/person/person-page.ts";
import {FIRST_INDICES} from "../metrics/indices/table.ts";
import type {PartialDate} from "../papers/paper.ts";
import type {Command} from "./command.ts";
import {cell, count, listed} from "./lines.ts";
import {declareReading, withKnown} from "./read-topics.ts";
import {percent, shown, textTable} from "./text-table.ts";
import {personMeant} from "./what-is-meant.ts";

const USAGE = `
Tells all that papers say of one person: names, affiliations, indices with what is known, papers, co-authors, topics, career by year,
community, and who may be the same person. The name is that of the person or their id; ≥ marks a lower bound;
"9–11 as doubts go" is what an index may be if others who may be the same person are.

Examples:
  coterie author "Ada Example" papers.bib
  coterie author ada-example papers.bib --json`;

/** `coterie author`: the page of a person. */
export const authorCommand: Command = {
  name: "author",
  summary: "all that the papers say of one person",
  declare(program, world, done) {
    program.argument("<name>", "name or id of the person");
    declareReading(program);
    program
      .option("--reference-year <year>", "the year that counts as now", count("--reference-year"))
      .option("--top <n>", "how many papers, co-authors and topics to list", count("--top"), 20)
      .option("--all", "every index, not the first ones alone")
      .option("--json", "everything, as JSON")
      .addHelpText("after", USAGE);
    program.action(
      async (
        name: string,
        files: string[],
        values: {referenceYear?: number; top: number; all?: boolean; json?: boolean},
      ) => {
        const page = await withKnown(files, values, world, known =>
          personPage(known, personMeant(name, known.people), {
            referenceYear: values.referenceYear ?? null,
          }),
        );
        world.out(
          values.json
            ? `${JSON.stringify(page, null, 2)}\n`
            : told(page, values.top, values.all === true),
        );
        done(0);
      },
    );
  },
};

function told(page: PersonPage, top: number, all: boolean): string {
  const {coverage, novelty, community} = page;
  const ids = Object.entries(page.ids).flatMap(([scheme, values]) =>
    values.map(value => `${scheme}:${value}`),
  );
  const about = [
    `${cell(page.name)} (${page.id})`,
    `field: ${cell(page.field ?? "unknown")}`,
    listed(
      "printed as",
      page.names.map(({name, count: n}) => `${cell(name)} (${n})`),
    ),
    listed("ids", ids.map(cell)),
    listed(
      "affiliations",
      page.affiliations.map(({name, papers}) => `${cell(name)} (${papers})`),
    ),
    ...page.reported.map(({reported, field}) =>
      listed("as a page reports", [
        ...(field === null ? [] : [`field ${cell(field)}`]),
        ...Object.entries(reported).map(([key, value]) => `${cell(key)} ${shown(value)}`),
      ]),
    ),
    `papers ${coverage.papers}: citation counts of ${coverage.citations}, years of ${coverage.years}, places of ${coverage.positions} known`,
    `novelty of topics within these papers: ${novelty.percent === null ? "–" : shown(Math.round(novelty.percent))} (50 is average; ${novelty.scored} of ${coverage.papers} papers scored)`,
    community === null
      ? ""
      : `community ${community.number}, ${cell(community.label)}: ${community.size} people; ${listed("with", community.members.map(cell))}`,
    ...page.doubts.map(
      doubt =>
        `perhaps the same as ${cell(doubt.name)} (${doubt.id}): ${percent(doubt.probability)}; h would be ${shown(doubt.hIfOne)}`,
    ),
  ].filter(line => line !== "");

  const indices = textTable(
    ["index", "value", ""],
    page.indices
      .filter(({id}) => all || FIRST_INDICES.includes(id))
      .map(({label, value, lowerBound, range, why}) => [
        label,
        `${lowerBound ? "≥ " : ""}${shown(value)}`,
        why ?? (range === null ? "" : `${shown(range[0])}–${shown(range[1])} as doubts go`),
      ]),
  );
  const papers = textTable(
    ["date", "cited", "score", "categories", "title"],
    page.papers
      .slice(0, top)
      .map(paper => [
        dateText(paper.date),
        shown(paper.citations),
        shown(paper.scores.score),
        paper.categories.join(" ") + paper.flags.map(flag => ` [${flag}]`).join(""),
        paper.title,
      ]),
  );
  const coauthors = textTable(
    ["co-author", "papers", "first", "last"],
    page.coauthors
      .slice(0, top)
      .map(each => [each.name, shown(each.papers), shown(each.firstYear), shown(each.lastYear)]),
  );
  const topics = textTable(
    ["topic", "papers", "activity"],
    page.topics.slice(0, top).map(each => [each.label, shown(each.papers), shown(each.activity)]),
  );
  const years = textTable(
    ["year", "papers", "citations", "new co-authors"],
    page.years.map(row => [
      String(row.year),
      shown(row.papers),
      row.citationsKnown === 0 ? "–" : shown(row.citations),
      shown(row.newCoauthors),
    ]),
  );
  return [`${about.join("\n  ")}\n`, indices, papers, coauthors, topics, years].join("\n");
}

function dateText(date: PartialDate | null): string {
  if (date === null) return "–";
  const two = (n: number) => String(n).padStart(2, "0");
  return [
    String(date.year),
    ...[date.month, date.day].flatMap(n => (n === null ? [] : [two(n)])),
  ].join("-");
}
