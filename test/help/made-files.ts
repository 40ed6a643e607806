import {JSON_RECORDS} from "./json-records.ts";

/** How a kind of file is made: what stands before, between and behind its records, of which number n has the title "Rivers n". */
export interface MadeForm {
  readonly head: string;
  record(n: number): string;
  readonly between: string;
  readonly foot: string;
}

const SAID =
  "Rivers flow to the sea and lakes are still, which we say at some length, so that it is prose.";

const lines = (...list: string[]) => `${list.join("\n")}\n`;

const tagged = (record: (n: number) => string[], head = "", foot = ""): MadeForm => ({
  head,
  record: n => lines(...record(n)),
  between: "",
  foot,
});

const table = (header: string, row: (n: number) => string): MadeForm => ({
  head: `${header}\n`,
  record: n => `${row(n)}\n`,
  between: "",
  foot: "",
});

const xml = (root: string, record: (n: number) => string): MadeForm => ({
  head: `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n`,
  record: n => `${record(n)}\n`,
  between: "",
  foot: `</${root.split(" ")[0]}>\n`,
});

const json = (id: string): MadeForm => ({
  head: "[\n",
  record: n => JSON.stringify(JSON_RECORDS[id](n)),
  between: ",\n",
  foot: "\n]\n",
});

const own = (n: number) =>
  JSON.stringify({ids: {id: `${n}`}, title: `Rivers ${n}`, authors: [{name: "Ada Example"}]});

