import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {corpusBuilder, corpusOf} from "../../src/papers/build.ts";
import {isPreprintDoi, normalArxiv, normalDoi} from "../../src/papers/ids.ts";
import {mergedPaper} from "../../src/papers/merge.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {fold} from "../../src/util/fold.ts";
import {hash53} from "../../src/util/hash.ts";
import {randomFrom, shuffle} from "../../src/util/random.ts";
import {textAt} from "../../src/util/text-column.ts";
import {anyPaper, paper} from "../help/papers.ts";

const TITLE = "A theory of small worlds";
const in2020 = {date: {year: 2020, month: null, day: null}};
const in2021 = {date: {year: 2021, month: null, day: null}};
const in2022 = {date: {year: 2022, month: null, day: null}};
const size = (...papers: Paper[]) => corpusOf(papers).size;

describe("records are one paper", () => {
  test("when they share a DOI, whatever else they say", () => {
    const corpus = corpusOf([
      paper("A", ["X Y"], {ids: {doi: "10.1/a"}}),
      paper("B", ["Z W"], {ids: {doi: "10.1/a"}}),
    ]);
    expect(corpus.size).toBe(1);
    expect(corpus.merge(0).reasons).toEqual(["same doi 10.1/a"]);
    expect(
      corpus
        .merge(0)
        .records.map(record => record.title)
        .sort(),
    ).toEqual(["A", "B"]);
  });

  test("when title, family name and nearly the year agree", () => {
    const corpus = corpusOf([
      paper(TITLE, ["Biqing Qi"], in2020),
      paper("A Theory of Small-Worlds.", ["Qi, B.", "K. Zhang"], in2021),
    ]);
    expect(corpus.size).toBe(1);
    expect(corpus.merge(0).reasons).toEqual([
      "same title, years 2020 and 2021, shared family name qi",
    ]);
    expect(corpus.paper(0).authors.length).toBe(2);
  });

  test("not when years are two apart, nobody is shared, or a year is missing", () => {
    expect(size(paper(TITLE, ["B Qi"], in2020), paper(TITLE, ["B Qi"], in2022))).toBe(2);
    expect(size(paper(TITLE, ["B Qi"], in2020), paper(TITLE, ["K Li"], in2020))).toBe(2);
    expect(size(paper(TITLE, ["B Qi"], in2020), paper(TITLE, ["B Qi"]))).toBe(2);
  });

  test("not when they have two DOIs, unless one is a preprint's", () => {
    const one = paper(TITLE, ["B Qi"], {...in2020, ids: {doi: "10.1/a"}});
    const two = paper(TITLE, ["B Qi"], {...in2020, ids: {doi: "10.1/b"}});
    const preprint = paper(TITLE, ["B Qi"], {...in2020, ids: {doi: "10.48550/arxiv.2001.00001"}});
    expect(size(one, two)).toBe(2);
    expect(size(one, preprint)).toBe(1);
    expect(corpusOf([preprint, one]).paper(0).ids.doi).toBe("10.1/a");
  });

  test("not when a record that was joined by DOI stands elsewhere, though its own title joins nothing", () => {
    // Titles are looked at by their hash.
    const [first, second] = [
      "Small worlds of people and papers",
      "Large worlds of people and papers",
    ].sort((a, b) => hash53(fold(a)) - hash53(fold(b)));
    const at = (volume: string) => ({venue: "N", locator: {volume, issue: "", pages: ""}});
    const papers = [
      paper(first, ["B Qi"], {...in2020, ...at("1"), ids: {doi: "10.1/a"}}),
      paper(first, ["B Qi"], {...in2020, ids: {doi: "10.1/b"}}),
      paper(second, ["B Qi"], {...in2020, ids: {doi: "10.1/a"}}),
      paper(second, ["B Qi"], {...in2020, ...at("2")}),
    ];
    expect(size(...papers)).toBe(3);
  });

  test("not when one of them is known to be another paper by an identifier of a third record", () => {
    const published = paper("Small worlds", ["B Qi"], {
      ids: {doi: "10.1000/a", arxiv: "2001.00001"},
    });
    const preprint = paper(TITLE, ["B Qi"], {...in2020, ids: {arxiv: "2001.00001"}});
    const other = paper(TITLE, ["B Qi"], {...in2020, ids: {doi: "10.1000/b"}});
    expect(size(published, preprint, other)).toBe(2);
    expect(size(preprint, published, other)).toBe(2);
    expect(size(other, preprint, published)).toBe(2);
    expect(size(preprint, other)).toBe(1);
  });

  test("when one says the arXiv number and the other the DOI made from it", () => {
    const number = paper("A", ["X Y"], {ids: {arxiv: "arXiv:2001.00001v3"}});
    const doi = paper("B", ["Z W"], {ids: {doi: "https://doi.org/10.48550/arXiv.2001.00001"}});
    expect(corpusOf([number, doi]).merge(0).reasons).toEqual(["same arxiv 2001.00001"]);
  });

  test("not by what is no identifier: n/a, a dash, a zero", () => {
    for (const nothing of ["n/a", "-", "0", "", "none"])
      for (const scheme of ["doi", "arxiv", "pmid", "wos"])
        expect(
          size(
            paper("First of two", ["A B"], {ids: {[scheme]: nothing}}),
            paper("Second of two", ["C D"], {ids: {[scheme]: nothing}}),
          ),
        ).toBe(2);
  });

  test("not by the file's own id, which two files may both use", () => {
    expect(
      size(
        paper("First of two", ["A B"], {...in2020, ids: {id: "1"}}),
        paper("Second of two", ["A B"], {...in2020, ids: {id: "1"}}),
      ),
    ).toBe(2);
  });

  test("when they say the same in everything, even without a year", () => {
    const undated = paper(TITLE, ["B Qi"]);
    expect(
      size(undated, {...undated, ids: {id: "7"}, origins: [{file: "b", record: 9, line: 2}]}),
    ).toBe(1);
    expect(size(undated, {...undated, abstract: "more"})).toBe(2);
    const editorial = paper("Editorial", ["B Qi"]);
    expect(size(editorial, editorial)).toBe(2);
    expect(size(paper(TITLE, []), paper(TITLE, []))).toBe(2);
  });

  test("not when volumes of one venue differ, whatever undated or placeless record stands between", () => {
    const at = (venue: string | null, volume: string, year = in2020) =>
      paper(TITLE, ["B Qi"], {
        ...year,
        venue,
        locator: volume === "" ? null : {volume, issue: "", pages: ""},
      });
    expect(size(at("TUGboat", "12"), at("TUGboat", "13", in2021))).toBe(2);
    expect(size(at("TUGboat", "12"), at("Lecture notes", "1300", in2021))).toBe(1);
    expect(size(at(null, ""), at("TUGboat", "12"), at("TUGboat", "13", in2021))).toBe(2);
  });

  test("when databases print a page and an article number of one paper", () => {
    const at = (pages: string) =>
      paper(TITLE, ["B Qi"], {...in2020, venue: "PNAS", locator: {volume: "3", issue: "1", pages}});
    expect(
      size(at("1-12"), {...at("e1234"), locator: {volume: "3", issue: "", pages: "e1234"}}),
    ).toBe(1);
    expect(size({...at("1-2"), title: "Editorial"}, {...at("7-8"), title: "Editorial"})).toBe(2);
  });

  test("by a title of one or two words only with the whole byline, or the venue of a single author", () => {
    const short = (names: string[], venue: string | null) =>
      paper("Deep learning", names, {...in2020, venue});
    expect(
      size(short(["Y LeCun", "Y Bengio"], "Nature"), short(["LeCun, Y.", "Bengio, Y."], null)),
    ).toBe(1);
    expect(size(short(["Y LeCun", "Y Bengio"], "Nature"), short(["Y Bengio"], "Nature"))).toBe(2);
    expect(size(short(["Y LeCun"], "Nature"), short(["Y LeCun"], null))).toBe(2);
    expect(size(short(["Y LeCun"], "Nature"), short(["Y LeCun"], "Nature "))).toBe(1);
  });

  test("by a title in a script without spaces as by any other", () => {
    const title = "机器学习在医学影像中的应用";
    expect(size(paper(title, ["王伟"], in2020), paper(title, ["王伟", "李娜"], in2021))).toBe(1);
  });

  test("not by a title that everybody uses, unless byline, venue and year agree", () => {
    const a = paper("Editorial", ["B Qi"], {...in2020, venue: "Nature"});
    const b = paper("Editorial", ["B Qi", "K Li"], {...in2020, venue: "Nature"});
    expect(size(a, b)).toBe(2);
    expect(size(a, {...a, abstract: "twice"})).toBe(1);
  });

  test("not by a common title in two years", () => {
    const a = paper("Editorial", ["B Qi"], {...in2020, venue: "Nature"});
    expect(size(a, {...a, ...in2021})).toBe(2);
  });

  test("of 4,000 editorials by one author in one year with DOIs of their own, in no time", () => {
    const many = Array.from({length: 4000}, (_, i) =>
      paper("Editorial", ["B Qi"], {...in2020, venue: "N", ids: {doi: `10.1/${i}`}}),
    );
    expect(size(...many)).toBe(4000);
  });
});

