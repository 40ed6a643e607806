import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";

const read = (text: string) => readText(text, "export");
const names = ({authors}: Paper) => authors.map(({name}) => name);
const places = ({authors}: Paper) => authors.map(({affiliations}) => affiliations);

describe("tagged text of less common sources", () => {
  test("ERIC has no PMID: each OWN begins a record, and a damaged PMID costs no neighbour", async () => {
    const eric = await read(
      "OWN - ERIC\nTI  - One\nAU  - Doe, J.\n\nOWN - ERIC\nTI  - Two\nPT  - Journal Articles\n",
    );
    expect([eric.format, eric.found.map(({title}) => title)]).toEqual(["nbib", ["One", "Two"]]);
    const {found} = await read(
      "PMID- 1\nOWN - NLM\nTI  - One\n\nPM?D- 2\nOWN - NLM\nTI  - Two\n\nPMID- 3\nOWN - NLM\nTI  - Three\n",
    );
    expect(found.map(({title}) => title)).toEqual(["One", "Two", "Three"]);
  });

  test("RefWorks has tags without a dash", async () => {
    const {format, found} = await read(
      "RT Book, Section\nSR Electronic(1)\nID 206\nA1 Stansfeld,Stephen\nA1 Fuhrer,Rebecca\nT1 Depression\nT2 Stress\nYR 2002\nFD Feb\nVO 1\nSP 101\nOP 123\nK1 Etiology\nLA English\nAD U London\n\nRT Journal Article\nT1 Anger\nJF Differences\n",
    );
    expect(format).toBe("refworks");
    expect(names(found[0])).toEqual(["Stephen Stansfeld", "Rebecca Fuhrer"]);
    expect(found[0]).toMatchObject({
      type: "chapter",
      venue: "Stress",
      language: "en",
      date: {year: 2002, month: 2},
      locator: {volume: "1", pages: "101–123"},
      affiliations: ["U London"],
    });
    expect(found[1]).toMatchObject({title: "Anger", venue: "Differences", type: "article"});
  });

  test("Ovid with tags: marks of institutions tie them, degrees and kinds are taken off", async () => {
    const {format, found} = await read(
      "<5. >\nVN  - Ovid Technologies\nAU  - Zhang, Weijia MD, PhD 1,2,+\nAU  - Ding, Wei 2\nIN  - (1)Dept A, Guangzhou, (2)Dept B, Changsha\nTI  - Resistance.  [Article]\nSO  - Acta Sinica August 2011;43(8):647-653\nLG  - English.\nDI  - 10.1093/abbs/gmr050\nKW  - BCRP;  PI3K\n",
    );
    expect(format).toBe("ovid");
    expect(found[0]).toMatchObject({
      title: "Resistance",
      venue: "Acta Sinica",
      date: {year: 2011, month: 8},
      locator: {volume: "43", issue: "8", pages: "647-653"},
      ids: {doi: "10.1093/abbs/gmr050"},
      keywords: {author: ["BCRP", "PI3K"]},
    });
    expect(names(found[0])).toEqual(["Weijia Zhang", "Wei Ding"]);
    expect(places(found[0])).toEqual([
      ["Dept A, Guangzhou", "Dept B, Changsha"],
      ["Dept B, Changsha"],
    ]);
  });

  test("Ovid with names of fields in lines of their own", async () => {
    const {format, found} = await read(
      "<1>\nAuthor\n  Verbeek, Jan MD *;  van Vugt, Arie MD, PhD +\nInstitution\n  From the (*)Surgery, Nijmegen;\n  (+)Surgery, Enschede.\nTitle\n  Screws.[Article]\nSource\n  Quarterly.   28(2):103-106, April 2015.\nDOI Number\n  10.1097/X\n<2>\nTitle\n  Next\n",
    );
    expect(format).toBe("ovid");
    expect(found.map(({title}) => title)).toEqual(["Screws", "Next"]);
    expect(names(found[0])).toEqual(["Jan Verbeek", "Arie van Vugt"]);
    expect(places(found[0])).toEqual([["Surgery, Nijmegen"], ["Surgery, Enschede."]]);
    expect(found[0]).toMatchObject({venue: "Quarterly", date: {year: 2015, month: 4}});
  });
});

