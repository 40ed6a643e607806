import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";

const read = async (value: unknown, columns = {}) =>
  readText(JSON.stringify(value), "x.json", {columns});
const names = ({authors}: Paper) => authors.map(({name}) => name);

describe("OpenAlex", () => {
  const work = {
    id: "https://openalex.org/W7",
    doi: "https://doi.org/10.5555/ABC",
    display_name: "CO<sub>2</sub> &amp; water",
    publication_date: "2021-04-30",
    publication_year: 2021,
    language: "en",
    type: "Article",
    ids: {
      pmid: "https://pubmed.ncbi.nlm.nih.gov/123",
      pmcid: "https://www.ncbi.nlm.nih.gov/pmc/articles/456",
      mag: 99,
    },
    primary_location: {
      source: {display_name: "Water"},
      landing_page_url: "https://arxiv.org/abs/2104.01234v2",
    },
    biblio: {volume: "3", issue: null, first_page: "10", last_page: "20"},
    abstract_inverted_index: {water: [1, 3], Still: [0], and: [2]},
    authorships: [
      {
        raw_author_name: "Ö. Şener",
        author: {
          id: "https://openalex.org/A1",
          display_name: "Ozan Sener",
          orcid: "https://orcid.org/0000-0002-1825-0097",
        },
        institutions: [{display_name: "Made University", country_code: "NO"}],
        countries: ["NO"],
      },
      {
        author: {id: null, display_name: "Ada Example"},
        institutions: [],
        countries: ["SE"],
        raw_affiliation_strings: ["Made Lab, Lund"],
      },
    ],
    counts_by_year: [
      {year: 2023, cited_by_count: 4},
      {year: 2022, cited_by_count: 0},
    ],
    cited_by_count: 0,
    referenced_works: ["https://openalex.org/W1", "https://openalex.org/W2"],
    topics: [{display_name: "Hydrology"}],
    primary_topic: {display_name: "Hydrology"},
    keywords: [{display_name: "Rivers"}, {keyword: "lakes"}],
    mesh: [{descriptor_name: "Water"}],
    concepts: [{display_name: "Geology", level: 0, score: 0.9}],
    fwci: 1.5,
    is_retracted: true,
  };

  test("has all fields of a work", async () => {
    const {found} = await read(work);
    expect(found[0]).toMatchObject({
      ids: {
        openalex: "W7",
        doi: "10.5555/abc",
        pmid: "123",
        pmcid: "PMC456",
        mag: "99",
        arxiv: "2104.01234",
      },
      title: "CO2 & water",
      abstract: "Still water and water",
      authorCount: 2,
      truncated: false,
      date: {year: 2021, month: 4, day: 30},
      venue: "Water",
      locator: {volume: "3", issue: "", pages: "10–20"},
      type: "article",
      language: "en",
      categories: ["Hydrology"],
      keywords: {author: [], index: ["Rivers", "lakes", "Water"]},
      citations: 0,
      citationsByYear: {2022: 0, 2023: 4},
      references: ["openalex:W1", "openalex:W2"],
      scores: {fwci: 1.5},
      flags: ["retracted"],
    });
    expect(found[0].authors).toEqual([
      {
        name: "Ö. Şener",
        parts: null,
        kind: "person",
        ids: {openalex: "A1", orcid: "0000-0002-1825-0097"},
        affiliations: ["Made University, NO"],
        position: 1,
      },
      {
        name: "Ada Example",
        parts: null,
        kind: "person",
        ids: {},
        affiliations: ["Made Lab, Lund"],
        position: 2,
      },
    ]);
  });

  test("takes concepts where a work has neither topics nor keywords", async () => {
    const concepts = [
      {display_name: "Geology", level: 0, score: 0.9},
      {display_name: "River", level: 3, score: 0.5},
      {display_name: "Theology", level: 1, score: 0},
    ];
    const {found} = await read({
      ...work,
      topics: [],
      primary_topic: null,
      keywords: [],
      mesh: [],
      concepts,
    });
    expect(found[0]).toMatchObject({categories: ["Geology"], keywords: {index: ["River"]}});
  });

  test("knows bylines that were cut at 100, and doubts those of exactly 100", async () => {
    const authorships = Array.from({length: 100}, (_, i) => ({
      author: {display_name: `Person ${i}`},
    }));
    const bylines = async (more: object) => {
      const {found, problems} = await read({...work, authorships, ...more});
      return [found[0].authorCount, found[0].truncated, problems.length];
    };
    expect(await bylines({is_authors_truncated: true})).toEqual([null, true, 0]);
    expect(await bylines({is_authors_truncated: true, authors_count: 250})).toEqual([250, true, 0]);
    expect(await bylines({is_authors_truncated: false})).toEqual([100, false, 0]);
    expect(await bylines({})).toEqual([null, false, 1]);
  });

  test("leaves out what is no work, and says so", async () => {
    const {found, problems} = await read({
      meta: {},
      results: [work, {id: "https://openalex.org/A5", display_name: "Ada"}],
    });
    expect(found.length).toBe(1);
    expect(problems).toMatchObject([{record: 2, severity: "error"}]);
  });
});

