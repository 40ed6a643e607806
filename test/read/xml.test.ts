import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";

const PUBMED = `<?xml version="1.0"?>
<PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID Version="1">123</PMID><Article>
<Journal><JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2021</Year><Month>Feb</Month></PubDate></JournalIssue><Title>Water journal</Title></Journal>
<ArticleTitle>Rivers and H<sub>2</sub>O &amp; lakes.</ArticleTitle>
<Pagination><MedlinePgn>188-91</MedlinePgn></Pagination>
<Abstract><AbstractText Label="AIM">To flow.</AbstractText><AbstractText Label="END">Flowed.</AbstractText></Abstract>
<AuthorList CompleteYN="N">
<Author ValidYN="Y"><LastName>van der Sample</LastName><ForeName>Ada B</ForeName><Initials>AB</Initials><Suffix>Jr</Suffix><Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier><AffiliationInfo><Affiliation>MIT.</Affiliation></AffiliationInfo><AffiliationInfo><Affiliation>ETH.</Affiliation></AffiliationInfo></Author>
<Author ValidYN="N"><LastName>Smple</LastName><ForeName>Ada</ForeName></Author>
<Author><CollectiveName>Water Group</CollectiveName></Author></AuthorList>
<Language>eng</Language><PublicationTypeList><PublicationType>Research Support, N.I.H.</PublicationType><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article>
<MeshHeadingList><MeshHeading><DescriptorName>Rivers</DescriptorName><QualifierName>chemistry</QualifierName></MeshHeading></MeshHeadingList>
<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">flow</Keyword></KeywordList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/ABC</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId></ArticleIdList>
<ReferenceList><Reference><Citation>Old.</Citation><ArticleIdList><ArticleId IdType="pubmed">7</ArticleId></ArticleIdList></Reference><Reference><Citation>Older.</Citation></Reference></ReferenceList></PubmedData></PubmedArticle>
<PubmedBookArticle><BookDocument><PMID>9</PMID><Book><BookTitle>All of water</BookTitle><PubDate><Year>2010</Year></PubDate><AuthorList Type="editors"><Author><LastName>Ed</LastName><ForeName>I</ForeName></Author></AuthorList></Book><ArticleTitle>Ice</ArticleTitle><AuthorList Type="authors"><Author><LastName>Third</LastName><ForeName>Cleo</ForeName></Author></AuthorList></BookDocument></PubmedBookArticle>
</PubmedArticleSet>`;

const ATOM = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>query</title><author><name>the service</name></author>
<entry><id>http://arxiv.org/abs/2401.00001v2</id><updated>2024-02-01T00:00:00Z</updated><published>2024-01-01T10:00:00Z</published>
<title>Rivers
  and lakes of Fran\\c{c}ois</title><summary>  Water $x_1$. </summary><author><name>Ada Example</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">MIT</arxiv:affiliation></author><author><name>ATLAS Collaboration</name></author>
