import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";

const read = async (value: unknown) => readText(JSON.stringify(value), "x.json");
const first = async (value: unknown): Promise<Paper> => (await read([value])).found[0];
const names = ({authors}: Paper) => authors.map(({name}) => name);

describe("OpenAlex", () => {
  const work = (more: object) =>
    first({id: "https://openalex.org/W1", title: "A", authorships: [], ...more});
  const author = (more: object) => ({author: {display_name: "Ada Example"}, ...more});

  test("has concepts for what is older than topics: general ones as categories, special ones as keywords", async () => {
    const concepts = [
      {display_name: "Science", level: 0, score: 0.9},
      {display_name: "Geology", level: 1, score: 0.5},
      {display_name: "Lakes", level: 2, score: 0.4},
      {display_name: "Doubtful", level: 1, score: 0.1},
      {display_name: "Ancestor", level: 0, score: 0},
    ];
    expect(await work({concepts})).toMatchObject({
      categories: ["Science", "Geology"],
      keywords: {author: [], index: ["Lakes"]},
    });
    expect(await work({concepts, mesh: [{descriptor_name: "Water"}]})).toMatchObject({
      keywords: {index: ["Water"]},
    });
  });

  test("is cut where it says so or has more authors than it names", async () => {
    const authorships = [author({})];
    expect(await work({authorships, authors_count: 1})).toMatchObject({
      truncated: false,
      authorCount: 1,
    });
    expect(await work({authorships, authors_count: 2})).toMatchObject({
      truncated: true,
      authorCount: 2,
    });
    expect(await work({authorships, is_authors_truncated: true})).toMatchObject({
      truncated: true,
      authorCount: null,
    });
  });

  test("has places by institution, else as printed, else by country", async () => {
    const institutions = [{display_name: "ETH", country_code: "CH"}, {display_name: "MIT"}];
    const raw_affiliation_strings = ["ETH, Zürich"];
    const places = async (more: object) =>
      (await work({authorships: [author(more)]})).authors[0].affiliations;
    expect(await places({institutions, raw_affiliation_strings})).toEqual(["ETH, CH", "MIT"]);
    expect(await places({raw_affiliation_strings, countries: ["CH"]})).toEqual(["ETH, Zürich"]);
    expect(await places({countries: ["CH"]})).toEqual(["CH"]);
  });

  test("keeps Crossref's word for a paper of a conference", async () => {
    expect((await work({type: "article", type_crossref: "proceedings-article"})).type).toBe(
      "proceedings-article",
    );
    expect((await work({type: "article", type_crossref: "journal-article"})).type).toBe("article");
  });

  test("has scores and references that say something", async () => {
    const paper = await work({
      fwci: 0,
      citation_normalized_percentile: {value: 0.5},
      referenced_works: ["https://openalex.org/W2", "", null],
    });
    expect(paper.scores).toEqual({fwci: 0, citation_percentile: 0.5});
    expect(paper.references).toEqual(["openalex:W2"]);
  });
});

describe("Semantic Scholar", () => {
  test("knows papers of its datasets by number, and their year where no date is", async () => {
    const paper = await first({corpusid: 7, title: "A", year: 2001, authors: [], citationcount: 3});
    expect(paper).toMatchObject({ids: {s2: "CorpusId:7"}, date: {year: 2001}, citations: 3});
  });

  test("reads what cites and what is cited, and pages with one dash", async () => {
    const paper = {paperId: "abc", title: "A", journal: {pages: " 1 - 9 "}};
    for (const key of ["citingPaper", "citedPaper"])
      expect(await first({[key]: paper})).toMatchObject({
        ids: {s2: "abc"},
        locator: {pages: "1–9"},
      });
  });

  test("has references by its own number, else by DOI, else by title", async () => {
    const references = [{paperId: "x"}, {externalIds: {DOI: "10.1000/A"}}, {title: "B"}];
    expect((await first({paperId: "abc", title: "A", references})).references).toEqual([
      "s2:x",
      "doi:10.1000/a",
      "B",
    ]);
  });

  test("tells of a person once", async () => {
    const author = {authorId: "1", name: "Ada Example", hIndex: 2};
    expect((await read([author, author])).profiles).toMatchObject([
      {name: "Ada Example", reported: {h_index: 2}},
    ]);
  });
});

