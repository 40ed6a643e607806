/** What the memory engine says when it begins a stage; it goes on with the last one at all else that it says. */
const IN_MEMORY: Readonly<Record<string, string>> = {
  "Reading papers": "reading",
  "Co-authorship": "co-author edges",
  "Joining terms": "co-word edges",
  "Comparing topics": "shared-topic edges",
  Counting: "people, venues, terms, years",
  "Pairs of names": "pairs of names",
};

/** The stage that an engine begins when it says this of its progress; undefined = it goes on with the last. */
export function stageBegun(said: string): string | undefined {
  const [, named] = /^Engine: (.*)/.exec(said) ?? [];
  return named ?? IN_MEMORY[said];
}