<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/abc</arxiv:doi><category term="cs.LG"/><arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL"/><category term="cs.CL"/></entry>
<entry><id>http://arxiv.org/abs/cs/0112017v1</id><published>2001-12-01T10:00:00Z</published><title>Seas</title><author><name>Cleo Third</name></author></entry>
</feed>`;

const OAI = `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
<record><header><identifier>oai:arXiv.org:0704.0802</identifier></header><metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>0704.0802</id><created>2007-04-05</created><updated>2008-01-01</updated><authors><author><keyname>Heath,</keyname><forenames>Robert W.</forenames><suffix>Jr.</suffix><affiliation>UT</affiliation></author><author><keyname>Broquedis</keyname><forenames>Fran\\ccois</forenames></author><author><keyname>Liu</keyname></author></authors><title>Rivers</title><categories>cs.IT math.IT</categories><doi>10.1000/a 10.1000/b</doi><abstract>  Water. </abstract></arXiv></metadata></record>
<record><header><identifier>oai:arXiv.org:0704.0002</identifier></header><metadata><arXivRaw><id>0704.0002</id><version version="v1"><date>Sat, 31 Mar 2007 02:26:18 GMT</date></version><version version="v2"><date>Sat, 13 Dec 2008 17:26:00 GMT</date></version><title>Seas</title><authors>Ada Example (1 and 2), Ben Sample Jr., and Cleo Third ((1) MIT, (2) ETH)</authors><categories>math.CO</categories></arXivRaw></metadata></record>
<record><header><identifier>oai:x.org:1</identifier></header><metadata><oai_dc:dc xmlns:oai_dc="x" xmlns:dc="y"><dc:title>Ice</dc:title><dc:creator>Example, Ada</dc:creator><dc:subject>water</dc:subject><dc:date>2012-05-01</dc:date><dc:date>2011</dc:date><dc:type>info:eu-repo/semantics/article</dc:type><dc:identifier>https://doi.org/10.1000/X</dc:identifier><dc:language>eng</dc:language></oai_dc:dc></metadata></record>
<record><header status="deleted"><identifier>oai:x.org:2</identifier></header></record>
<record><header><identifier>oai:x.org:3</identifier></header><metadata><marc/></metadata></record>
</ListRecords></OAI-PMH>`;

const DBLP = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE dblp SYSTEM "dblp.dtd">
<dblp>
<article mdate="2011-01-11" key="journals/x/A96"><author orcid="0000-0002-1825-0097">Wei Wang 0001</author><author>Arnold Sch&ouml;nhage</author><title>On H<sub>2</sub>O, K&ouml;rper.</title><pages>1-9</pages><year>1996</year><month>May</month><volume>33</volume><journal>Acta Inf.</journal><number>7</number><ee>https://doi.org/10.1007/BF03036466</ee><cite>...</cite><cite>journals/x/B1</cite></article>
<article key="journals/corr/abs-2401-00001" publtype="informal"><author>Ada Example</author><title>Is it so?</title><volume>abs/2401.00001</volume><journal>CoRR</journal><year>2024</year></article>
<proceedings key="conf/x/2001"><editor>Ed One</editor><title>Proceedings of X.</title><booktitle>X</booktitle><series>LNCS</series><year>2001</year></proceedings>
<www key="homepages/w/WeiWang"><author>Wei Wang 0001</author><title>Home Page</title></www>
</dblp>`;

const ACL = `<?xml version='1.0' encoding='UTF-8'?>
<collection id="2020.acl">
<volume id="main"><meta><booktitle>Proceedings of <fixed-case>ACL</fixed-case></booktitle><editor><first>Ed</first><last>One</last></editor><publisher>ACL</publisher><month>July</month><year>2020</year></meta>
<frontmatter><url>2020.acl-main.0</url></frontmatter>
<paper id="1"><title>Rivers of <fixed-case>BERT</fixed-case></title><author id="ada-e"><first>Ada</first><last>Example</last><affiliation>MIT</affiliation><variant script="hani"><first>x</first><last>y</last></variant></author><author><first>Hal Daumé</first><last>III</last></author><author><first/><last>Mausam</last></author><pages>1–9</pages><abstract>Water.</abstract><url>2020.acl-main.1</url><doi>10.18653/v1/2020.acl-main.1</doi></paper></volume>
<volume id="demos"><paper id="2"><title>Seas</title><author><first>Microsoft</first><last>Engkoo Team</last></author></paper></volume>
</collection>`;

const MODS = `<modsCollection xmlns="http://www.loc.gov/mods/v3">
<mods><titleInfo><nonSort>The</nonSort><title>rivers</title><subTitle>a survey</subTitle></titleInfo><titleInfo type="alternative"><title>No</title></titleInfo>
<name type="personal"><namePart type="family">van der Sample</namePart><namePart type="given">Ben</namePart><role><roleTerm type="code">aut</roleTerm></role><affiliation>MIT</affiliation></name>
<name type="corporate"><namePart>Parliament</namePart><namePart>Committee</namePart></name>
<name type="personal"><namePart>Ed, One</namePart><role><roleTerm type="text">editor</roleTerm></role></name>
<genre>journal article</genre><language><languageTerm>ger</languageTerm></language><subject authority="lcsh"><topic>Water</topic></subject><subject><topic>flow</topic></subject>
<relatedItem type="host"><titleInfo><title>Water journal</title></titleInfo><part><detail type="volume"><number>24</number></detail><extent unit="pages"><start>361</start><end>378</end></extent><date>2000</date></part></relatedItem><identifier type="doi">10.1000/abc</identifier></mods>
<mods><titleInfo><title>Seas</title></titleInfo><name><namePart>Third, Cleo, 1900-1980</namePart></name><typeOfResource>text</typeOfResource><originInfo><dateIssued>c1999</dateIssued><dateIssued encoding="marc">1999</dateIssued><issuance>monographic</issuance><publisher>Press</publisher></originInfo></mods>
</modsCollection>`;

