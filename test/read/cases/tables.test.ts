import {describe, expect, test} from "vitest";
import type {Paper} from "../../../src/papers/paper.ts";
import {inputFromBytes, readInputs, readText} from "../../../src/read/read.ts";

const read = (text: string) => readText(text, "case.csv");
const names = ({authors}: Paper) => authors.map(({name}) => name);
const ids = (paper: Paper, scheme: string) => paper.authors.map(({ids}) => ids[scheme] ?? null);

const scopus = async (authors: string, more: Record<string, string> = {}): Promise<Paper> => {
  const row = {Authors: authors, Title: "One", Year: "2018", EID: "2-s2.0-1", ...more};
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const {format, found} = await read(
    `${Object.keys(row).map(quote).join(",")}\n${Object.values(row).map(quote).join(",")}\n`,
  );
  expect(format).toBe("scopus-csv");
  return found[0];
};

describe("Scopus", () => {
  test.each<[string, string, string[]]>([
    [
      "86: a comma inside of names and between them",
      "Pan, Y., Yu, C., Zhang, X.-L.",
      ["Y. Pan", "C. Yu", "X.-L. Zhang"],
    ],
    ["87: commas between names only", "Gonzalez R.C., Woods R.E.", ["R.C. Gonzalez", "R.E. Woods"]],
    [
      "89: a suffix behind a comma is no name",
      "Oppenheim A.V., Stockham T.G., Jr., van der Laan P.",
      ["A.V. Oppenheim", "T.G. Stockham, Jr.", "P. van der Laan"],
    ],
    [
      "90: a suffix in the middle",
      "Pick Jr H.L., Acredolo L.P.",
      ["H.L. Pick, Jr", "L.P. Acredolo"],
    ],
    ["91: a placeholder is nobody", "[No author name available]", []],
  ])("%s", async (_, authors, expected) => {
    expect(names(await scopus(authors))).toEqual(expected);
  });

  test("88: full names with identifiers stand in a column of their own", async () => {
    const paper = await scopus("Liu F.; Li C.", {
      "Author full names": "Liu, Fengyuan (60410297700); Li, Chunyun (58862216200)",
      "Author(s) ID": "60410297700; 58862216200",
      Affiliations: "Dept A, Hunan, China; Dept B, Hunan, China",
      "Authors with affiliations":
        "Liu F., Dept A, Hunan, China, Dept B, Hunan, China; Li C., Dept B, Hunan, China",
      References:
        "Cheng M.; Xue Y., Global burden, Lancet, 5, (2023) ; Other A., Title, J, (2020a);Last B., T, (1999);",
    });
    expect(names(paper)).toEqual(["Fengyuan Liu", "Chunyun Li"]);
    expect(ids(paper, "scopus")).toEqual(["60410297700", "58862216200"]);
    expect(paper.authors.map(({affiliations}) => affiliations)).toEqual([
      ["Dept A, Hunan, China", "Dept B, Hunan, China"],
      ["Dept B, Hunan, China"],
    ]);
    expect(paper.references).toEqual([
      "Cheng M.; Xue Y., Global burden, Lancet, 5, (2023)",
      "Other A., Title, J, (2020a)",
      "Last B., T, (1999)",
    ]);
  });

  test("87, 92: identifiers end with a sign, and one person has several", async () => {
    const one = await scopus("Tobler W.", {"Author(s) ID": "7006438074;"});
    const other = await scopus("Tobler W., Chen J.", {"Author(s) ID": "55944307900;7501880000;"});
    expect([ids(one, "scopus"), ids(other, "scopus")]).toEqual([
      ["7006438074"],
      ["55944307900", "7501880000"],
    ]);
  });

  test("an empty number of citations is unknown, and 0 is 0", async () => {
    const citations = async (text: string) => (await scopus("A B.", {"Cited by": text})).citations;
    expect([await citations(""), await citations("0"), await citations("12")]).toEqual([
      null,
      0,
      12,
    ]);
  });
});

