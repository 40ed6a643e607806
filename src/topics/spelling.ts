/** British endings and words, to their American twins; the twin is a key and is never shown. */
const WHOLE: Readonly<Record<string, string>> = {
  analyse: "analyze",
  analysed: "analyzed",
  analysing: "analyzing",
  catalogue: "catalog",
  centre: "center",
  centred: "centered",
  defence: "defense",
  fibre: "fiber",
  grey: "gray",
  licence: "license",
  litre: "liter",
  metre: "meter",
  modelling: "modeling",
  labelling: "labeling",
  labelled: "labeled",
  unlabelled: "unlabeled",
  signalling: "signaling",
  travelling: "traveling",
  channelling: "channeling",
  oestrogen: "estrogen",
  paediatric: "pediatric",
  anaemia: "anemia",
  tumour: "tumor",
  programme: "program",
  sulphur: "sulfur",
  ageing: "aging",
  artefact: "artifact",
  plough: "plow",
  judgement: "judgment",
};
const OUR = /^(behavi|col|fav|hon|hum|lab|neighb|harb|rum|vap|fl|tum|sav|vig)our/;
const ISE = /(is|ys)(e|ed|ing|er|ation|ational)$/;
const KEEPS_ISE =
  /^(adv|ar|compr|comprom|conc|dem|desp|dev|disgu|enterpr|exerc|expert|improv|lik|mer|no|otherw|prec|prem|prom|ra|r|rev|superv|surm|surpr|telev|ver|w|bas|cr|pra|pro|n|m|par|anal|likew|clockw|pairw|stepw|pointw|blockw|layerw|unsuperv|semisuperv|selfsuperv|organ)is/;

/** One spelling for British and American writers: "optimisation" and "optimization" become one key. */
export function american(word: string): string {
  if (Object.hasOwn(WHOLE, word)) return WHOLE[word];
  if (word.length > 5) {
    if (
      /is(e|ed|ing|er|ation|ational)$/.test(word) &&
      (!KEEPS_ISE.test(word) || /^organis/.test(word))
    )
      return word.replace(
        ISE,
        (_, stem: string, end: string) => `${stem === "is" ? "iz" : "yz"}${end}`,
      );
    if (OUR.test(word)) return word.replace("our", "or");
  }
  return word;
}

/** Words that end like plurals and are none, or whose singular is irregular. */
const IRREGULAR: Readonly<Record<string, string>> = {
  analyses: "analysis",
  hypotheses: "hypothesis",
  syntheses: "synthesis",
  theses: "thesis",
  crises: "crisis",
  bases: "base",
  diagnoses: "diagnosis",
  matrices: "matrix",
  vertices: "vertex",
  indices: "index",
  criteria: "criterion",
  phenomena: "phenomenon",
  children: "child",
  women: "woman",
  men: "man",
  mice: "mouse",
  people: "people",
  corpora: "corpus",
  bacteria: "bacterium",
  lives: "life",
  series: "series",
  species: "species",
  news: "news",
  bayes: "bayes",
  gauss: "gauss",
  always: "always",
  lens: "lens",
  atlas: "atlas",
  canvas: "canvas",
  gas: "gas",
  mass: "mass",
  diabetes: "diabetes",
  rabies: "rabies",
  herpes: "herpes",
  axes: "axis",
  caches: "cache",
  headaches: "headache",
  metrics: "metric",
  topics: "topic",
  characteristics: "characteristic",
  heuristics: "heuristic",
  smaller: "small",
  larger: "large",
  deeper: "deep",
  longer: "long",
};

/**
 * The singular of an English noun by rules that are safe for a key: "entities" → "entity", "classes" →
 * "class", "models" → "model"; "analysis", "corpus", "physics", "bias", "loss" stay.
 */
export function singular(word: string): string {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word];
  if (word.length < 3 || !word.endsWith("s") || /(ss|us|is|ics|ias)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