const ENDNOTE = `<?xml version="1.0" encoding="UTF-8"?><xml><records>
<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">Example, </style><style face="italic">Ada B.</style></author><author><style>ACME Corp,</style></author></authors></contributors><auth-address>MIT&#xD;ETH</auth-address><titles><title><style face="normal">Rivers of </style><style face="italic">E. coli</style></title><secondary-title>Water</secondary-title></titles><periodical><full-title>Water journal</full-title></periodical><pages>1-9</pages><volume>3</volume><number>4</number><keywords><keyword>flow&#xD;water</keyword><keyword>lakes; ice</keyword></keywords><dates><year>2001</year><pub-dates><date>May 3</date></pub-dates></dates><electronic-resource-num>10.1000/ABC</electronic-resource-num><accession-num>123</accession-num><remote-database-name>PubMed</remote-database-name><language>English</language></record>
<record><ref-type name="Edited Book">28</ref-type><contributors><secondary-authors><author>Ed, One</author></secondary-authors></contributors><titles><title>Seas</title></titles><dates><year>1999</year></dates></record>
</records></xml>`;

const ALL = {PUBMED, ATOM, OAI, DBLP, ACL, MODS, ENDNOTE};

const names = ({authors}: Paper) => authors.map(({name}) => name);

describe("PubMed's XML", () => {
  test("is read with every field that it has", async () => {
    const {format, found, problems} = await readText(PUBMED);
    expect({format, problems}).toEqual({format: "pubmed-xml", problems: []});
    expect(found[0]).toMatchObject({
      ids: {pmid: "123", doi: "10.1000/abc", pmcid: "PMC9"},
      title: "Rivers and H2O & lakes",
      abstract: "AIM: To flow.\nEND: Flowed.",
      authors: [
        {
          name: "Ada B van der Sample, Jr",
          parts: {given: "Ada B", family: "Sample", particle: "van der", suffix: "Jr"},
          ids: {orcid: "0000-0002-1825-0097"},
          affiliations: ["MIT.", "ETH."],
          position: 1,
        },
        {name: "Water Group", kind: "group", parts: null, position: 2},
      ],
      truncated: true,
      authorCount: null,
      date: {year: 2021, month: 2, day: null},
      venue: "Water journal",
      locator: {volume: "12", issue: "3", pages: "188-191"},
      type: "article",
      language: "en",
      keywords: {author: ["flow"], index: ["Rivers"]},
      references: ["pmid:7", "Older."],
      origins: [{record: 1, line: 3}],
    });
    expect(found[1]).toMatchObject({
      ids: {pmid: "9"},
      title: "Ice",
      venue: "All of water",
      type: "chapter",
      authors: [{name: "Cleo Third"}],
      authorCount: 1,
      date: {year: 2010},
    });
  });

  test("is read from summaries too", async () => {
    const {found} = await readText(
      '<eSummaryResult><DocSum><Id>11</Id><Item Name="PubDate" Type="Date">1965 Aug</Item><Item Name="AuthorList" Type="List"><Item Name="Author">LoPresti PJ</Item><Item Name="Author">Hambrick GW Jr</Item></Item><Item Name="Title">Rivers.</Item><Item Name="Pages">188-91</Item></DocSum></eSummaryResult>',
    );
    expect(found[0]).toMatchObject({
      ids: {pmid: "11"},
      title: "Rivers",
      date: {year: 1965, month: 8},
    });
    expect(names(found[0])).toEqual(["PJ LoPresti", "GW Hambrick, Jr"]);
  });
});