describe("hostile input", () => {
  test("of 4,000 editorials by different authors, and by one author without any identifier, ends", () => {
    const by = (name: (i: number) => string) =>
      Array.from({length: 4000}, (_, i) =>
        paper("Editorial", [name(i)], {...in2020, venue: "N", abstract: `${i}`}),
      );
    expect(size(...by(i => `A Author${i.toString(36)}`))).toBe(4000);
    expect(size(...by(() => "B Qi"))).toBe(1);
  });

  test("of 4,000 papers with one telling title and author but other DOIs, and years, ends", () => {
    const many = Array.from({length: 4000}, (_, i) =>
      paper(TITLE, ["B Qi"], {
        date: {year: 1900 + (i % 100), month: null, day: null},
        ids: {doi: `10.1000/${i}`},
      }),
    );
    expect(size(...many)).toBe(4000);
  });

  test("of 3,000 records that share an arXiv number and each have a DOI of their own is one paper", () => {
    const many = Array.from({length: 3000}, (_, i) =>
      paper(TITLE, ["B Qi"], {...in2020, ids: {arxiv: "2001.00001", doi: `10.1000/${i}`}}),
    );
    expect(size(...many)).toBe(1);
  });
});

describe("one paper of a preprint and its published version", () => {
  const preprint = paper("A Theory of Small Worlds", ["Biqing Qi"], {
    date: {year: 2020, month: 3, day: 7},
    ids: {arxiv: "2001.00001", doi: "10.48550/arxiv.2001.00001"},
    abstract: "A long abstract.",
    venue: "arXiv",
    type: "preprint",
    citations: 3,
    categories: ["cs.CL"],
    keywords: {author: ["worlds"], index: []},
    scores: {score: 2},
    origins: [{file: "a", record: 1, line: null}],
  });
  const published = paper("A theory of small worlds", ["Qi, B.", "Zhang, K."], {
    ...in2021,
    ids: {doi: "10.1000/a"},
    abstract: "Short.",
    venue: "Nature",
    authorCount: 2,
    citations: 1,
    categories: ["Physics", "cs.CL"],
    scores: {score: 1, upvotes: 4},
    origins: [{file: "b", record: 1, line: null}],
  });
  const corpus = corpusOf([preprint, published]);

  test("has the citation count of the source that was chosen, else the greatest; all are kept", () => {
    const counted = (file: string, citations: number | null, byYear: number | null = null) =>
      paper(TITLE, ["B Qi"], {
        ids: {doi: "10.1/a"},
        citations,
        citationsByYear: byYear === null ? null : {"2020": byYear},
        origins: [{file, record: 1, line: null}],
      });
    const records = [counted("a", 3, 1), counted("b", 9), counted("c", null), counted("d", 0)];
    const used = (...files: string[]) => {
      for (const order of [records, records.toReversed()]) {
        const builder = corpusBuilder();
        for (const record of order) builder.add(record);
        builder.preferCitations(files);
        const corpus = builder.finish();
        expect(corpus.size).toBe(1);
        expect(
          corpus
            .merge(0)
            .records.map(({citations}) => citations)
            .sort(),
        ).toEqual([0, 3, 9, null]);
        if (order === records) continue;
        return corpus.paper(0);
      }
    };
    expect(used()).toMatchObject({citations: 9});
    expect(used("a")).toMatchObject({citations: 3, citationsByYear: {"2020": 1}});
    expect(used("d", "a")).toMatchObject({citations: 0});
    expect(used("c", "a")).toMatchObject({citations: 3}); // unknown is not 0
    expect(used("nobody")).toMatchObject({citations: 9});
  });

  test("has each field by its rule", () => {
    expect(corpus.size).toBe(1);
    expect(corpus.paper(0)).toEqual({
      ...published,
      ids: {arxiv: "2001.00001", doi: "10.1000/a"},
      abstract: "A long abstract.",
      citations: 3,
      categories: ["Physics", "cs.CL"],
      keywords: {author: ["worlds"], index: []},
      scores: {score: 1, upvotes: 4},
      origins: [...preprint.origins, ...published.origins],
    });
  });

  test("keeps both records, the published one first", () => {
    expect(corpus.merge(0).records).toEqual([published, preprint]);
  });
});