describe("Crossref", () => {
  const work = (more: object) =>
    first({DOI: "10.5555/A", title: ["Rivers"], "reference-count": 0, ...more});
  const on = (...parts: number[]) => ({"date-parts": [parts]});

  test("is from the day of its issue before any other", async () => {
    const dates = {created: on(2005), published: on(2002), "published-print": on(2003)};
    expect((await work({...dates, issued: on(2001, 2)})).date).toMatchObject({
      year: 2001,
      month: 2,
    });
    expect((await work(dates)).date?.year).toBe(2002);
    expect((await work({created: on(2005)})).date?.year).toBe(2005);
  });

  test("repeats no subtitle, and puts no colon behind a question", async () => {
    expect((await work({title: ["Rivers: a survey"], subtitle: ["A survey"]})).title).toBe(
      "Rivers: a survey",
    );
    expect((await work({title: ["Why?"], subtitle: ["A survey"]})).title).toBe("Why? A survey");
  });

  test("has printed references in full, the number of an article for pages, and marks what was retracted alone", async () => {
    const reference = [
      {author: "Doe", year: "2001", "journal-title": "Sea", volume: "3", "first-page": "12"},
    ];
    const paper = await work({
      reference,
      "article-number": "e7",
      "updated-by": [{type: "correction"}],
    });
    expect(paper).toMatchObject({
      references: ["Doe, 2001, Sea, 3, 12"],
      locator: {pages: "e7"},
      flags: [],
    });
  });

  test("takes for citing only what an event calls so", async () => {
    const event = (relation_type_id: string) =>
      first({
        subj_id: "https://doi.org/10.5555/a",
        obj_id: "https://doi.org/10.5555/b",
        relation_type_id,
      });
    expect((await event("cites")).references).toEqual(["doi:10.5555/b"]);
    expect((await event("is_supplement_to")).references).toEqual([]);
  });
});

describe("DataCite", () => {
  const record = (more: object) =>
    first({creators: [], titles: [{title: "A"}], types: {}, publicationYear: 2001, ...more});

  test("has the year of what it stands in, else the day of its issue, else its year", async () => {
    const dates = [
      {dateType: "Created", date: "1999"},
      {dateType: "Issued", date: "2002-03-04"},
    ];
    const relatedItems = [{relationType: "IsPublishedIn", publicationYear: "2003", volume: "5"}];
    expect((await record({})).date).toEqual({year: 2001, month: null, day: null});
    expect((await record({dates})).date).toEqual({year: 2002, month: 3, day: 4});
    expect((await record({dates, relatedItems})).date).toEqual({
      year: 2003,
      month: null,
      day: null,
    });
    const same = [{relationType: "IsPublishedIn", publicationYear: "2002"}];
    expect((await record({dates, relatedItems: same})).date).toEqual({
      year: 2002,
      month: 3,
      day: 4,
    });
    expect((await record({relatedItems})).locator?.volume).toBe("5");
  });

  test("cites what it says to cite or to refer to", async () => {
    const relatedIdentifiers = ["Cites", "References", "IsCitedBy"].map((relationType, i) => ({
      relationType,
      relatedIdentifier: `10.1000/${i}`,
    }));
    expect((await record({relatedIdentifiers})).references).toEqual([
      "doi:10.1000/0",
      "doi:10.1000/1",
    ]);
  });

  test("stands in its container before its publisher", async () => {
    const container = {title: "Water", volume: "2", firstPage: "Series X"};
    expect(await record({container, publisher: "P"})).toMatchObject({
      venue: "Water",
      locator: {volume: "2", pages: ""},
    });
    expect((await record({publisher: {name: "P"}})).venue).toBe("P");
  });
});

describe("CSL-JSON", () => {
  const item = (more: object) => first({type: "article-journal", title: "A", author: [], ...more});

  test("has its date, else that of the event", async () => {
    expect((await item({"event-date": {"date-parts": [[2001, 2]]}})).date).toMatchObject({
      year: 2001,
      month: 2,
    });
  });

  test("has identifiers from lines of its note and from its id", async () => {
    expect((await item({note: "PMCID: PMC12\nPMID: 7\narXiv: 2401.00001"})).ids).toEqual({
      pmid: "7",
      pmcid: "PMC12",
      arxiv: "2401.00001",
    });
    expect((await item({id: "https://doi.org/10.1000/A"})).ids).toEqual({doi: "10.1000/a"});
    expect((await item({id: "example2001"})).ids).toEqual({});
  });

  test("has keywords by semicolon, and by comma where there is none; pages with one dash", async () => {
    expect((await item({keyword: "a, b; c"})).keywords.author).toEqual(["a, b", "c"]);
    expect((await item({keyword: "a, b"})).keywords.author).toEqual(["a", "b"]);
    expect((await item({page: "1--9"})).locator?.pages).toBe("1–9");
  });
});