describe("arXiv", () => {
  test("is read from the answers of its search", async () => {
    const {format, found, problems} = await readText(ATOM);
    expect({format, problems, papers: found.length}).toEqual({
      format: "arxiv-atom",
      problems: [],
      papers: 2,
    });
    expect(found[0]).toMatchObject({
      ids: {arxiv: "2401.00001", doi: "10.1000/abc"},
      title: "Rivers and lakes of François",
      abstract: "Water $x_1$.",
      authors: [
        {name: "Ada Example", affiliations: ["MIT"]},
        {name: "ATLAS Collaboration", kind: "group"},
      ],
      date: {year: 2024, month: 1, day: 1},
      categories: ["cs.CL", "cs.LG"],
      type: "preprint",
    });
    expect(found[1].ids).toEqual({arxiv: "cs/0112017"});
  });

  test("answers with an error that is listed", async () => {
    const {found, problems} = await readText(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id</summary></entry></feed>',
    );
    expect(found).toEqual([]);
    expect(problems).toMatchObject([{record: 1, severity: "error", what: /incorrect id/}]);
  });

  test("is read from harvests in three forms; what cannot be read is listed", async () => {
    const {format, records, found, problems} = await readText(OAI);
    expect({format, records}).toEqual({format: "oai-pmh", records: 5});
    expect(found.map(names)).toEqual([
      ["Robert W. Heath, Jr.", "François Broquedis", "Liu"],
      ["Ada Example", "Ben Sample Jr.", "Cleo Third"],
      ["Ada Example"],
    ]);
    expect(found[0]).toMatchObject({
      ids: {arxiv: "0704.0802", doi: "10.1000/a"},
      authors: [{parts: {suffix: "Jr.", family: "Heath"}, affiliations: ["UT"]}, {}, {}],
      date: {year: 2007, month: 4, day: 5},
      categories: ["cs.IT", "math.IT"],
    });
    expect(found[1].date).toEqual({year: 2007, month: 3, day: 31});
    expect(found[2]).toMatchObject({
      ids: {doi: "10.1000/x"},
      date: {year: 2011, month: null},
      type: "article",
      language: "en",
      keywords: {author: ["water"]},
    });
    expect(problems.map(({record, severity}) => [record, severity])).toEqual([
      [4, "notice"],
      [5, "error"],
    ]);
  });
});

describe("DBLP", () => {
  test("is read without its declaration, numbers apart from names", async () => {
    const {format, records, found, problems} = await readText(DBLP);
    expect({format, records, papers: found.length}).toEqual({
      format: "dblp",
      records: 4,
      papers: 3,
    });
    expect(problems).toMatchObject([{record: 4, severity: "notice"}]);
    expect(found[0]).toMatchObject({
      ids: {dblp: "journals/x/A96", doi: "10.1007/bf03036466"},
      title: "On H2O, Körper",
      authors: [
        {name: "Wei Wang", ids: {dblp: "Wei Wang 0001", orcid: "0000-0002-1825-0097"}},
        {name: "Arnold Schönhage", ids: {}},
      ],
      date: {year: 1996, month: 5},
      venue: "Acta Inf.",
      locator: {volume: "33", issue: "7", pages: "1-9"},
      type: "article",
      references: ["dblp:journals/x/B1"],
    });
    expect(found[1]).toMatchObject({
      ids: {arxiv: "2401.00001"},
      title: "Is it so?",
      type: "preprint",
    });
    expect(found[2]).toMatchObject({
      authors: [{name: "Ed One"}],
      venue: "LNCS",
      type: "proceedings",
    });
  });

  test("is read from the page of a person, and from its search", async () => {
    const page = await readText(
      '<dblpperson name="Wei Wang 0001" pid="w/1" n="2"><person key="homepages/w/1"><author pid="w/1">Wei Wang 0001</author></person><r><inproceedings key="conf/x/W1"><author pid="w/1">Wei Wang 0001</author><title>A.</title><booktitle>X</booktitle><year>2001</year></inproceedings></r></dblpperson>',
    );
    expect(page.profiles).toMatchObject([{name: "Wei Wang", reported: {papers: 2}}]);
    expect(page.found[0]).toMatchObject({title: "A", type: "proceedings-article", venue: "X"});

    const search = await readText(
      '<result><hits total="1"><hit id="1"><info><authors><author pid="w/1">Wei Wang 0001</author></authors><title>A.</title><venue>X</venue><year>2001</year><type>Conference and Workshop Papers</type><key>conf/x/W1</key><doi>10.1000/A</doi></info></hit></hits></result>',
    );
    expect(search.found[0]).toMatchObject({
      ids: {dblp: "conf/x/W1", doi: "10.1000/a"},
      authors: [{name: "Wei Wang", ids: {dblp: "Wei Wang 0001", pid: "w/1"}}],
      type: "proceedings-article",
    });
  });
});

