import {closeSync, openSync, writeSync} from "node:fs";
import {type Random, randomFrom} from "../../../src/util/random.ts";

/** What a made-up record tells; each file form writes all of it. */
export interface MadeRecord {
  readonly number: number;
  readonly authors: readonly MadeAuthor[];
  readonly title: string;
  readonly year: number;
  readonly venue: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly places: readonly string[];
  readonly references: readonly string[];
  readonly cited: number;
}

export interface MadeAuthor {
  readonly family: string;
  readonly given: string;
  readonly id: number;
}

/** How records stand in a file. */
export interface Form {
  readonly head: string;
  record(record: MadeRecord): string;
  readonly foot: string;
}

const WORDS =
  "water river lake flood model network author paper graph theory field method data analysis result effect study cell energy surface system review change time".split(
    " ",
  );
const FAMILIES =
  "Müller|García|Nowak|Smith|Chen|Kowalski|Öztürk|Brown|Sørensen|Dubois|Rossi|Tanaka|Novák|Silva|van der Berg|O’Neill|Peña|Wang|Jones|Fischer".split(
    "|",
  );
const GIVEN = "Anna Ben Chloé David Eva Fatima Giulia Hans Inés Jun Karl Lena María Noah".split(
  " ",
);

function madeRecord(number: number, random: Random): MadeRecord {
  const one = (list: readonly string[]) => list[random.below(list.length)];
  const words = (count: number) => Array.from({length: count}, () => one(WORDS)).join(" ");
  const sentence = (count: number) => {
    const text = words(count);
    return `${text[0].toUpperCase()}${text.slice(1)}`;
  };
  const author = (): MadeAuthor => ({
    family: `${one(FAMILIES)}${one(["", "", "son", "-Lee"])}`,
    given: `${one(GIVEN)} ${String.fromCharCode(65 + random.below(26))}.`,
    id: 1_000_000 + random.below(500_000),
  });
  return {
    number,
    authors: Array.from({length: 1 + random.below(6)}, author),
    title: `${sentence(9)}: ${words(4)}`,
    year: 1990 + random.below(35),
    venue: `Journal of ${sentence(2)}`,
    abstract: Array.from({length: 9}, () => `${sentence(18)}.`).join(" "),
    keywords: Array.from({length: 5}, () => words(2)),
    places: Array.from({length: 2}, () => `University of ${sentence(1)}, ${sentence(1)}, Norway`),
    references: Array.from(
      {length: 20},
      (_, i) =>
        `${one(FAMILIES)} ${one(GIVEN)[0]}., ${sentence(8)}, Journal of ${sentence(1)}, ${i + 1}, pp. ${i}-${i + 9}, (${1980 + random.below(40)})`,
    ),
    cited: random.below(200),
  };
}

const doi = (n: number) => `10.5555/made.${n}`;
const initials = ({given}: MadeAuthor) =>
  given
    .split(" ")
    .map(word => `${word[0]}.`)
    .join("");
const tex = (text: string) =>
  text.replace(/[üöáéíñøÖ]/g, letter => TEX[letter]).replaceAll("’", "'");
const TEX: Readonly<Record<string, string>> = {
  ü: '{\\"u}', ö: '{\\"o}', á: "{\\'a}", é: "{\\'e}", í: "{\\'i}", ñ: "{\\~n}", ø: "{\\o}", Ö: '{\\"O}',
}; // biome-ignore format: a list

export const BIBTEX: Form = {
  head: "",
  record: ({number, authors, title, year, venue, abstract, keywords}) =>
    `@article{key${number},
  author = {${authors.map(({family, given}) => tex(`${family}, ${given}`)).join(" and ")}},
  title = {{${title}}},
  journal = {${venue}},
  year = {${year}},
  volume = {12},
  pages = {${number}--${number + 9}},
  doi = {${doi(number)}},
  keywords = {${keywords.join("; ")}},
  abstract = {${abstract}}
}

`,
  foot: "",
};

export const RIS: Form = {
  head: "",
  record: ({number, authors, title, year, venue, abstract, keywords, places}) =>
    [
      "TY  - JOUR",
      ...authors.map(({family, given}) => `AU  - ${family}, ${given}`),
      `TI  - ${title}`,
      `PY  - ${year}`,
      `T2  - ${venue}`,
      "VL  - 12",
      `SP  - ${number}`,
      `EP  - ${number + 9}`,
      `DO  - ${doi(number)}`,
      ...places.map(place => `AD  - ${place}`),
      ...keywords.map(keyword => `KW  - ${keyword}`),
      `AB  - ${abstract}`,
      "ER  - ",
      "",
      "",
    ].join("\n"),
  foot: "",
};

const folded = (tag: string, lines: readonly string[]) => `${tag} ${lines.join("\n   ")}`;

export const WOS: Form = {
  head: "FN Clarivate Analytics Web of Science\nVR 1.0\n",
  record: ({number, authors, title, year, venue, abstract, keywords, places, references, cited}) =>
    [
      "PT J",
      folded(
        "AU",
        authors.map(author => `${author.family}, ${initials(author).replaceAll(".", "")}`),
      ),
      folded(
        "AF",
        authors.map(({family, given}) => `${family}, ${given}`),
      ),
      `TI ${title}`,
      `SO ${venue.toUpperCase()}`,
      "LA English",
      "DT Article",
      `DE ${keywords.join("; ")}`,
      `AB ${abstract}`,
      folded(
        "C1",
        places.map(place => `[${authors[0].family}, ${authors[0].given}] ${place}.`),
      ),
      folded("CR", references),
      `NR ${references.length}`,
      `TC ${cited}`,
      "PD JAN",
      `PY ${year}`,
      "VL 12",
      `BP ${number}`,
      `EP ${number + 9}`,
      `DI ${doi(number)}`,
      "WC Water Resources",
      `UT WOS:${String(number).padStart(15, "0")}`,
      "ER",
      "",
      "",
    ].join("\n"),
  foot: "EF\n",
};

