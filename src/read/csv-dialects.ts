import type {Paper} from "../papers/paper.ts";
import {type ColumnNames, FIELDS} from "./csv-columns.ts";
import {
  ANY_NAMES,
  COMMAS,
  FAMILY_FIRST,
  GIVEN_FIRST,
  GLUED_NAMES,
  IEEE_NAMES,
  INITIALS_LAST,
  LENS_NAMES,
  type NameStyle,
  NUMBERED_NAMES,
} from "./csv-names.ts";
import {parseDate} from "./dates.ts";

/** How one source writes its table of papers. */
export interface TableDialect {
  readonly id: string;
  readonly label: string;
  /** Sets of column names, folded: a header that has all names of one set is this source's. */
  readonly signatures: readonly (readonly string[])[];
  readonly columns: ColumnNames;
  readonly names: NameStyle;
  /** What the identifiers in the column `author_ids` are. */
  readonly authorScheme?: string;
  /**
   * Affiliations: "each" = one a name, in the order of names; "paper" = of the paper as a whole, tied to names
   * only where another column says so; "counted" (default) = one a name where there are as many.
   */
  readonly affiliations?: "each" | "paper" | "counted";
  /** How affiliations stand with names in the column `author_affiliations`. */
  readonly authorAffiliations?: "behind" | "brackets";
  /** Whether the names of `full_names` take the place of the short ones or tell who is who. */
  readonly fullNames?: "names" | "identities";
  /** Identifiers of the paper beyond the usual ones: scheme → columns. */
  readonly ids?: Readonly<Record<string, readonly string[]>>;
  /** Further columns with keywords of an index. */
  readonly indexKeywords?: readonly string[];
  /** Figures of the source: name → column. */
  readonly scores?: Readonly<Record<string, string>>;
  /** Signs between keywords; ";" where nothing is said. */
  readonly keywordSign?: RegExp;
  /** What a reference names, where references are identifiers: "doi", "openalex", "lens". */
  readonly referenceScheme?: string;
  /** A thing to know about how this source is read, told as a notice. */
  readonly caution?: string;
  /** What a paper says in a way of its own: given what was read, what is otherwise. */
  refine?(paper: Paper): Partial<Paper>;
}

/** Tables of our own: papers.csv, and what people write by hand with these columns. */
export const OWN_TABLE: TableDialect = {
  id: "csv",
  label: "Table (CSV, TSV)",
  signatures: [],
  columns: FIELDS,
  names: {...ANY_NAMES},
  affiliations: "each",
};

/** Any other table, by the names of its columns. */
export const ANY_TABLE: TableDialect = {
  ...OWN_TABLE,
  affiliations: "counted",
  keywordSign: /\s*[;|]\s*|\s*,\s*/,
};