describe("Semantic Scholar", () => {
  test("makes the author of a page an author of each of its papers, and a profile", async () => {
    const {found, profiles, records} = await read({
      authorId: "9",
      name: "A. Example",
      hIndex: 3,
      paperCount: 2,
      citationCount: 40,
      papers: [
        {
          paperId: "p1",
          title: "One",
          year: 2001,
          citationCount: 0,
          authors: [
            {authorId: "9", name: "Ada Example"},
            {authorId: "8", name: "Ben Sample"},
          ],
        },
        {paperId: "p2", title: "Two", publicationDate: "2002-02-01", citationCount: null},
      ],
    });
    expect(records).toBe(2);
    expect(
      found.map(({authors}) => authors.map(({name, position, ids}) => [name, position, ids.s2])),
    ).toEqual([
      [
        ["Ada Example", 1, "9"],
        ["Ben Sample", 2, "8"],
      ],
      [["A. Example", null, "9"]],
    ]);
    expect(found.map(({citations, authorCount}) => [citations, authorCount])).toEqual([
      [0, 2],
      [null, null],
    ]);
    expect(profiles).toMatchObject([
      {name: "A. Example", reported: {h_index: 3, papers: 2, citations: 40}},
    ]);
  });

  test("reads papers of its datasets, with keys in lower case", async () => {
    const {found, format} = await read({
      corpusid: 5,
      externalids: {
        DOI: "10.5555/X",
        ArXiv: "2101.00001",
        PubMed: "7",
        PubMedCentral: "8",
        DBLP: "conf/x/Y1",
        MAG: "3",
        ACL: "P1-1",
      },
      title: "One",
      authors: [{authorId: "1", name: "Ada Example"}],
      publicationdate: "2021-01-02",
      citationcount: 12,
      influentialcitationcount: 3,
      s2fieldsofstudy: [
        {category: "Geology", source: "x"},
        {category: "Geology", source: "y"},
      ],
      publicationtypes: ["JournalArticle"],
      journal: {name: "Water", volume: "1", pages: "2 - 9"},
    });
    expect(format).toBe("semantic-scholar");
    expect(found[0]).toMatchObject({
      ids: {
        s2: "CorpusId:5",
        doi: "10.5555/x",
        arxiv: "2101.00001",
        pmid: "7",
        pmcid: "PMC8",
        dblp: "conf/x/Y1",
        mag: "3",
        acl: "P1-1",
      },
      date: {year: 2021, month: 1, day: 2},
      citations: 12,
      scores: {influential_citations: 3},
      categories: ["Geology"],
      type: "article",
      venue: "Water",
      locator: {volume: "1", pages: "2–9"},
    });
  });

  test("reads papers that cite and are cited, and what a batch does not know is named", async () => {
    const paper = (id: string) => ({paperId: id, title: id});
    expect(
      (
        await read({data: [{citingPaper: paper("a"), intents: []}, {citingPaper: paper("b")}]})
      ).found.map(({title}) => title),
    ).toEqual(["a", "b"]);
    expect((await read({offset: 0, data: [{citedPaper: paper("c")}]})).found[0].ids).toEqual({
      s2: "c",
    });
    const batch = await read([paper("a"), null, paper("b")]);
    expect([
      batch.found.length,
      batch.records,
      batch.problems.map(({record, severity}) => [record, severity]),
    ]).toEqual([2, 3, [[2, "error"]]]);
  });
});

