import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";

const names = ({authors}: Paper) => authors.map(({name}) => name);

describe("a record of DBLP", () => {
  const read = async (name: string, inside: string, attributes = "") => {
    const key = `mdate="2024-01-01" key="conf/x/A1" ${attributes}`;
    const {found} = await readText(
      `<dblp>\n<${name} ${key}><author>Ada Example</author><title>A.</title><year>2001</year>${inside}</${name}>\n</dblp>`,
    );
    return found[0];
  };

  test("that is informal is a preprint, wherever it stands", async () => {
    expect((await read("article", "", 'publtype="informal withdrawn"')).type).toBe("preprint");
    expect((await read("article", "<journal>CoRR</journal>")).type).toBe("preprint");
    expect((await read("article", "<journal>J.</journal>", 'publtype="survey"')).type).toBe(
      "article",
    );
  });

  test("has the venue that says most: the series of a volume, the title of the book of a part", async () => {
    const both = "<booktitle>X</booktitle><series>LNCS</series><publisher>P</publisher>";
    expect((await read("proceedings", both)).venue).toBe("LNCS");
    expect((await read("book", both)).venue).toBe("LNCS");
    expect((await read("inproceedings", both)).venue).toBe("X");
    expect((await read("inproceedings", "<series>LNCS</series>")).venue).toBe("LNCS");
    expect((await read("phdthesis", "<school>U</school><publisher>P</publisher>")).venue).toBe("U");
    expect((await read("book", "<publisher>P</publisher>")).venue).toBe("P");
  });

  test("has the first title, the first of its months and every author", async () => {
    const paper = await read(
      "article",
      "<title>B.</title><month>May/June</month><author>Ben Sample 0002</author><author>et al.</author>",
    );
    expect(paper).toMatchObject({title: "A", date: {year: 2001, month: 5}, truncated: true});
    expect((await read("article", "<month>7-8</month>")).date?.month).toBe(7);
    expect(names(paper)).toEqual(["Ada Example", "Ben Sample"]);
    expect(paper.authors[1].ids).toEqual({dblp: "Ben Sample 0002"});
  });

  test("tells groups from people, and leaves nobody out", async () => {
    const paper = await read(
      "article",
      "<author>ATLAS Collaboration</author><author>Al</author><author>Anonymous</author>",
    );
    expect(paper.authors.map(({name, kind}) => [name, kind])).toEqual([
      ["Ada Example", "person"],
      ["ATLAS Collaboration", "group"],
      ["Al", "person"],
    ]);
  });

  test("has its first DOI and its number in arXiv, whichever link has them", async () => {
    const paper = await read(
      "article",
      "<ee>https://example.org/1</ee><ee>https://doi.org/10.1000/A</ee><ee>https://doi.org/10.1000/B</ee><ee>https://arxiv.org/abs/2401.00002v1</ee>",
    );
    expect(paper.ids).toMatchObject({doi: "10.1000/a", arxiv: "2401.00002"});
    expect((await read("article", "<volume>abs/cs/0112017</volume>")).ids.arxiv).toBe("cs/0112017");
    expect((await read("article", "<volume>33</volume>")).ids.arxiv).toBeUndefined();
  });
});

describe("an article of PubMed", () => {
  const read = async (article: string, data = "") => {
    const {found} = await readText(
      `<PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A.</ArticleTitle>${article}</Article></MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle>\n</PubmedArticleSet>`,
    );
    return found[0];
  };
  const author = (family: string) =>
    `<Author><LastName>${family}</LastName><ForeName>Ada</ForeName></Author>`;

  test("has its authors, not its editors, though these come first", async () => {
    const lists = `<AuthorList Type="editors">${author("Edit")}</AuthorList><AuthorList Type="authors">${author("Write")}</AuthorList>`;
    expect(names(await read(lists))).toEqual(["Ada Write"]);
    expect(names(await read(`<AuthorList Type="editors">${author("Edit")}</AuthorList>`))).toEqual([
      "Ada Edit",
    ]);
  });

  test("has no DOI that is said to be wrong", async () => {
    const id = (valid: string, doi: string) =>
      `<ELocationID EIdType="doi" ValidYN="${valid}">${doi}</ELocationID>`;
    expect((await read(id("N", "10.1000/a") + id("Y", "10.1000/b"))).ids.doi).toBe("10.1000/b");
  });

  test("has the labels of its abstract, but for the one that says nothing", async () => {
    const part = (label: string) => `<AbstractText Label="${label}">Text.</AbstractText>`;
    const text = `<Abstract>${part("AIM")}${part("UNLABELLED")}<AbstractText/>${part("")}</Abstract>`;
    expect((await read(text)).abstract).toBe("AIM: Text.\nText.\nText.");
  });

  test("is a preprint where one of its types says so, and nothing by who paid for it", async () => {
    const types = (...list: string[]) =>
      `<PublicationTypeList>${list.map(type => `<PublicationType>${type}</PublicationType>`).join("")}</PublicationTypeList>`;
    expect((await read(types("Journal Article", "Preprint"))).type).toBe("preprint");
    expect((await read(types("Comparative Study", "Review"))).type).toBe("review");
  });

  test("cites what stands in lists within its lists, by identifier or as printed", async () => {
    const reference = (inside: string) =>
      `<Reference><Citation>Old.</Citation>${inside}</Reference>`;
    const data = `<ReferenceList>${reference("")}<ReferenceList>${reference('<ArticleIdList><ArticleId IdType="doi">10.1000/X</ArticleId><ArticleId IdType="pubmed">5</ArticleId></ArticleIdList>')}</ReferenceList></ReferenceList>`;
    expect((await read("", data)).references).toEqual(["Old.", "doi:10.1000/x"]);
  });

  test("has the date that is printed, in whatever form, else the electronic one", async () => {
    const issue = (date: string) =>
      `<Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal>`;
    const date = async (inside: string) => (await read(inside)).date;
    expect(await date(issue("<Year>2001</Year><Month>12</Month><Day>31</Day>"))).toEqual({
      year: 2001,
      month: 12,
      day: 31,
    });
    expect(await date(issue("<Year>2001</Year><Season>Summer</Season>"))).toMatchObject({month: 7});
    expect(await date(issue("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>"))).toMatchObject({
      year: 1998,
      month: 12,
    });
    const electronic = "<ArticleDate><Year>2003</Year><Month>02</Month></ArticleDate>";
    expect(await date(electronic)).toEqual({year: 2003, month: 2, day: null});
  });

  test("has whole page numbers", async () => {
    const pages = async (text: string) =>
      (await read(`<Pagination><MedlinePgn>${text}</MedlinePgn></Pagination>`)).locator?.pages;
    expect(await pages("1188-91")).toBe("1188-1191");
    expect(await pages("99-101")).toBe("99-101");
    expect(await pages("e12")).toBe("e12");
  });
});
