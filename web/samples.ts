/** A corpus that ships with the app. */
export interface Sample {
  readonly file: string;
  readonly name: string;
  readonly about: string;
}

export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    file: "seeds.json",
    name: "Seed corpus",
    about: "79 papers on language models: an author's page and a list of daily papers",
  },
];