describe("Crossref", () => {
  test("has all fields of a work", async () => {
    const {found} = await read({
      status: "ok",
      "message-type": "work",
      message: {
        DOI: "10.5555/ABC",
        title: ["Rivers <i>and</i>\n   lakes"],
        subtitle: ["A survey"],
        author: [
          {
            given: "Ludwig",
            family: "Beethoven",
            prefix: "van",
            ORCID: "http://orcid.org/0000-0002-1825-0097",
            affiliation: [{name: "Bonn"}],
          },
          {given: "Sam", family: "Hall", suffix: "Jr."},
          {name: "The Water Group"},
        ],
        issued: {"date-parts": [[null]]},
        "published-online": {"date-parts": [[2020, 2, 3]]},
        abstract:
          "<jats:title>Abstract</jats:title><jats:p>P&lt;.05 &amp; more.</jats:p><jats:p>End.</jats:p>",
        "container-title": ["Water &amp; Sea"],
        volume: "1",
        page: "5-9",
        type: "article",
        "is-referenced-by-count": 0,
        reference: [
          {key: "a", DOI: "10.5555/One"},
          {key: "b", unstructured: "Smith 1999"},
          {author: "Doe", year: "2001", "journal-title": "Sea"},
        ],
        "reference-count": 3,
        "updated-by": [{type: "retraction"}],
      },
    });
    expect(found[0]).toMatchObject({
      ids: {doi: "10.5555/abc"},
      title: "Rivers and lakes: A survey",
      abstract: "P<.05 & more. End.",
      date: {year: 2020, month: 2, day: 3},
      venue: "Water & Sea",
      locator: {volume: "1", issue: "", pages: "5–9"},
      citations: 0,
      references: ["doi:10.5555/one", "Smith 1999", "Doe, 2001, Sea"],
      flags: ["retracted"],
    });
    expect(found[0].authors.map(({name, kind}) => [name, kind])).toEqual([
      ["Ludwig van Beethoven", "person"],
      ["Sam Hall, Jr.", "person"],
      ["The Water Group", "group"],
    ]);
    expect(found[0].authors[0]).toMatchObject({
      parts: {given: "Ludwig", particle: "van", family: "Beethoven"},
      ids: {orcid: "0000-0002-1825-0097"},
      affiliations: ["Bonn"],
    });
  });

  test("makes papers of events, with what they cite", async () => {
    const event = {
      subj_id: "https://doi.org/10.5555/a",
      obj_id: "https://doi.org/10.5555/b",
      relation_type_id: "references",
      source_id: "crossref",
      subj: {pid: "https://doi.org/10.5555/a", title: "One"},
    };
    const {found, problems, format} = await read({
      status: "ok",
      "message-type": "event-list",
      message: {
        "total-results": 2,
        events: [
          event,
          {...event, subj_id: "http://example.org/post", relation_type_id: "discusses"},
        ],
      },
    });
    expect(format).toBe("crossref");
    expect(found).toMatchObject([
      {title: "One", ids: {doi: "10.5555/a"}, references: ["doi:10.5555/b"]},
    ]);
    expect(problems).toMatchObject([{record: 2, severity: "error"}]);
  });
});