/** Records of each format that can be read but `other-xml`, which has none. */
export const MADE_FILES: Readonly<Record<string, MadeForm>> = {
  coterie: {
    head: '{"coterie":"papers","form":1,"papers":[\n',
    record: own,
    between: ",\n",
    foot: "\n]}\n",
  },
  "coterie-lines": {
    head: '{"coterie":"papers","form":1}\n',
    record: n => `${own(n)}\n`,
    between: "",
    foot: "",
  },
  bibtex: tagged(n => [
    `@article{key${n},`,
    "  author = {Ada Example and Ben Sample},",
    `  title = {Rivers ${n}},`,
    `  year = {${2000 + (n % 20)}},`,
    `  abstract = {${SAID}}`,
    "}",
  ]),
  ris: tagged(n => [
    "TY  - JOUR",
    "AU  - Example, Ada",
    `TI  - Rivers ${n}`,
    `PY  - ${2000 + (n % 20)}`,
    `AB  - ${SAID}`,
    "ER  - ",
    "",
  ]),
  nbib: tagged(n => [
    `PMID- ${n}`,
    "OWN - NLM",
    `TI  - Rivers ${n}`,
    `AB  - ${SAID}`,
    "FAU - Example, Ada",
    "DP  - 2001 Jan",
    "",
  ]),
  wos: tagged(
    n => ["PT J", "AU Example, A", `TI Rivers ${n}`, `AB ${SAID}`, "SO WATER", "PY 2001", "ER", ""],
    "FN Clarivate Analytics Web of Science\nVR 1.0\n",
    "EF\n",
  ),
  refworks: tagged(n => [
    "RT Journal Article",
    "A1 Example,Ada",
    `T1 Rivers ${n}`,
    `AB ${SAID}`,
    "YR 2001",
    "",
  ]),
  ovid: tagged(n => [
    `<${n}. >`,
    "VN  - Ovid Technologies",
    "AU  - Example, Ada",
    `TI  - Rivers ${n}`,
    `AB  - ${SAID}`,
    "YR  - 2001",
    "",
  ]),
  endnote: tagged(n => [
    "%0 Journal Article",
    "%A Example, Ada",
    `%T Rivers ${n}`,
    `%X ${SAID}`,
    "%D 2001",
    "",
  ]),
  "pubmed-xml": xml(
    "PubmedArticleSet",
    n =>
      `<PubmedArticle><MedlineCitation><PMID>${n}</PMID><Article><ArticleTitle>Rivers ${n}</ArticleTitle><Abstract><AbstractText>${SAID}</AbstractText></Abstract><AuthorList><Author><LastName>Example</LastName><ForeName>Ada</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>`,
  ),
  "arxiv-atom": xml(
    'feed xmlns="http://www.w3.org/2005/Atom"',
    n =>
      `<entry><id>http://arxiv.org/abs/2401.${String(n % 100_000).padStart(5, "0")}v1</id><published>2024-01-01T10:00:00Z</published><title>Rivers ${n}</title><summary>${SAID}</summary><author><name>Ada Example</name></author></entry>`,
  ),
  "oai-pmh": xml(
    'OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"',
    n =>
      `<record><header><identifier>oai:arXiv.org:${n}</identifier></header><metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>0704.0802</id><created>2007-04-05</created><authors><author><keyname>Example</keyname><forenames>Ada</forenames></author></authors><title>Rivers ${n}</title><abstract>${SAID}</abstract></arXiv></metadata></record>`,
  ),
  dblp: xml(
    "dblp",
    n =>
      `<article key="journals/x/A${n}"><author>Ada Example</author><author>Ben Sample</author><title>Rivers ${n}</title><year>1996</year><journal>Water</journal></article>`,
  ),
  "acl-anthology": {
    head: `<?xml version='1.0' encoding='UTF-8'?>\n<collection id="2020.acl">\n<volume id="main">\n`,
    record: n =>
      `<paper id="${n}"><title>Rivers ${n}</title><author><first>Ada</first><last>Example</last></author><abstract>${SAID}</abstract></paper>\n`,
    between: "",
    foot: "</volume>\n</collection>\n",
  },
  mods: xml(
    'modsCollection xmlns="http://www.loc.gov/mods/v3"',
    n =>
      `<mods><titleInfo><title>Rivers ${n}</title></titleInfo><name type="personal"><namePart type="family">Example</namePart><namePart type="given">Ada</namePart></name><abstract>${SAID}</abstract></mods>`,
  ),
  "endnote-xml": {
    head: '<?xml version="1.0" encoding="UTF-8"?><xml><records>\n',
    record: n =>
      `<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Example, Ada</author></authors></contributors><titles><title>Rivers ${n}</title></titles><abstract>${SAID}</abstract></record>\n`,
    between: "",
    foot: "</records></xml>\n",
  },
  "author-page": {
    head: "Ada Example\n\nCV\nh-index3\n57citations\nNovelty21.5%\n\n",
    record: n => lines("12.5CVJan 3, 2024Code", `Rivers ${n}`, "", "Ada Example", "", SAID, ""),
    between: "",
    foot: "",
  },
  "paper-listing": {
    head: "Daily Papers\n\nMar 3\n\n",
    record: n =>
      lines(`Rivers ${n}`, "", `${SAID} ${SAID}`, "", "  • 3 authors", "·", "Feb 28, 2024 7", ""),
    between: "",
    foot: "",
  },
  "wos-table": table(
    "PT\tAU\tTI\tSO\tAB\tPY",
    n => `J\tExample, A\tRivers ${n}\tWATER\t${SAID}\t2001`,
  ),
  "scopus-csv": table(
    '"Authors","Author(s) ID","Title","Year","Source title","Abstract","EID"',
    n => `"Example A.; Sample B.","1;2","Rivers ${n}","2001","Water","${SAID}","2-s2.0-${n}"`,
  ),
  "dimensions-csv": table(
    "Publication ID,Title,PubYear,Abstract,Authors",
    n => `pub.${n},Rivers ${n},2001,"${SAID}","Example, Ada; Sample, Ben"`,
  ),
  "lens-csv": table(
    "Lens ID,Title,Author/s,Publication Year,Abstract",
    n => `000-${n},Rivers ${n},Ada Example; Ben Sample,2001,"${SAID}"`,
  ),
  "openalex-csv": table(
    "id,display_name,authorships.author.display_name,publication_year,abstract",
    n => `https://openalex.org/W${n},Rivers ${n},Ada Example|Ben Sample,2001,"${SAID}"`,
  ),
  "pubmed-csv": table(
    "PMID,Title,Authors,First Author,Journal/Book,Publication Year,Citation",
    n => `${n},Rivers ${n},"Example A, Sample B",Example A,Water,2001,"${SAID}"`,
  ),
  "embase-csv": table(
    "Title,Author Names,Source,Emtree Medical Index Terms,Abstract",
    n => `Rivers ${n},"Example A., Sample B.",Water (2001) 1:2 (3-4),"river, lake","${SAID}"`,
  ),
  "wos-report": table(
    '"Title","Authors","Publication Year","Total Citations","Average per Year","2001","2002"',
    n => `"Rivers ${n}","EXAMPLE, A; SAMPLE, B","2001","5","2.5","2","3"`,
  ),
  cord19: table(
    "cord_uid,title,authors,publish_time,abstract",
    n => `c${n},Rivers ${n},"Example, Ada; Sample, Ben",2020-05-03,"${SAID}"`,
  ),
  "ieee-csv": table(
    "Document Title,Authors,Author Affiliations,Publication Year,Abstract",
    n => `Rivers ${n},A. Example; B. Sample,Univ A; Univ B,2013,"${SAID}"`,
  ),
  "springer-csv": table(
    "Item Title,Publication Title,Item DOI,Authors,Publication Year",
    n => `Rivers ${n},Water,10.5555/s.${n},Ada ExampleBen Sample,2013`,
  ),
  "core-csv": table(
    "workID,oaiID,doi,title,authors,abstract",
    n => `${n},"[""oai:a:${n}""]",10.5555/c.${n},Rivers ${n},"[""Example, Ada""]","${SAID}"`,
  ),
  "scholar-csv": table(
    "Cites,Authors,Title,Year,GSRank,Abstract",
    n => `12,"A Example, B Sample",Rivers ${n},1993,${n},"${SAID}"`,
  ),
  "zotero-csv": table(
    '"Key","Item Type","Publication Year","Author","Title","Abstract Note"',
    n => `"K${n}","journalArticle","1999","Example, Ada; Sample, Ben","Rivers ${n}","${SAID}"`,
  ),
  vispubdata: table(
    "Conference,Year,Paper Title,Paper DOI,Author Names,Abstract",
    n => `Vis,1990,Rivers ${n},10.5555/v.${n},Ada Example;Ben Sample,"${SAID}"`,
  ),
  csv: table("id,title,authors,abstract", n => `${n},Rivers ${n},Ada Example,"${SAID}"`),
  ...Object.fromEntries(Object.keys(JSON_RECORDS).map(id => [id, json(id)])),
};

/** The text of a made file with so many records, from number 1. */
export function madeFile({head, record, between, foot}: MadeForm, count: number): string {
  return head + Array.from({length: count}, (_, i) => record(i + 1)).join(between) + foot;
}
