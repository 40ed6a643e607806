import {describe, expect, test} from "vitest";
import type {Paper} from "../../../src/papers/paper.ts";
import {readText} from "../../../src/read/read.ts";

const read = (text: string) => readText(text, "case");
const names = ({authors}: Paper) => authors.map(({name}) => name);

const pubmed = (author: string) =>
  read(
    `<?xml version="1.0"?>\n<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>One</ArticleTitle><AuthorList>${author}</AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  );
const dblp = (author: string) =>
  read(
    `<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n<article mdate="2011-01-11" key="journals/acta/X96">\n<author>${author}</author>\n<title>One.</title>\n<year>1996</year>\n</article>\n</dblp>`,
  );
const acl = (paper: string) =>
  read(
    `<?xml version="1.0" encoding="UTF-8"?>\n<volume id="P02">\n<paper id="1057">${paper}</paper>\n</volume>`,
  );
const arxiv = (authors: string, rest = "<title>One</title>") =>
  read(
    `<?xml version="1.0"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>oai:arXiv.org:0704.0802</identifier></header><metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>0704.0802</id><created>2007-04-05</created><authors>${authors}</authors>${rest}<categories>cs.IT</categories></arXiv></metadata></record></ListRecords></OAI-PMH>`,
  );
const openReview = async (fields: Record<string, unknown>): Promise<Paper> => {
  const record = {
    id: "A711",
    title: "One",
    track: "main",
    status: "Poster",
    site: "https://openreview.net/forum?id=A711",
    ...fields,
  };
  return (await read(JSON.stringify([record]))).found[0];
};

test("98: OpenAlex has an abstract by its words' places only", async () => {
  const work = {
    id: "https://openalex.org/W2099326003",
    display_name: "One",
    authorships: [],
    abstract_inverted_index: {of: [1, 3], Laws: [0], papers: [2], "people.": [4]},
  };
  expect((await read(JSON.stringify(work))).found[0].abstract).toBe("Laws of papers of people.");
});

describe("PubMed XML", () => {
  test("103: a collective name is a group", async () => {
    const {found} = await pubmed(
      "<Author><LastName>Doe</LastName><ForeName>Jane</ForeName></Author><Author><CollectiveName>Research Network</CollectiveName></Author>",
    );
    expect(found[0].authors.map(({name, kind}) => [name, kind])).toEqual([
      ["Jane Doe", "person"],
      ["Research Network", "group"],
    ]);
  });

  test("104: a suffix has an element of its own", async () => {
    const {found} = await pubmed(
      "<Author><LastName>Medsger</LastName><ForeName>Thomas A</ForeName><Suffix>Jr</Suffix></Author>",
    );
    expect(found[0].authors[0].parts).toMatchObject({
      given: "Thomas A",
      family: "Medsger",
      suffix: "Jr",
    });
  });
});

describe("DBLP", () => {
  test("105: entities that nothing declares are their letters", async () => {
    expect(names((await dblp("Arnold Sch&ouml;nhage")).found[0])).toEqual(["Arnold Schönhage"]);
  });

  test("106: a number behind a name is identity, not name", async () => {
    const [{authors}] = (await dblp("Zolt&aacute;n F&uuml;l&ouml;p 0001")).found;
    expect(authors[0].name).toBe("Zoltán Fülöp");
    expect(authors[0].ids.dblp).toMatch(/0001$/);
  });
});

describe("ACL Anthology", () => {
  test.each<[string, string, string[]]>([
    [
      "107: no first name, initials glued to the last",
      "<author><first/><last>D.Wickman</last></author>",
      ["D.Wickman"],
    ],
    [
      "108: a glued name stays as it is printed",
      "<author><first/><last>SrinivasBangalore</last></author>",
      ["SrinivasBangalore"],
    ],
    ["110: one name only", "<author><first/><last>Mausam</last></author>", ["Mausam"]],
    [
      "112: capitals stay as they are printed",
      "<author><first>Min</first><last>ZHANG</last></author>",
      ["Min ZHANG"],
    ],
    [
      "113: a team may sign",
      "<author><first>Microsoft</first><last>Engkoo Team</last></author>",
      ["Microsoft Engkoo Team"],
    ],
    ["111: nobody signs", "", []],
  ])("%s", async (_, author, expected) => {
    const {found} = await acl(`<title>One</title>${author}`);
    expect(names(found[0])).toEqual(expected);
  });

  test("109: a suffix in the place of the surname leaves a name with both", async () => {
    const {found} = await acl(
      "<title>One</title><author><first>Hal Daume</first><last>III</last></author>",
    );
    expect(names(found[0])[0]).toMatch(/^Hal Daume,? III$/);
  });
});

describe("arXiv by OAI", () => {
  test("114: a comma behind the surname is none of it, and the suffix stands apart", async () => {
    const {found} = await arxiv(
      "<author><keyname>Heath,</keyname><forenames>Robert W.</forenames><suffix>Jr.</suffix></author>",
    );
    expect(found[0].authors[0].parts).toMatchObject({
      given: "Robert W.",
      family: "Heath",
      suffix: "Jr.",
    });
  });

  test("115, 116: TeX in a name, and a surname only", async () => {
    const {found} = await arxiv(
      "<author><keyname>Le Gall</keyname><forenames>Fran\\ccois</forenames></author><author><keyname>Liu</keyname></author>",
    );
    expect(names(found[0])[1]).toBe("Liu");
    expect(names(found[0])[0]).toBe("François Le Gall");
  });

  test("117: titles and abstracts over several lines are one", async () => {
    const {found} = await arxiv(
      "<author><keyname>Liu</keyname></author>",
      "<title>Location of sources:\n  Part I</title><abstract>  This paper\ndevelops.\n</abstract>",
    );
    expect(found[0]).toMatchObject({
      title: "Location of sources: Part I",
      abstract: "This paper develops.",
    });
  });
});

describe("lists of OpenReview", () => {
  test("120: an empty slot leaves its author without an affiliation", async () => {
    const paper = await openReview({
      author: "A B;C D;E F",
      authorids: "~A_B1;~C_D1;~E_F2",
      aff: "Google;;MIT",
    });
    expect(paper.authors.map(({affiliations}) => affiliations)).toEqual([["Google"], [], ["MIT"]]);
    expect(paper.authors.map(({ids}) => ids.openreview)).toEqual(["~A_B1", "~C_D1", "~E_F2"]);
  });

  test("121: affiliations that are not as many as the authors are tied to none of them", async () => {
    const paper = await openReview({author: "A B;C D;E F", aff: "Google;MIT"});
    expect(paper.authors.map(({affiliations}) => affiliations)).toEqual([[], [], []]);
  });

  test("122: -1 citations are unknown, 0 are none", async () => {
    expect((await openReview({author: "A B", gs_citation: -1})).citations).toBeNull();
    expect((await openReview({author: "A B", gs_citation: 0})).citations).toBe(0);
  });

  test("123: particles in capitals stay in the name", async () => {
    expect(names(await openReview({author: "Cheikh Brahim EL VAIGH;A B"}))[0]).toBe(
      "Cheikh Brahim EL VAIGH",
    );
  });
});

test("125: ORCID's lines are arrays; authors may stand in a citation in BibTeX only", async () => {
  const work = {
    putCode: 1,
    path: "/0000-0003-3504-7282/work/1",
    title: {title: {value: "One"}},
    citation: {
      citationType: "BIBTEX",
      citationValue: "@article{k, title={One}, author={Doe, Jane and Roe, Rita}, year={2018}}",
    },
  };
  const line = JSON.stringify([{bulk: [{work}]}]);
  const {format, found} = await read(`${line}\n${line.replace("One", "Two")}\n`);
  expect(format).not.toBe("unknown");
  expect(found.length).toBe(2);
  expect(names(found[0])).toEqual(expect.arrayContaining(["Jane Doe", "Rita Roe"]));
});

test("126: AMiner's files, which are not well-formed, are answered by name and throw nothing", async () => {
  const {found, problems} = await read(
    '<?xml version="1.0" encoding="utf-8"?>\n<person><FullName>Ajay Gupta</FullName><publication><title>Large&mdash;scale R & D</title></publication></person>',
  );
  expect(found).toEqual([]);
  expect(problems.map(({severity, what}) => [severity, what])).toEqual([
    ["error", expect.stringContaining("<person>")],
  ]);
});