test("DataCite: titles, groups, the language's abstract, counts by year and references", async () => {
  const {found} = await read({
    data: {
      id: "10.5555/dc",
      type: "dois",
      attributes: {
        doi: "10.5555/DC",
        titles: [
          {title: "Übersetzt", titleType: "TranslatedTitle"},
          {title: "Rivers"},
          {title: "A survey", titleType: "Subtitle"},
        ],
        creators: [
          {
            name: "Example, Ada",
            givenName: "Ada",
            familyName: "Example",
            affiliation: ["Made Lab"],
            nameIdentifiers: [
              {
                nameIdentifier: "https://orcid.org/0000-0002-1825-0097",
                nameIdentifierScheme: "ORCID",
              },
            ],
          },
          {name: "Water Group", nameType: "Organizational"},
        ],
        publisher: {name: "Zenodo"},
        publicationYear: 2020,
        dates: [{date: "2020-03-04/2020-04-01", dateType: "Issued"}],
        types: {resourceTypeGeneral: "Dataset"},
        language: "de",
        descriptions: [
          {description: "English.", descriptionType: "Abstract", lang: "en"},
          {description: "Deutsch.", descriptionType: "Abstract", lang: "de"},
        ],
        subjects: [{subject: "rivers"}, {subject: "551 Geology", subjectScheme: "DDC"}],
        relatedIdentifiers: [
          {
            relationType: "References",
            relatedIdentifier: "10.5555/ONE",
            relatedIdentifierType: "DOI",
          },
          {relationType: "IsPartOf", relatedIdentifier: "x"},
        ],
        citationCount: 2,
        citationsOverTime: [{year: "2021", total: 2}],
        viewCount: 5,
      },
    },
  });
  expect(found[0]).toMatchObject({
    ids: {doi: "10.5555/dc"},
    title: "Rivers: A survey",
    abstract: "Deutsch.",
    authors: [
      {name: "Ada Example", affiliations: ["Made Lab"], ids: {orcid: "0000-0002-1825-0097"}},
      {name: "Water Group", kind: "group"},
    ],
    venue: "Zenodo",
    date: {year: 2020, month: 3, day: 4},
    type: "dataset",
    keywords: {author: ["rivers"]},
    categories: ["551 Geology"],
    citations: 2,
    citationsByYear: {2021: 2},
    references: ["doi:10.5555/one"],
    scores: {views: 5},
  });
});

describe("CSL-JSON", () => {
  test("reads names with particles, suffixes, groups and editors, and dates of every kind", async () => {
    const {found, format} = await read({
      items: [
        {
          id: "a",
          type: "book",
          title: "One",
          author: [
            {family: "Humboldt", given: "Alexander", "non-dropping-particle": "von"},
            {family: "Hall", given: "H. K.", suffix: "Jr."},
            {literal: "Water Group"},
          ],
          issued: {"date-parts": [["2013", "2", 30]]},
        },
        {
          id: "b",
          type: "book",
          title: "Two",
          editor: [{family: "Example", given: "Ada"}],
          issued: {raw: "May 2001"},
        },
        {
          id: "c",
          type: "article-journal",
          title: "Three",
          issued: {
            "date-parts": [
              [2001, 5],
              [2001, 9],
            ],
          },
          note: "PMID: 12\narXiv: 2101.00001",
          keyword: "rivers, lakes",
        },
        {
          id: "d",
          type: "webpage",
          title: "Four",
          issued: "2020-01-02",
          author: [{literal: "Sample, Ben"}],
        },
        {id: "e", type: "webpage", title: "Five", issued: {literal: "no date"}},
      ],
    });
    expect(format).toBe("csl-json");
    expect(found.map(names)).toEqual([
      ["Alexander von Humboldt", "H. K. Hall, Jr.", "Water Group"],
      ["Ada Example"],
      [],
      ["Ben Sample"],
      [],
    ]);
    expect(found.map(({date}) => date && [date.year, date.month, date.day])).toEqual([
      [2013, 2, null],
      [2001, 5, null],
      [2001, 5, null],
      [2020, 1, 2],
      null,
    ]);
    expect(found[2]).toMatchObject({
      ids: {pmid: "12", arxiv: "2101.00001"},
      keywords: {author: ["rivers", "lakes"]},
    });
    expect(found[0].authors[2].kind).toBe("group");
  });

  test("reads pandoc's references, and items under keys of their own", async () => {
    const item = {
      type: "book",
      title: "One",
      author: [{family: "Example", given: "Ada"}],
      issued: {year: 2001},
    };
    expect((await read({nocite: "*", references: [item]})).found).toMatchObject([
      {title: "One", date: {year: 2001}},
    ]);
    expect((await read({"10.5555/a": [item], "10.5555/b": [item]})).found.length).toBe(2);
  });
});