describe("the ACL Anthology", () => {
  test("is read with what is common to a volume", async () => {
    const {format, found, problems} = await readText(ACL);
    expect({format, problems}).toEqual({format: "acl-anthology", problems: []});
    expect(found[0]).toMatchObject({
      title: "Proceedings of ACL",
      authors: [{name: "Ed One"}],
      type: "proceedings",
    });
    expect(found[1]).toMatchObject({
      ids: {acl: "2020.acl-main.1", doi: "10.18653/v1/2020.acl-main.1"},
      title: "Rivers of BERT",
      authors: [
        {name: "Ada Example", ids: {acl: "ada-e"}, affiliations: ["MIT"]},
        {name: "Hal Daumé, III", parts: {given: "Hal", family: "Daumé", suffix: "III"}},
        {name: "Mausam", parts: null},
      ],
      date: {year: 2020, month: 7},
      venue: "Proceedings of ACL",
      locator: {pages: "1–9"},
      type: "proceedings-article",
    });
    // Nothing of one volume is said of the next.
    expect(found[2]).toMatchObject({
      ids: {acl: "2020.acl-demos.2"},
      authors: [{name: "Microsoft Engkoo Team", kind: "group"}],
      venue: null,
      date: {year: 2020, month: null},
    });
  });

  test("has its years in the names of old volumes", async () => {
    const {found} = await readText(
      '<volume id="J86"><paper id="1001"><title>A</title><author><first>Robert</first><last>Milne</last></author></paper></volume>',
    );
    expect(found[0]).toMatchObject({
      ids: {acl: "J86-1001"},
      date: {year: 1986},
      venue: "Computational Linguistics",
      type: "article",
    });
  });
});

test("MODS is read with its roles, hosts and subjects", async () => {
  const {format, found, problems} = await readText(MODS);
  expect({format, problems}).toEqual({format: "mods", problems: []});
  expect(found[0]).toMatchObject({
    ids: {doi: "10.1000/abc"},
    title: "The rivers: a survey",
    authors: [
      {name: "Ben van der Sample", affiliations: ["MIT"]},
      {name: "Parliament: Committee", kind: "group"},
    ],
    date: {year: 2000},
    venue: "Water journal",
    locator: {volume: "24", issue: "", pages: "361–378"},
    type: "article",
    language: "de",
    keywords: {author: ["flow"], index: ["Water"]},
  });
  expect(found[1]).toMatchObject({
    authors: [{name: "Cleo Third"}],
    date: {year: 1999},
    venue: "Press",
    type: "book",
  });
});

test("EndNote's XML is read through its styles", async () => {
  const {format, found, problems} = await readText(ENDNOTE);
  expect({format, problems}).toEqual({format: "endnote-xml", problems: []});
  expect(found[0]).toMatchObject({
    ids: {doi: "10.1000/abc", pmid: "123"},
    title: "Rivers of E. coli",
    authors: [{name: "Ada B. Example"}, {name: "ACME Corp", kind: "group"}],
    affiliations: ["MIT", "ETH"],
    date: {year: 2001, month: 5, day: 3},
    venue: "Water journal",
    locator: {volume: "3", issue: "4", pages: "1-9"},
    keywords: {author: ["flow", "water", "lakes", "ice"]},
    type: "article",
    language: "en",
  });
  expect(found[1]).toMatchObject({authors: [{name: "One Ed"}], type: "book"});
});