const cells = (values: readonly string[]) =>
  `${values.map(value => `"${value.replaceAll('"', '""')}"`).join(",")}\n`;

export const SCOPUS: Form = {
  head: cells([
    "Authors", "Author full names", "Author(s) ID", "Title", "Year", "Source title", "Volume", "Issue", "Art. No.", "Page start",
    "Page end", "Cited by", "DOI", "Link", "Affiliations", "Authors with affiliations", "Abstract", "Author Keywords", "Index Keywords",
    "References", "Correspondence Address", "Publisher", "ISSN", "Language of Original Document", "Document Type", "Source", "EID",
  ]), // biome-ignore format: a list
  record: ({
    number,
    authors,
    title,
    year,
    venue,
    abstract,
    keywords,
    places,
    references,
    cited,
  }) => {
    const short = authors.map(author => `${author.family} ${initials(author)}`);
    const eid = `2-s2.0-${85_000_000_000 + number}`;
    return cells([
      short.join("; "),
      authors.map(({family, given, id}) => `${family}, ${given} (${id})`).join("; "),
      authors.map(({id}) => id).join("; "),
      title, String(year), venue, "12", "", "", String(number), String(number + 9), String(cited), doi(number),
      `https://www.scopus.com/inward/record.uri?eid=${eid}&doi=${encodeURIComponent(doi(number))}&partnerID=40`,
      places.join("; "),
      short.map((name, i) => `${name}, ${places[i % 2]}`).join("; "),
      abstract, keywords.join("; "), keywords.slice(0, 3).join("; "), references.join("; "),
      `${short[0]}; ${places[0]}; email: a@example.org`, "Elsevier B.V.", "00000000", "English", "Article", "Scopus", eid,
    ]); // biome-ignore format: a row
  },
  foot: "",
};

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const DBLP: Form = {
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n',
  record: ({number, authors, title, year, venue}) =>
    `<article mdate="2024-01-01" key="journals/x/${number}">
${authors.map(({family, given}) => `<author>${given} ${family}</author>`).join("\n")}
<title>${escaped(title)}.</title>
<pages>${number}-${number + 9}</pages>
<year>${year}</year>
<volume>12</volume>
<journal>${venue}</journal>
<ee>https://doi.org/${doi(number)}</ee>
<url>db/journals/x/x12.html#${number}</url>
</article>
`,
  foot: "</dblp>\n",
};

export const PUBMED: Form = {
  head: '<?xml version="1.0"?>\n<PubmedArticleSet>\n',
  record: ({number, authors, title, year, venue, abstract, keywords, places, references}) =>
    `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${number}</PMID>
<Article PubModel="Print"><Journal><ISSN IssnType="Print">0000-0000</ISSN><JournalIssue CitedMedium="Print"><Volume>12</Volume><PubDate><Year>${year}</Year><Month>Jan</Month></PubDate></JournalIssue><Title>${venue}</Title></Journal>
<ArticleTitle>${escaped(title)}</ArticleTitle><Pagination><MedlinePgn>${number}-${number + 9}</MedlinePgn></Pagination>
<Abstract><AbstractText>${abstract}</AbstractText></Abstract>
<AuthorList CompleteYN="Y">${authors
      .map(
        (author, i) =>
          `<Author ValidYN="Y"><LastName>${author.family}</LastName><ForeName>${author.given}</ForeName><Initials>${initials(author)}</Initials><AffiliationInfo><Affiliation>${places[i % 2]}</Affiliation></AffiliationInfo></Author>\n`,
      )
      .join("")}</AuthorList>
<Language>eng</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article>
<KeywordList Owner="NOTNLM">${keywords.map(keyword => `<Keyword MajorTopicYN="N">${keyword}</Keyword>`).join("\n")}</KeywordList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">${doi(number)}</ArticleId></ArticleIdList><ReferenceList>${references
      .map(reference => `<Reference><Citation>${escaped(reference)}</Citation></Reference>\n`)
      .join("")}</ReferenceList></PubmedData></PubmedArticle>
`,
  foot: "</PubmedArticleSet>\n",
};

/** So many records are made up; further ones repeat their words under keys of their own. */
const DIFFERENT = 5000;

/** Writes made-up records, each with keys of its own and the same from run to run, until the file has so many bytes. */
export function writeRecords(path: string, {head, record, foot}: Form, bytes: number): void {
  const random = randomFrom(42);
  const made: MadeRecord[] = [];
  const oneMore = (n: number) => {
    const record = madeRecord(n, random);
    made.push(record);
    return record;
  };
  const file = openSync(path, "w");
  let written = writeSync(file, head);
  let held = "";
  for (let n = 1; written < bytes; n++) {
    const known = made.length < DIFFERENT ? undefined : made[n % DIFFERENT];
    held += record(known === undefined ? oneMore(n) : {...known, number: n});
    if (held.length < 1 << 16) continue;
    written += writeSync(file, held);
    held = "";
  }
  writeSync(file, foot);
  closeSync(file);
}