describe("other tables", () => {
  test("85, 129: a Zotero table under another name, with a byte order mark and every cell in quotes", async () => {
    const {format, found} = await readText(
      '\ufeff"Key","Item Type","Publication Year","Author","Title","Abstract Note","Manual Tags"\n"JX3","journalArticle","1999","Tobler, W. R.; Doe, J.","Unusual ""Maps""","","a; b"\n',
      "savedrecs.csv",
    );
    expect(format).toBe("zotero-csv");
    expect(found[0]).toMatchObject({
      title: 'Unusual "Maps"',
      type: "article",
      date: {year: 1999},
      keywords: {author: ["a", "b"]},
    });
    expect(names(found[0])).toEqual(["W. R. Tobler", "J. Doe"]);
  });

  test("93, 94: the word null is no given name, and particles stay", async () => {
    const {format, found} = await read(
      "Lens ID,Title,Author/s,Citing Works Count,References\n000-1,One,null Ratkóczy; null v. Neureiter; Einar Sjövall,0,001-1; 002-2\n",
    );
    expect(format).toBe("lens-csv");
    expect(names(found[0])).toEqual(["Ratkóczy", "v. Neureiter", "Einar Sjövall"]);
    expect([found[0].citations, found[0].ids.lens, found[0].references]).toEqual([
      0,
      "000-1",
      ["lens:001-1", "lens:002-2"],
    ]);
  });

  test("95, 96: lists that are cut at either end", async () => {
    const {format, found} = await read(
      'Cites,Authors,Title,Year,GSRank\n12,"RG Golledge, R Church, ...",One,1993,1\n3,"…, IL Schafer",Two,,2\n',
    );
    expect(format).toBe("scholar-csv");
    expect(found.map(names)).toEqual([["RG Golledge", "R Church"], ["IL Schafer"]]);
    expect(
      found.map(({truncated, authorCount, date}) => [truncated, authorCount, date?.year ?? null]),
    ).toEqual([
      [true, null, 1993],
      [true, null, null],
    ]);
  });

  test("97: lists that are joined by | are aligned, gaps included; older and newer columns", async () => {
    const old = await read(
      "id,display_name,authorships.author.display_name,authorships.author.id,authorships.author.orcid,authorships.institutions.display_name,cited_by_count\nhttps://openalex.org/W1,One,A B|C D|E F,https://openalex.org/A1|https://openalex.org/A2|https://openalex.org/A3,https://orcid.org/0000-0002-8517-9411||https://orcid.org/0000-0002-7401-8575,U1||U3,5\n",
    );
    expect(old.format).toBe("openalex-csv");
    expect(ids(old.found[0], "openalex")).toEqual(["A1", "A2", "A3"]);
    expect(ids(old.found[0], "orcid")).toEqual([
      "0000-0002-8517-9411",
      null,
      "0000-0002-7401-8575",
    ]);
    expect(old.found[0].authors.map(({affiliations}) => affiliations)).toEqual([
      ["U1"],
      [],
      ["U3"],
    ]);
    expect(old.found[0]).toMatchObject({ids: {openalex: "W1"}, citations: 5});

    const {format, found} = await read(
      "Work ID,Title,Author,Author IDs,ORCID,Year,Citation count,Source\nhttps://openalex.org/W2,Two,A B|C D,A1|A2,|,2020,7,Nature\n",
    );
    expect(format).toBe("openalex-csv");
    expect(found[0]).toMatchObject({
      title: "Two",
      venue: "Nature",
      citations: 7,
      date: {year: 2020},
      ids: {openalex: "W2"},
    });
    expect(ids(found[0], "openalex")).toEqual(["A1", "A2"]);
  });

  test("118, 119: marks in affiliations, and two page numbers in one cell", async () => {
    const {format, found} = await read(
      'Conference,Year,Paper Title,Paper DOI,First page,Last page,Author Names,Author Affiliation,References\nVis,1990,One,10.1109/V.1,6,"13, 460",James Helman;Wei Chen 0001,"Stanford Univ., CA, USA|c|;",10.1109/V.2;10.1109/V.3\n',
    );
    expect(format).toBe("vispubdata");
    expect(found[0].authors.map(({name, affiliations}) => [name, affiliations])).toEqual([
      ["James Helman", ["Stanford Univ., CA, USA"]],
      ["Wei Chen", []],
    ]);
    expect(ids(found[0], "dblp")).toEqual([null, "Wei Chen 0001"]);
    expect(found[0]).toMatchObject({
      locator: {pages: "6–13, 460"},
      references: ["doi:10.1109/v.2", "doi:10.1109/v.3"],
    });
  });

  test("124: no authors, and a date that is a bare year", async () => {
    const {format, found} = await read(
      'cord_uid,title,doi,pubmed_id,publish_time,authors,journal,s2_id\nak20jg32,One,10.1/x,123,2020,,J,244637117.0\nd27,Two,,,2021-05-20,"Zhou, Jia; Sun, Li",J,\n',
    );
    expect(format).toBe("cord19");
    expect(found[0]).toMatchObject({
      authors: [],
      authorCount: null,
      date: {year: 2020, month: null},
      ids: {pmid: "123", s2corpus: "244637117"},
    });
    expect(names(found[1])).toEqual(["Jia Zhou", "Li Sun"]);
  });

  test("127: names without a sign between them are split where a capital follows a small letter, and that is said", async () => {
    const {format, found, problems} = await read(
      'Item Title,Item DOI,Authors,Publication Year\nOne,10.1/x,"Araz R. AlievNigar T. Ismayilova",2022\nTwo,10.1/y,"Prof. Dr. Janusz KacprzykFiona McDonald",2022\n',
    );
    expect(format).toBe("springer-csv");
    expect(found.map(names)).toEqual([
      ["Araz R. Aliev", "Nigar T. Ismayilova"],
      ["Janusz Kacprzyk", "Fiona McDonald"],
    ]);
    expect(problems.map(({severity}) => severity)).toEqual(["notice"]);
  });

  test("128: tabs in a file that is called .csv", async () => {
    const {found} = await read(
      "abstract\tfirst_authors\ttitle\tpublication_year\nText, with commas\t['Marx, Karl', 'Lindgren, Astrid']\tOne\t2014//\n",
    );
    expect(found[0]).toMatchObject({
      title: "One",
      abstract: "Text, with commas",
      date: {year: 2014},
    });
    expect(names(found[0])).toEqual(["Marx, Karl", "Lindgren, Astrid"]);
  });

  test("133: n/a is unknown, and dashes of an eight-bit text are dashes", async () => {
    const text = "Title,Authors,Year,Citations\nPages 52#59,A B,1997,n/a\n";
    const bytes = Uint8Array.from([...text].map(c => (c === "#" ? 0x96 : c.charCodeAt(0))));
    const papers: Paper[] = [];
    await readInputs([inputFromBytes("t.csv", bytes)], {
      add: paper => void papers.push(paper),
      addProfile: () => {},
    });
    expect(papers[0]).toMatchObject({title: "Pages 52–59", citations: null});
  });
});