describe("joining", () => {
  const text = fc.constantFrom(TITLE, "Another theory of worlds", "Editorial");
  const small = fc.record({
    title: text,
    names: fc.subarray(["B Qi", "K Zhang", "Y Li"]),
    year: fc.constantFrom(2020, 2021, 2022),
    doi: fc.option(fc.constantFrom("10.1000/a", "10.1000/b", "10.48550/arxiv.2001.00001")),
    arxiv: fc.option(fc.constantFrom("2001.00001", "2001.00002"), {freq: 1}),
    id: fc.option(fc.constantFrom("1", "2")),
    venue: fc.option(fc.constantFrom("N", "M")),
    volume: fc.constantFrom("", "1", "2"),
    record: fc.nat(99),
  });
  const papers = fc.array(small, {maxLength: 10}).map(list =>
    list.map(({title, names, year, doi, arxiv, id, venue, volume, record}) =>
      paper(title, names, {
        date: {year, month: null, day: null},
        ids: {
          ...(id === null ? null : {id}),
          ...(doi === null ? null : {doi}),
          ...(arxiv === null ? null : {arxiv}),
        },
        venue,
        locator: volume === "" ? null : {volume, issue: "", pages: ""},
        origins: [{file: "f", record, line: null}],
      }),
    ),
  );
  /** What the corpus says, without the order of its papers. */
  const said = (list: readonly Paper[]) => {
    const corpus = corpusOf(list);
    return Array.from({length: corpus.size}, (_, i) => {
      const merge = corpus.mergeOf(i);
      const evidence = merge === null ? null : [merge.records, merge.reasons];
      return JSON.stringify([textAt(corpus.id, i), corpus.paper(i), evidence]);
    }).sort();
  };

  test("does not depend on the order of records", () => {
    fc.assert(
      fc.property(papers, fc.nat(), (list, seed) => {
        expect(said(shuffle([...list], randomFrom(seed)))).toEqual(said(list));
      }),
      {numRuns: 400},
    );
  });

  test("gives one reason a join, and never puts two DOIs of publishers into one paper by title alone", () => {
    fc.assert(
      fc.property(papers, list => {
        const corpus = corpusOf(list);
        for (let k = 0; k < corpus.merges.count; k++) {
          const {records, reasons} = corpus.merge(k);
          expect(reasons.length).toBe(records.length - 1);
          const dois = new Set(
            records.flatMap(({ids}) => ids.doi ?? []).filter(doi => doi.startsWith("10.1000")),
          );
          if (!reasons.some(reason => reason.startsWith("same arxiv")))
            expect(dois.size).toBeLessThan(2);
        }
      }),
    );
  });

  test("makes the same paper from records in any order, and nothing from nothing", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, {minLength: 1, maxLength: 4}), fc.nat(), (list, seed) => {
        const made = mergedPaper(list);
        expect(mergedPaper(shuffle([...list], randomFrom(seed)))).toEqual(made);
        expect(made.origins.length).toBe(list.length);
        if (list.every(({citations}) => citations === null)) expect(made.citations).toBe(null);
      }),
    );
  });
});