describe("any kind of XML", () => {
  test("that is not known is answered by name", async () => {
    for (const [text, kind] of [
      ['<collection xmlns="http://www.loc.gov/MARC21/slim"/>', "MARC in XML"],
      ["<rdf:RDF/>", "RDF"],
      ["<!-- x --><something/>", "XML that begins with <something>"],
    ]) {
      const {format, papers, problems} = await readText(text);
      expect({format, papers}).toEqual({format: "other-xml", papers: 0});
      expect(problems).toMatchObject([{severity: "error"}]);
      expect(problems[0].what).toContain(`the file is ${kind}, which is not supported`);
    }
  });

  test("of which the beginning is missing is still known by its records", async () => {
    for (const [name, text] of Object.entries(ALL)) {
      const whole = await readText(text);
      const rest = await readText(text.slice(text.indexOf("<", text.length / 3)));
      expect({name, format: rest.format}).toEqual({name, format: whole.format});
      expect(rest.found.at(-1)?.title).toBe(whole.found.at(-1)?.title);
    }
  });

  test("that is cut says so, and never takes a part of a byline for all of it", async () => {
    const whole = PUBMED.replace('CompleteYN="N"', 'CompleteYN="Y"');
    for (const [text, end] of [
      [whole, "<Author><CollectiveName>"],
      [DBLP, "<author>Arnold"],
      [DBLP, "<pages>"],
      [ENDNOTE, "<auth-address>"],
    ]) {
      const {found, problems} = await readText(text.slice(0, text.indexOf(end)));
      expect(found).toMatchObject([{truncated: true, authorCount: null}]);
      expect(problems.some(({severity}) => severity === "error")).toBe(true);
      const [first] = (await readText(text)).found;
      expect(first).toMatchObject({truncated: false, authorCount: 2});
    }
  });

  test("survives any damage; each record is a paper or is named in a problem, none more than the file has", async () => {
    const junk = fc.oneof(
      fc.string({maxLength: 5}),
      fc.constantFrom(
        "<",
        ">",
        "&",
        "</",
        "/>",
        '"',
        "<!--",
        "]]>",
        "<![CDATA[",
        "\0",
        "&lol;",
        "<?",
      ),
    );
    const edit = fc.record({at: fc.nat(), gone: fc.nat(20), put: junk});
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(ALL)),
        fc.array(edit, {minLength: 1, maxLength: 4}),
        async (text, edits) => {
          let damaged = text;
          for (const {at, gone, put} of edits) {
            const from = at % (damaged.length + 1);
            damaged = damaged.slice(0, from) + put + damaged.slice(from + gone);
          }
          const {records, papers, problems} = await readText(damaged);
          const named = new Set(
            problems.filter(({record}) => record !== null).map(({record}) => record),
          );
          expect(papers).toBeLessThanOrEqual(records);
          expect(papers + named.size).toBeGreaterThanOrEqual(records);
        },
      ),
      {numRuns: 400},
    );
  }, 60_000);

  test("keeps the records beside a damaged one", async () => {
    const record = (i: number) =>
      `<article key="journals/x/${i}"><author>Author ${"ABCDE"[i]}</author><title>Title ${i}.</title><year>2000</year></article>\n`;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(200),
        fc.nat(12),
        fc.string({maxLength: 4}),
        async (at, gone, put) => {
          const middle = record(2);
          const from = at % middle.length;
          const damaged = middle.slice(0, from) + put + middle.slice(from + gone);
          const {found} = await readText(
            `<dblp>${record(0)}${record(1)}${damaged}${record(3)}${record(4)}</dblp>`,
          );
          const titles = found.map(({title}) => title);
          for (const i of [0, 1, 4]) expect(titles).toContain(`Title ${i}`);
        },
      ),
      {numRuns: 300},
    );
  });
});