/** Tables of known sources, one a row; a header that fits several is the first one's. */
export const TABLE_DIALECTS: readonly TableDialect[] = [
  {
    id: "scopus-csv",
    label: "Scopus (CSV)",
    signatures: [
      ["title", "eid"],
      ["title", "author s id"],
      ["title", "source title", "authors with affiliations"],
    ],
    columns: {
      title: ["Title"],
      authors: ["Authors"],
      full_names: ["Author full names"],
      author_ids: ["Author(s) ID"],
      year: ["Year"],
      venue: ["Source title"],
      volume: ["Volume"],
      issue: ["Issue"],
      article_number: ["Art. No."],
      start_page: ["Page start"],
      end_page: ["Page end"],
      citations: ["Cited by"],
      doi: ["DOI"],
      pmid: ["PubMed ID"],
      link: ["Link"],
      affiliations: ["Affiliations"],
      author_affiliations: ["Authors with affiliations"],
      abstract: ["Abstract"],
      keywords: ["Author Keywords"],
      index_keywords: ["Index Keywords"],
      references: ["References"],
      language: ["Language of Original Document"],
      type: ["Document Type"],
    },
    names: INITIALS_LAST,
    authorScheme: "scopus",
    affiliations: "paper",
    authorAffiliations: "behind",
    fullNames: "names",
    ids: {scopus: ["EID"]},
  },
  {
    id: "dimensions-csv",
    label: "Dimensions (CSV)",
    signatures: [
      ["publication id", "title", "pubyear"],
      ["title", "dimensions url"],
    ],
    columns: {
      title: ["Title"],
      authors: ["Authors"],
      date: ["Publication Date", "Publication date", "Publication Date (online)"],
      year: ["PubYear"],
      venue: ["Source title/Anthology title", "Source title", "Anthology title"],
      volume: ["Volume"],
      issue: ["Issue"],
      pages: ["Pagination"],
      type: ["Publication Type", "Document Type"],
      doi: ["DOI"],
      pmid: ["PMID"],
      pmcid: ["PMCID"],
      abstract: ["Abstract"],
      index_keywords: ["MeSH terms"],
      categories: ["Fields of Research (ANZSRC 2020)", "Fields of Research (ANZSRC 2008)"],
      affiliations: ["Research Organizations - standardized", "Authors (Raw Affiliation)"],
      author_affiliations: ["Authors Affiliations", "Authors (Raw Affiliation)"],
      citations: ["Times cited"],
      references: ["Cited references"],
    },
    names: FAMILY_FIRST,
    affiliations: "paper",
    authorAffiliations: "brackets",
    ids: {dimensions: ["Publication ID"]},
    scores: {rcr: "RCR", fcr: "FCR", altmetric: "Altmetric", recent_citations: "Recent citations"},
  },
  {
    id: "lens-csv",
    label: "Lens (CSV)",
    signatures: [["lens id", "title"]],
    columns: {
      title: ["Title"],
      authors: ["Author/s", "Authors"],
      date: ["Date Published"],
      year: ["Publication Year"],
      venue: ["Source Title"],
      volume: ["Volume"],
      issue: ["Issue Number"],
      start_page: ["Start Page"],
      end_page: ["End Page"],
      type: ["Publication Type"],
      doi: ["DOI"],
      pmid: ["PMID"],
      pmcid: ["PMCID"],
      abstract: ["Abstract"],
      keywords: ["Keywords"],
      index_keywords: ["MeSH Terms"],
      categories: ["Fields of Study"],
      citations: ["Citing Works Count"],
      references: ["References"],
    },
    names: LENS_NAMES,
    ids: {lens: ["Lens ID"], mag: ["Microsoft Academic ID"]},
    scores: {citing_patents: "Citing Patents Count"},
    referenceScheme: "lens",
  },
  {
    id: "openalex-csv",
    label: "OpenAlex (CSV)",
    signatures: [
      ["display name", "authorships author display name"],
      ["work id", "title", "citation count"],
    ],
    columns: {
      title: ["display_name", "title"],
      authors: ["authorships.author.display_name", "Author", "Authors"],
      author_ids: ["authorships.author.id", "Author IDs"],
      orcids: ["authorships.author.orcid", "ORCID"],
      date: ["publication_date"],
      year: ["publication_year", "Year"],
      venue: ["primary_location.source.display_name", "Source"],
      volume: ["biblio.volume"],
      issue: ["biblio.issue"],
      start_page: ["biblio.first_page"],
      end_page: ["biblio.last_page"],
      type: ["type"],
      language: ["language"],
      doi: ["doi"],
      pmid: ["ids.pmid"],
      pmcid: ["ids.pmcid"],
      abstract: ["abstract"],
      index_keywords: ["keywords.display_name", "keywords"],
      categories: ["topics.display_name", "primary_topic.display_name"],
      affiliations: ["authorships.institutions.display_name", "Institution"],
      citations: ["cited_by_count", "Citation count"],
      references: ["referenced_works"],
      flags: ["is_retracted"],
    },
    names: GIVEN_FIRST,
    authorScheme: "openalex",
    ids: {openalex: ["id", "Work ID"]},
    scores: {fwci: "fwci"},
    keywordSign: /\s*[|;]\s*/,
    referenceScheme: "openalex",
  },
  {
    id: "cord19",
    label: "CORD-19 (metadata.csv)",
    signatures: [["cord uid", "title"]],
    columns: {
      title: ["title"],
      authors: ["authors"],
      date: ["publish_time"],
      venue: ["journal"],
      doi: ["doi"],
      pmid: ["pubmed_id"],
      pmcid: ["pmcid"],
      arxiv: ["arxiv_id"],
      link: ["url"],
      abstract: ["abstract"],
    },
    names: FAMILY_FIRST,
    ids: {cord: ["cord_uid"], mag: ["mag_id"], s2corpus: ["s2_id"]},
  },
  {
    id: "ieee-csv",
    label: "IEEE Xplore (CSV)",
    signatures: [
      ["document title", "author affiliations"],
      ["document title", "ieee terms"],
    ],
    columns: {
      title: ["Document Title"],
      authors: ["Authors"],
      affiliations: ["Author Affiliations"],
      venue: ["Publication Title"],
      date: ["Issue Date", "Online Date"],
      year: ["Publication Year"],
      volume: ["Volume"],
      issue: ["Issue"],
      start_page: ["Start Page"],
      end_page: ["End Page"],
      abstract: ["Abstract"],
      doi: ["DOI"],
      keywords: ["Author Keywords"],
      index_keywords: ["IEEE Terms"],
      citations: ["Article Citation Count"],
      type: ["Document Identifier"],
    },
    names: IEEE_NAMES,
    indexKeywords: ["INSPEC Controlled Terms", "INSPEC Non-Controlled Terms", "Mesh_Terms"],
    scores: {patent_citations: "Patent Citation Count"},
    keywordSign: /\s*;\s*|,\s+/,
  },
  {
    id: "springer-csv",
    label: "SpringerLink (CSV)",
    signatures: [["item title", "item doi"]],
    columns: {
      title: ["Item Title"],
      authors: ["Authors"],
      venue: ["Publication Title"],
      volume: ["Journal Volume"],
      issue: ["Journal Issue"],
      doi: ["Item DOI"],
      year: ["Publication Year"],
      type: ["Content Type"],
    },
    names: GLUED_NAMES,
    caution:
      "names stand without a sign between them; they were split where a capital follows a small letter, which is wrong now and then",
  },
  {
    id: "core-csv",
    label: "CORE (CSV)",
    signatures: [
      ["workid", "title"],
      ["oaiid", "title"],
      ["core id", "title"],
    ],
    columns: {
      title: ["title"],
      authors: ["authors"],
      date: ["publishedDate"],
      year: ["yearPublished"],
      venue: ["journals", "publisher"],
      doi: ["doi"],
      arxiv: ["arxivId"],
      pmid: ["pubmedId"],
      abstract: ["abstract"],
      type: ["documentType"],
      language: ["language"],
      citations: ["citationCount"],
    },
    names: FAMILY_FIRST,
    ids: {core: ["workID", "coreId"]},
  },
  {
    id: "scholar-csv",
    label: "Google Scholar (Publish or Perish CSV)",
    signatures: [
      ["cites", "authors", "title", "gsrank"],
      ["cites", "authors", "title", "querydate"],
    ],
    columns: {
      title: ["Title"],
      authors: ["Authors"],
      year: ["Year"],
      venue: ["Source"],
      volume: ["Volume"],
      issue: ["Issue"],
      start_page: ["StartPage"],
      end_page: ["EndPage"],
      doi: ["DOI"],
      link: ["ArticleURL"],
      abstract: ["Abstract"],
      citations: ["Cites"],
    },
    names: COMMAS,
  },
  {
    id: "zotero-csv",
    label: "Zotero (CSV)",
    signatures: [["key", "item type", "title", "abstract note"]],
    columns: {
      id: ["Key"],
      type: ["Item Type"],
      title: ["Title"],
      authors: ["Author"],
      date: ["Date"],
      year: ["Publication Year"],
      venue: ["Publication Title", "Conference Name"],
      volume: ["Volume"],
      issue: ["Issue"],
      pages: ["Pages"],
      language: ["Language"],
      doi: ["DOI"],
      link: ["Url"],
      abstract: ["Abstract Note"],
      keywords: ["Manual Tags"],
      index_keywords: ["Automatic Tags"],
    },
    names: FAMILY_FIRST,
  },
  {
    id: "vispubdata",
    label: "vispubdata (CSV)",
    signatures: [
      ["paper title", "paper doi"],
      ["conference", "authornames deduped"],
    ],
    columns: {
      title: ["Paper Title", "Title"],
      authors: ["Author Names", "AuthorNames"],
      full_names: ["AuthorNames-Deduped", "Deduped author names"],
      year: ["Year"],
      venue: ["Conference"],
      doi: ["Paper DOI", "DOI"],
      link: ["Link"],
      start_page: ["First page", "FirstPage"],
      end_page: ["Last page", "LastPage"],
      type: [
        "Paper type: C=conference paper, J = journal paper, M=miscellaneous (capstone, keynote, VAST challenge, panel, poster, ...)",
        "PaperType",
        "Paper type",
      ],
      abstract: ["Abstract"],
      keywords: ["Author Keywords", "AuthorKeywords"],
      affiliations: ["Author Affiliation", "AuthorAffiliation"],
      references: ["References", "InternalReferences"],
      citations: ["CitationCount_CrossRef", "AminerCitationCount"],
      flags: ["Award"],
    },
    names: NUMBERED_NAMES,
    authorScheme: "dblp",
    fullNames: "identities",
    affiliations: "each",
    scores: {
      citations_aminer: "AminerCitationCount",
      downloads: "Downloads_Xplore",
      pubs_cited: "PubsCited_CrossRef",
    },
    keywordSign: /\s*[;,]+\s*/,
    referenceScheme: "doi",
  },
  {
    id: "pubmed-csv",
    label: "PubMed (CSV)",
    signatures: [["pmid", "title", "first author", "journal book"]],
    columns: {
      pmid: ["PMID"],
      title: ["Title"],
      authors: ["Authors"],
      venue: ["Journal/Book"],
      year: ["Publication Year"],
      pmcid: ["PMCID"],
      doi: ["DOI"],
    },
    names: INITIALS_LAST,
  },
  {
    id: "embase-csv",
    label: "Embase (CSV)",
    signatures: [["title", "author names", "emtree medical index terms"]],
    columns: {
      title: ["Title"],
      authors: ["Author Names"],
      venue: ["Source"],
      date: ["Date of Publication", "Publication Date"],
      year: ["Publication Year"],
      abstract: ["Abstract"],
      keywords: ["Author Keywords", "keywords"],
      index_keywords: ["Emtree Medical Index Terms"],
      doi: ["DOI"],
      pmid: ["Medline PMID"],
    },
    names: INITIALS_LAST,
    keywordSign: /\s*;\s*|,\s+(?![^()]{0,200}\))/,
    refine: sourceWithDate,
  },
  {
    id: "wos-report",
    label: "Web of Science (citation report)",
    signatures: [["title", "authors", "total citations", "average per year"]],
    columns: {
      title: ["Title"],
      authors: ["Authors"],
      group_authors: ["Corporate Authors"],
      date: ["Publication Date"],
      year: ["Publication Year"],
      venue: ["Source Title"],
      volume: ["Volume"],
      issue: ["Issue"],
      start_page: ["Beginning Page"],
      end_page: ["Ending Page"],
      article_number: ["Article Number"],
      doi: ["DOI"],
      citations: ["Total Citations"],
    },
    names: FAMILY_FIRST,
  },
];

/** "Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004" is a venue, a place in it and a date. */
function sourceWithDate({venue, locator, date}: Paper): Partial<Paper> {
  const found = /^(.+?)\s*\((\d{4})\)\s*([^\s:.(]*)(?::(\S+))?(?:\s*\(([^)]*)\))?/.exec(
    venue ?? "",
  );
  if (found === null) return {};
  const [, name, year, volume, issue = "", pages = ""] = found;
  const printed = /Date of Publication:\s*(.+)$/.exec(venue ?? "")?.[1] ?? year;
  return {
    venue: name,
    locator: locator ?? (volume === "" ? null : {volume, issue, pages}),
    date: date ?? parseDate(printed) ?? parseDate(year),
  };
}
