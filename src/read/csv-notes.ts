/** What a row tells while it is read. */
export interface RowNotes {
  problem(what: string): void;
  /** Affiliations or identifiers that are not as many as there are authors. */
  untied(what: "affiliations" | "identifiers", found: number, authors: number): void;
}