test("Zotero: author kinds, groups, tags by hand and by machine, ids in extra; attachments are named", async () => {
  const {found, problems} = await read([
    {
      key: "A",
      data: {
        itemType: "conferencePaper",
        title: "One",
        creators: [
          {creatorType: "editor", firstName: "Ed", lastName: "Itor"},
          {creatorType: "author", firstName: "Ada", lastName: "Example"},
          {creatorType: "author", name: "Water Group"},
        ],
        date: "5 May 2020",
        proceedingsTitle: "Proc",
        tags: [{tag: "mine"}, {tag: "theirs", type: 1}],
        extra: "PMID: 5\narXiv: 2101.00001",
      },
    },
    {key: "B", data: {itemType: "attachment", title: "PDF"}},
  ]);
  expect(found).toMatchObject([
    {
      authors: [{name: "Ada Example"}, {name: "Water Group", kind: "group"}],
      venue: "Proc",
      type: "proceedings-article",
      date: {year: 2020, month: 5, day: 5},
      keywords: {author: ["mine"], index: ["theirs"]},
      ids: {pmid: "5", arxiv: "2101.00001"},
    },
  ]);
  expect(problems).toMatchObject([{record: 2, severity: "error"}]);
});

test("INSPIRE: collaborations, cut bylines, references by number and in print", async () => {
  const {found} = await read({
    hits: {
      hits: [
        {
          id: "1",
          metadata: {
            control_number: 1,
            titles: [{title: "One"}],
            authors: [
              {
                full_name: "Example, Ada",
                ids: [
                  {schema: "ORCID", value: "0000-0002-1825-0097"},
                  {schema: "INSPIRE BAI", value: "A.Example.1"},
                ],
                affiliations: [{value: "CERN"}],
              },
            ],
            author_count: 3000,
            collaborations: [{value: "ATLAS"}],
            dois: [{value: "10.5555/I"}],
            arxiv_eprints: [{value: "2101.00001", categories: ["hep-ex"]}],
            publication_info: [
              {journal_title: "Phys.Rev.D", journal_volume: "1", artid: "0123", year: 2021},
            ],
            earliest_date: "2021-01",
            document_type: ["article"],
            keywords: [
              {value: "quark", schema: "INSPIRE"},
              {value: "mine", source: "author"},
            ],
            citation_count: 5,
            references: [
              {record: {$ref: "https://inspirehep.net/api/literature/9"}},
              {reference: {dois: ["10.5555/R"]}},
              {raw_refs: [{value: "Smith 1999"}]},
            ],
          },
        },
      ],
      total: 1,
    },
  });
  expect(found[0]).toMatchObject({
    ids: {inspire: "1", doi: "10.5555/i", arxiv: "2101.00001"},
    authors: [
      {
        name: "Ada Example",
        ids: {orcid: "0000-0002-1825-0097", inspire: "A.Example.1"},
        affiliations: ["CERN"],
      },
      {name: "ATLAS", kind: "group"},
    ],
    authorCount: 3001,
    truncated: true,
    locator: {volume: "1", pages: "0123"},
    date: {year: 2021, month: 1, day: null},
    categories: ["hep-ex"],
    keywords: {author: ["mine"], index: ["quark"]},
    citations: 5,
    references: ["inspire:9", "doi:10.5555/r", "Smith 1999"],
  });
});

