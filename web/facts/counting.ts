/** Sources that count citations, with the ids of the formats that their exports come in. */
export const COUNTING: readonly {
  readonly id: string;
  readonly name: string;
  readonly formats: readonly string[];
}[] = [
  {id: "openalex", name: "OpenAlex", formats: ["openalex", "openalex-csv"]},
  {id: "scopus", name: "Scopus", formats: ["scopus-csv"]},
  {id: "wos", name: "Web of Science", formats: ["wos", "wos-table", "wos-report"]},
  {id: "dimensions", name: "Dimensions", formats: ["dimensions-csv"]},
  {id: "lens", name: "Lens", formats: ["lens-csv"]},
  {id: "semantic-scholar", name: "Semantic Scholar", formats: ["semantic-scholar"]},
  {id: "crossref", name: "Crossref", formats: ["crossref"]},
  {id: "scholar", name: "Google Scholar", formats: ["scholar-csv"]},
];

/** The formats of a source; none for one that is not known. */
export const formatsCounting = (id: string): readonly string[] =>
  COUNTING.find(source => source.id === id)?.formats ?? [];