describe("identifiers", () => {
  test("of preprints are known by their prefix, bioRxiv's from its publisher's journals", () => {
    expect(
      ["10.1101/2020.01.01.123456", "10.1101/123456", "10.48550/arxiv.2001.00001"].every(
        isPreprintDoi,
      ),
    ).toBe(true);
    expect(["10.1101/gr.123456.120", "10.1000/48550/x"].some(isPreprintDoi)).toBe(false);
  });

  test.each([
    ["https://doi.org/10.1000/ABC.Def", "10.1000/abc.def"],
    [
      "doi:10.1002/(SICI)1097(199)4:1<1::AID-X>3.0.CO;2-A",
      "10.1002/(sici)1097(199)4:1<1::aid-x>3.0.co;2-a",
    ],
    ["10.1016%2Fj.joi.2016.10.006.", "10.1016/j.joi.2016.10.006"],
    ["no doi", null],
  ])("DOI of %j is %j", (text, doi) => {
    expect(normalDoi(text)).toBe(doi);
  });

  test.each([
    ["arXiv:2301.01234v2", "2301.01234"],
    ["https://arxiv.org/abs/cs/0112017v1", "cs/0112017"],
    ["math.GT/0309136", "math/0309136"],
    ["10.1000/182", null],
  ])("arXiv id of %j is %j", (text, id) => {
    expect(normalArxiv(text)).toBe(id);
  });
});