describe("ORCID", () => {
  const summary = (value: string, more = {}) => ({
    "put-code": 1,
    title: {title: {value}, subtitle: null},
    type: "JOURNAL_ARTICLE",
    "publication-date": {year: {value: "2020"}, month: {value: "06"}, day: {value: null}},
    "journal-title": {value: "Water"},
    "external-ids": {
      "external-id": [
        {
          "external-id-type": "doi",
          "external-id-value": "10.5555/A",
          "external-id-relationship": "self",
        },
        {
          "external-id-type": "issn",
          "external-id-value": "1",
          "external-id-relationship": "part-of",
        },
      ],
    },
    ...more,
  });

  test("makes one paper of what several sources tell, signed by the person of the record", async () => {
    const {found, records} = await read({
      "orcid-identifier": {path: "0000-0002-1825-0097"},
      person: {name: {"given-names": {value: "Josiah"}, "family-name": {value: "Carberry"}}},
      "activities-summary": {
        works: {
          group: [
            {
              "work-summary": [
                summary("Second", {"display-index": "0"}),
                summary("First", {
                  "display-index": "1",
                  "external-ids": {
                    "external-id": [
                      {
                        "external-id-type": "eid",
                        "external-id-value": "2-s2.0-1",
                        "external-id-relationship": "self",
                      },
                    ],
                  },
                }),
              ],
            },
          ],
        },
      },
    });
    expect(records).toBe(1);
    expect(found).toMatchObject([
      {
        title: "First",
        ids: {doi: "10.5555/a", scopus: "2-s2.0-1"},
        authors: [{name: "Josiah Carberry", position: null, ids: {orcid: "0000-0002-1825-0097"}}],
        authorCount: null,
        date: {year: 2020, month: 6, day: null},
        venue: "Water",
        type: "article",
      },
    ]);
  });

  test("knows the person among contributors, and finds authors in a citation", async () => {
    const works = [
      {
        ...summary("One"),
        path: "/0000-0002-1825-0097/work/1",
        contributors: {
          contributor: [
            {"credit-name": {value: "Ada Example"}},
            {
              "credit-name": {value: "Ed Itor"},
              "contributor-attributes": {"contributor-role": "editor"},
            },
          ],
        },
      },
      {
        ...summary("Two"),
        citation: {
          "citation-type": "BIBTEX",
          "citation-value":
            "@article{x, author = {Sample, Ben and M{\\\"u}ller, Zo{\\'e}}, year = 2020}",
        },
      },
      {...summary("Three"), path: "/0000-0002-1825-0097/work/3"},
    ];
    const {found} = await read(works);
    expect(found.map(names)).toEqual([
      ["Ada Example"],
      ["Ben Sample", "Zoé Müller"],
      ["0000-0002-1825-0097"],
    ]);
    expect(found[2].authors[0].position).toBe(null);
  });
});

test("conference lists: unknown counts, lists about authors only where they fit, marks and code", async () => {
  const {found, problems} = await read([
    {
      id: "a",
      title: "One",
      track: "main",
      status: "Poster",
      author: "Ada Example; Ben Sample",
      authorids: "~Ada_Example1;~Ben_Sample2",
      aff: "Lab;",
      gs_citation: -1,
      github: "https://github.com/x/y",
      rating_avg: 6.5,
      replies_avg: 3,
      keywords: "rivers;lakes",
      bibtex: "@inproceedings{\nx,\ntitle={One},\nyear={2024},\nbooktitle={Made Conference}}",
    },
    {
      id: "b",
      title: "Two",
      track: "main",
      status: "Reject",
      author: "Ada Example;Ben Sample",
      aff: "Lab",
      gs_citation: 0,
      site: "https://example.org",
    },
  ]);
  expect(found).toMatchObject([
    {
      ids: {openreview: "a"},
      authors: [
        {ids: {openreview: "~Ada_Example1"}, affiliations: ["Lab"]},
        {ids: {openreview: "~Ben_Sample2"}, affiliations: []},
      ],
      citations: null,
      scores: {rating: 6.5},
      flags: ["code", "poster"],
      keywords: {author: ["rivers", "lakes"]},
      date: {year: 2024},
      venue: "Made Conference",
      type: "proceedings-article",
    },
    {ids: {id: "b"}, affiliations: ["Lab"], citations: 0, date: null},
  ]);
  expect(problems).toMatchObject([{record: 2, severity: "notice"}]);
});