describe("INSPIRE", () => {
  const record = (more: object) => first({control_number: 1, titles: [{title: "A"}], ...more});
  const author = (full_name: string, more = {}) => ({full_name, ...more});

  test("has its authors, and editors where there are none", async () => {
    const editor = author("Edit, E.", {inspire_roles: ["editor"]});
    expect(names(await record({authors: [editor, author("Write, W.")]}))).toEqual(["W. Write"]);
    expect(names(await record({authors: [editor]}))).toEqual(["E. Edit"]);
  });

  test("counts authors that it does not name, and its groups", async () => {
    const authors = [author("Write, W.")];
    const collaborations = [{value: "ATLAS"}];
    expect(await record({authors, collaborations, author_count: 1})).toMatchObject({
      truncated: false,
      authorCount: 2,
    });
    expect(await record({authors, collaborations, author_count: 30})).toMatchObject({
      truncated: true,
      authorCount: 31,
    });
  });

  test("knows people by ORCID and by its own number, and by no other", async () => {
    const ids = [
      {schema: "ORCID", value: "0000-0002-1825-0097"},
      {schema: "INSPIRE BAI", value: "A.Example.1"},
      {schema: "LINKEDIN", value: "ada"},
    ];
    const paper = await record({authors: [author("Example, Ada", {ids})]});
    expect(paper.authors[0].ids).toEqual({orcid: "0000-0002-1825-0097", inspire: "A.Example.1"});
  });

  test("is from its earliest day, and has keywords of authors apart", async () => {
    const keywords = [
      {value: "a", source: "author", schema: "JACOW"},
      {value: "b", schema: "INSPIRE"},
      {value: "c"},
    ];
    expect(await record({earliest_date: "2001-02", preprint_date: "2002", keywords})).toMatchObject(
      {
        date: {year: 2001, month: 2},
        keywords: {author: ["a", "c"], index: ["b"]},
      },
    );
  });

  test("has references by its own number, DOI or arXiv number, in this order", async () => {
    const references = [
      {
        record: {$ref: "https://inspirehep.net/api/literature/12"},
        reference: {dois: ["10.1000/x"]},
      },
      {reference: {dois: ["10.1000/A"], arxiv_eprint: "2401.00001"}},
      {reference: {arxiv_eprint: "2401.00001"}},
    ];
    expect((await record({references})).references).toEqual([
      "inspire:12",
      "doi:10.1000/a",
      "arxiv:2401.00001",
    ]);
  });
});

describe("ORCID", () => {
  const id = (type: string, value: string, relation = "self") => ({
    "external-id-type": type,
    "external-id-value": value,
    "external-id-relationship": relation,
  });
  const work = (more: object) => first({"put-code": 1, title: {title: {value: "A"}}, ...more});
  const ids = (...list: object[]) => ({"external-ids": {"external-id": list}});
  const contributor = (name: string, role: string | null) => ({
    "credit-name": {value: name},
    "contributor-attributes": {"contributor-role": role},
  });

  test("has its own identifiers, not those of what it is a part of", async () => {
    const paper = await work(
      ids(id("doi", "10.1000/whole", "part-of"), id("doi", "10.1000/A"), id("wosuid", "WOS:0001")),
    );
    expect(paper.ids).toEqual({doi: "10.1000/a", wos: "0001"});
  });

  test("prefers what the person prefers, by number", async () => {
    const summary = (title: string, index: string, doi: string) => ({
      "put-code": 1,
      title: {title: {value: title}},
      "display-index": index,
      ...ids(id("doi", doi)),
    });
    const paper = await first({
      "work-summary": [summary("B", "9", "10.1000/b"), summary("A", "10", "10.1000/a")],
    });
    expect(paper).toMatchObject({title: "A", ids: {doi: "10.1000/a"}});
  });

  test("is signed by authors, and by those whose part is not told, to the day", async () => {
    const paper = await work({
      contributors: {
        contributor: [
          contributor("Ada Example", "AUTHOR"),
          contributor("Ben Sample", null),
          contributor("Ed Itor", "EDITOR"),
        ],
      },
      "publication-date": {year: {value: "2001"}, month: {value: "02"}, day: {value: "03"}},
    });
    expect(names(paper)).toEqual(["Ada Example", "Ben Sample"]);
    expect(paper.date).toEqual({year: 2001, month: 2, day: 3});
  });

  test("takes nobody of two namesakes for its owner", async () => {
    const {found} = await read({
      "orcid-identifier": {path: "0000-0002-1825-0097"},
      person: {name: {"given-names": {value: "Josiah"}, "family-name": {value: "Carberry"}}},
      "activities-summary": {
        works: {
          group: [
            {
              "work-summary": [
                {
                  "put-code": 1,
                  title: {title: {value: "A"}},
                  contributors: {
                    contributor: [
                      contributor("J. Carberry", null),
                      contributor("K. Carberry", null),
                    ],
                  },
                },
              ],
            },
          ],
        },
      },
    });
    expect(
      found[0].authors.map(({name, ids: known, position}) => [name, known.orcid, position]),
    ).toEqual([
      ["J. Carberry", undefined, 1],
      ["K. Carberry", undefined, 2],
      ["Josiah Carberry", "0000-0002-1825-0097", null],
    ]);
  });
});
