/** A corpus that anybody can look at first: a file beside the app, or one that is made up here. */
export interface Sample {
  /** Stands in links. */
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly from:
    | {readonly kind: "file"; readonly file: string}
    | {readonly kind: "generated"; readonly papers: number};
}

export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    id: "seeds",
    name: "Seed corpus",
    about: "79 papers on language models: an author's page and a list of daily papers",
    from: {kind: "file", file: "seeds.json"},
  },
  {
    id: "network-scientists",
    name: "Network scientists",
    about: "1,589 people who wrote on networks until 2006, a graph without papers; M. Newman",
    from: {kind: "file", file: "network-scientists.net"},
  },
  {
    id: "generated-300",
    name: "Generated, 300 people",
    about: "Nobody wrote these papers: made up by a rule, for trying things out",
    from: {kind: "generated", papers: 239},
  },
  {
    id: "generated-5000",
    name: "Generated, 5,000 people",
    about: "The same, as large as a field: also made up",
    from: {kind: "generated", papers: 4150},
  },
];

export const sampleOf = (id: string): Sample | undefined =>
  SAMPLES.find(sample => sample.id === id);