test("OpenReview: values in either version, the day of publication", async () => {
  const note = {
    id: "n1",
    forum: "f1",
    invitation: "x",
    content: {
      title: "One",
      authors: ["Ada Example"],
      authorids: ["~Ada_Example1"],
      keywords: ["rivers"],
      venue: "Made 2024",
    },
    cdate: 1_709_210_096_000,
  };
  const {found} = await read({notes: [note], count: 1});
  // 1,709,210,096 s after 1970 is 29 February 2024, 12:34:56.
  expect(found).toMatchObject([
    {
      ids: {openreview: "f1"},
      authors: [{ids: {openreview: "~Ada_Example1"}}],
      keywords: {author: ["rivers"]},
      date: {year: 2024, month: 2, day: 29},
      venue: "Made 2024",
    },
  ]);
});

describe("any other JSON", () => {
  test("is read by the names of its keys, and says so", async () => {
    const {found, problems, format} = await read({
      response: {
        docs: [
          {
            id: "10.5555/PLOS",
            title_display: "One",
            author_display: ["Ada Example", "Ben Sample"],
            publication_date: "2011-07-19T00:00:00Z",
            journal: "PLoS ONE",
            abstract: ["First.", "Second."],
            colour: "red",
            score: 14.5,
          },
        ],
      },
    });
    expect(format).toBe("json");
    expect(found).toMatchObject([
      {
        ids: {doi: "10.5555/plos"},
        title: "One",
        authors: [{name: "Ada Example"}, {name: "Ben Sample"}],
        date: {year: 2011, month: 7, day: 19},
        venue: "PLoS ONE",
        abstract: "First. Second.",
        scores: {score: 14.5},
        citations: null,
      },
    ]);
    expect(problems.map(({severity}) => severity)).toEqual(["notice", "notice"]);
    expect(problems[0].what).toContain('title from "title_display"');
    expect(problems[1].what).toBe('keys that were not read: "colour"');
  });

  test("is corrected by telling keys, with dotted paths; one that is nowhere is refused by name", async () => {
    const list = [{title: "wrong", authors: ["Ada Example"], more: {heading: "right", said: 2001}}];
    const {found} = await read(list, {title: "more.heading", year: "more.said"});
    expect(found).toMatchObject([{title: "right", date: {year: 2001}}]);
    await expect(read(list, {title: "more.nothing"})).rejects.toThrow(
      /columns: expected one of .*got more.nothing/,
    );
    await expect(read(list, {nothing: "title"})).rejects.toThrow(
      /columns: expected one of .*got nothing/,
    );
  });

  test.each([
    ["a text", "Ada Example; Ben Sample", ["Ada Example", "Ben Sample"]],
    ["texts", ["Example, Ada", "Ben Sample", "et al."], ["Ada Example", "Ben Sample"]],
    [
      "objects",
      [{name: "Ada Example", org: "Lab"}, {full_name: "Ben Sample"}],
      ["Ada Example", "Ben Sample"],
    ],
    [
      "parts",
      [
        {firstName: "Ada", lastName: "Example"},
        {given: "Ben", middle: ["Q."], surname: "Sample"},
      ],
      ["Ada Example", "Ben Q. Sample"],
    ],
    [
      "lists of parts",
      [
        ["Example", "Ada", ""],
        ["Sample", "Ben", "Jr."],
      ],
      ["Ada Example", "Ben Sample, Jr."],
    ],
    [
      "objects around objects",
      {authors: [{author: {displayName: "Ada Example"}}]},
      ["Ada Example"],
    ],
  ])("takes authors that are %s", async (_, authors, expected) => {
    const {found} = await read([{title: "One", authors}]);
    expect(names(found[0])).toEqual(expected);
  });

  test("reads citation networks with inverted abstracts and fields of study", async () => {
    const {found} = await readText(
      `${JSON.stringify({id: "1091", title: "One", authors: [{name: "Ada Example", org: "Lab", id: "53f4312cdabfae"}], venue: {raw: "ICX"}, year: 2013, n_citation: 0, page_start: "89", page_end: "93", doc_type: "Conference", volume: "", fos: [{name: "Geology", w: 0.4}], references: ["1092", "1093"], indexed_abstract: {IndexLength: 2, InvertedIndex: {water: [1], Still: [0]}}})}\n{"id":"1092","title":"Two","year":2014}\n`,
      "x",
    );
    expect(found).toMatchObject([
      {
        ids: {id: "1091"},
        authors: [{ids: {id: "53f4312cdabfae"}, affiliations: ["Lab"]}],
        venue: "ICX",
        citations: 0,
        locator: {pages: "89–93"},
        type: "proceedings-article",
        categories: ["Geology"],
        references: ["1092", "1093"],
        abstract: "Still water",
        origins: [{line: 1}],
      },
      {ids: {id: "1092"}, citations: null, origins: [{line: 2}]},
    ]);
  });

  test("reads arXiv's own list", async () => {
    const {found} = await read([
      {
        id: "0704.0001",
        submitter: "X",
        authors: "A. Example, B. Sample",
        title: "One",
        "journal-ref": "Phys. 1",
        doi: null,
        categories: "hep-ph cs.LG",
        abstract: "  A line\n broken ",
        versions: [{version: "v1", created: "Mon, 2 Apr 2007 19:18:42 GMT"}],
        update_date: "2008-11-26",
        authors_parsed: [
          ["Example", "Ada", ""],
          ["Sample", "Ben", ""],
        ],
      },
    ]);
    expect(found).toMatchObject([
      {
        ids: {arxiv: "0704.0001"},
        date: {year: 2007, month: 4, day: 2},
        categories: ["hep-ph", "cs.LG"],
        abstract: "A line broken",
        venue: "Phys. 1",
        authorCount: 2,
      },
    ]);
  });

  test("reads answers of Scopus and DBLP", async () => {
    const scopus = await read({
      "search-results": {
        "opensearch:totalResults": "1",
        entry: [
          {
            eid: "2-s2.0-1",
            "dc:title": "One",
            "dc:creator": "Example A.",
            "prism:publicationName": "Water",
            "prism:coverDate": "2020-01-02",
            "citedby-count": "7",
            "prism:doi": "10.5555/S",
          },
        ],
      },
    });
    expect(scopus.found).toMatchObject([
      {
        title: "One",
        authors: [{name: "Example A."}],
        venue: "Water",
        citations: 7,
        date: {year: 2020, month: 1, day: 2},
        ids: {doi: "10.5555/s"},
      },
    ]);
    const dblp = await read({
      result: {
        hits: {
          "@total": "1",
          hit: [
            {
              "@id": "1",
              info: {
                authors: {author: [{"@pid": "1/2", text: "Ada Example"}]},
                title: "One.",
                venue: "X",
                year: "2020",
                doi: "10.5555/D",
              },
            },
          ],
        },
      },
    });
    expect(dblp.found).toMatchObject([
      {authors: [{name: "Ada Example"}], date: {year: 2020}, venue: "X"},
    ]);
  });

  test("names records that are no papers", async () => {
    const {found, problems, records} = await read([
      {title: "One", authors: ["Ada Example"]},
      {colour: "red"},
      7,
    ]);
    expect([found.length, records]).toEqual([1, 3]);
    expect(problems.filter(({severity}) => severity === "error").map(({record}) => record)).toEqual(
      [2, 3],
    );
  });
});
