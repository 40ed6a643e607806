import {closeSync, openSync, writeSync} from "node:fs";
import {randomFrom} from "../../../src/util/random.ts";

const WORDS =
  "water river lake flood model network author paper graph theory field method data analysis result effect study cell energy surface system review".split(
    " ",
  );

/** How works stand in a file. */
export type Form = "lines" | "list";

/** Writes made-up works in the form of OpenAlex, each with keys of its own, until the file has so many bytes. */
export function writeWorks(path: string, form: Form, bytes: number): void {
  const random = randomFrom(42);
  const text = (words: number) =>
    Array.from({length: words}, () => WORDS[random.below(WORDS.length)]).join(" ");
  const location = (n: number) => ({
    is_oa: false,
    landing_page_url: `https://example.org/${n}`,
    pdf_url: null,
    source: {
      id: "https://openalex.org/S1",
      display_name: text(3),
      issn_l: "0000-0000",
      issn: ["0000-0000"],
      is_oa: false,
      is_in_doaj: false,
      host_organization: "https://openalex.org/P1",
      host_organization_name: text(2),
      type: "journal",
    },
    license: null,
    version: null,
    is_accepted: false,
    is_published: false,
  });
  const made = (n: number) => {
    const abstract: Record<string, number[]> = {};
    for (let place = 0; place < 120; place++) {
      const word = WORDS[random.below(WORDS.length)] + random.below(5);
      abstract[word] = [...(abstract[word] ?? []), place];
    }
    const authorships = Array.from({length: 1 + random.below(6)}, () => {
      const id = random.below(100_000);
      return {
        author_position: "middle",
        author: {
          id: `https://openalex.org/A${id}`,
          display_name: `${text(1)} ${text(1)}`,
          orcid: null,
        },
        institutions: [
          {
            id: `https://openalex.org/I${id % 999}`,
            display_name: `University of ${text(1)}`,
            country_code: "NO",
            type: "education",
          },
        ],
        countries: ["NO"],
        is_corresponding: false,
        raw_author_name: `${text(1)} ${text(1)}`,
        raw_affiliation_strings: [text(8)],
      };
    });
    return {
      id: `https://openalex.org/W${n}`,
      doi: `https://doi.org/10.5555/made.${n}`,
      title: text(9),
      publication_year: 1990 + random.below(35),
      publication_date: `${1990 + random.below(35)}-0${1 + random.below(9)}-11`,
      ids: {openalex: `https://openalex.org/W${n}`},
      language: "en",
      type: "article",
      primary_location: location(n),
      authorships,
      cited_by_count: random.below(200),
      counts_by_year: [{year: 2023, cited_by_count: random.below(9)}],
      biblio: {volume: "1", issue: "2", first_page: "3", last_page: "9"},
      topics: Array.from({length: 3}, () => ({
        id: "https://openalex.org/T1",
        display_name: text(3),
        score: 0.9,
        subfield: {id: "https://openalex.org/subfields/1", display_name: text(2)},
        field: {id: "https://openalex.org/fields/1", display_name: text(2)},
        domain: {id: "https://openalex.org/domains/1", display_name: text(2)},
      })),
      keywords: Array.from({length: 5}, () => ({display_name: text(1), score: 0.5})),
      concepts: Array.from({length: 12}, (_, i) => ({
        id: `https://openalex.org/C${i}`,
        wikidata: `https://www.wikidata.org/wiki/Q${i}`,
        display_name: text(1),
        level: i % 4,
        score: 0.5,
      })),
      locations: Array.from({length: 2}, () => location(n)),
      related_works: Array.from(
        {length: 10},
        () => `https://openalex.org/W${random.below(1_000_000)}`,
      ),
      referenced_works: Array.from(
        {length: 20},
        () => `https://openalex.org/W${random.below(1_000_000)}`,
      ),
      abstract_inverted_index: abstract,
    };
  };

  const file = openSync(path, "w");
  let written = 0;
  const out = (piece: string) => {
    written += writeSync(file, piece);
  };
  if (form === "list") out('{"meta":{"count":1},"results":[\n');
  for (let n = 1; written < bytes; n++)
    out(`${n > 1 && form === "list" ? "," : ""}${JSON.stringify(made(n))}\n`);
  if (form === "list") out("]}\n");
  closeSync(file);
}
