/** Which value of several records of one paper is taken, field by field, in words: what `mergedPaper` does. */
export const MERGE_RULES: readonly {readonly field: string; readonly rule: string}[] = [
  {field: "order", rule: "published before preprint, then those that tell more, then by origin"},
  {field: "ids", rule: "all; where two differ in a scheme, the better ranked record's"},
  {field: "title, venue, locator, language, terms", rule: "the best ranked record that has one"},
  {field: "type", rule: 'the same, but "preprint" only where no record is published'},
  {field: "authors", rule: "the longest byline; of equals the one with more identifiers"},
  {field: "author count", rule: "the greatest that is known"},
  {
    field: "date",
    rule: "the best ranked; completed by a record that knows month or day of the same year",
  },
  {field: "abstract, references", rule: "the longest"},
  {field: "categories, keywords, flags, affiliations", rule: "all, each once"},
  {
    field: "citations",
    rule: "those of the source that was chosen, else the greatest that is known",
  },
  {field: "citations by year", rule: "of the same record, else the best ranked that has them"},
  {field: "scores", rule: "all; where two differ, the better ranked record's"},
];