describe("tables of less common sources", () => {
  test("Dimensions says something about its data first, and ties organisations in brackets", async () => {
    const {format, found, problems} = await read(
      '"About the data: Exported on Feb 1, 2024. Criteria: x."\nRank,Publication ID,DOI,PMID,Title,Source title,Publication Date,PubYear,Pagination,Authors,Authors Affiliations,Times cited,RCR,MeSH terms,Funder\n1,pub.1,10.1/x,123,One,Nature,2021-05-03,2021,1-9,"Doe, Jane; Roe, R.","Doe, Jane (Univ A (UK); Univ B); Roe, R. (Univ C)",12,1.5,a; b,NSF\n',
    );
    expect(format).toBe("dimensions-csv");
    expect(found[0]).toMatchObject({
      ids: {dimensions: "pub.1", pmid: "123"},
      citations: 12,
      scores: {rcr: 1.5},
      date: {year: 2021, month: 5, day: 3},
      keywords: {index: ["a", "b"]},
      origins: [{line: 3}],
    });
    expect(places(found[0])).toEqual([["Univ A (UK)", "Univ B"], ["Univ C"]]);
    expect(problems.map(({what}) => what)).toEqual([
      expect.stringMatching(/header stands in line 2/),
      'columns that were not read: "Rank", "Funder"',
    ]);
  });

  test("IEEE parts initials with a blank; the date falls back to the day online", async () => {
    const {format, found} = await read(
      "Document Title,Authors,Author Affiliations,Publication Title,Publication Year,Issue Date,Online Date,Author Keywords,IEEE Terms,INSPEC Controlled Terms,Article Citation Count\nOne,J. -P. Nominé; P. Segers,Univ A; Univ B,Computer,2013,,16 Oct 2013,a;b,c,d,\n",
    );
    expect(format).toBe("ieee-csv");
    expect(names(found[0])).toEqual(["J.-P. Nominé", "P. Segers"]);
    expect(found[0]).toMatchObject({
      date: {year: 2013, month: 10, day: 16},
      keywords: {author: ["a", "b"], index: ["c", "d"]},
      citations: null,
    });
    expect(places(found[0])).toEqual([["Univ A"], ["Univ B"]]);
  });

  test("CORE puts arrays into cells without doubling their quotes", async () => {
    const {format, found, problems} = await read(
      'workID,oaiID,doi,title,authors,createdDate\n1,"["oai:a:1"]",10.1000/x,"Maps, old","["Mesa, Ahmed","Mar\\u00eda, Carmen"]",2022-11-09\n2,"[]",,Two,"["Solo, A"]",2022\n',
    );
    expect(format).toBe("core-csv");
    expect(found.map(names)).toEqual([["Ahmed Mesa", "Carmen María"], ["A Solo"]]);
    expect(found[0].date).toBeNull(); // the day of the record is not that of the paper
    expect(problems.map(({severity}) => severity)).toEqual(["notice"]);
  });

  test("Embase has venue, place and date in one cell; PubMed has initials behind names", async () => {
    const embase = await read(
      'Title,Author Names,Source,Emtree Medical Index Terms\nOne,"Liu R., Adler D.G.",Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004,"cyst (diagnosis, surgery), human"\n',
    );
    expect(embase.format).toBe("embase-csv");
    expect(embase.found[0]).toMatchObject({
      venue: "Cancer",
      locator: {volume: "102", issue: "4", pages: "253-258"},
      date: {year: 2004, month: 8, day: 25},
      keywords: {index: ["cyst (diagnosis, surgery)", "human"]},
    });
    const pubmed = await read(
      'PMID,Title,Authors,First Author,Journal/Book,Publication Year\n11,One,"Smith A, van Walter B",Smith A,Nature,2021\n',
    );
    expect(pubmed.format).toBe("pubmed-csv");
    expect(names(pubmed.found[0])).toEqual(["A Smith", "B van Walter"]);
  });

  test("a citation report has citations by year", async () => {
    const {format, found} = await read(
      'A search\nTimespan: all\n\n"Title","Authors","Publication Year","Total Citations","Average per Year","1969","1970","1971"\n"One","TOBLER, WR; DOE, J","1970","5","1.2","0","2","3"\n',
    );
    expect(format).toBe("wos-report");
    expect(found[0]).toMatchObject({
      citations: 5,
      citationsByYear: {"1970": 2, "1971": 3},
      origins: [{line: 5}],
    });
  });

  test("newer vispubdata has printed names beside those that tell who is who, and two counts", async () => {
    const {format, found} = await read(
      "Conference,Year,Title,DOI,AuthorNames-Deduped,AuthorNames,InternalReferences,AminerCitationCount,CitationCount_CrossRef,Award\nVis,2011,One,10.1109/X.1,Helwig Hauser;Wei Chen 0001,H. Hauser;Wei Chen,10.1109/Y.2,30,20,BP\n",
    );
    expect(format).toBe("vispubdata");
    expect(found[0].authors.map(({name, ids}) => [name, ids.dblp])).toEqual([
      ["H. Hauser", "Helwig Hauser"],
      ["Wei Chen", "Wei Chen 0001"],
    ]);
    expect(found[0]).toMatchObject({
      citations: 20,
      scores: {citations_aminer: 30},
      flags: ["award"],
    });
  });

  test("lists that are not as many as the authors are tied to nobody, and that is said", async () => {
    const {found, problems} = await read(
      "Title,Authors,Affiliations\nOne,A B; C D,Univ A; Univ B; Univ C\n",
    );
    expect(places(found[0])).toEqual([[], []]);
    expect(found[0].affiliations).toEqual(["Univ A", "Univ B", "Univ C"]);
    expect(
      problems.some(({what}) => what.startsWith("affiliations of 1 paper are not as many")),
    ).toBe(true);
  });
});
