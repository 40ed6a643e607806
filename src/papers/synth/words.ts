import type {Random} from "../../util/random.ts";

const QUALITIES = list(`
  adaptive, bayesian, causal, coupled, deep, distributed, dynamic, efficient, electronic, evolutionary, hierarchical, hybrid,
  interactive, latent, linear, local, magnetic, mobile, modular, molecular, multiscale, neural, nonlinear, optical, parallel,
  probabilistic, quantum, random, regional, robust, seasonal, social, sparse, spatial, spectral, stochastic, structural, temporal,
  thermal, urban, visual, volatile, coastal, cellular, genetic, clinical, cognitive, economic, ecological, metabolic
`);
const SUBJECTS = list(`
  climate, crystal, data, disease, energy, enzyme, fluid, forest, galaxy, gene, graph, health, image, immune, knowledge, language,
  learning, light, market, membrane, memory, mobility, network, ocean, particle, plasma, policy, polymer, population, protein,
  robot, signal, soil, species, speech, star, surface, traffic, tumour, vaccine, vision, water, web, wind
`);
const HEADS = list(`
  analysis, archive, classification, clustering, control, detection, dynamics, estimation, evolution, imaging, inference, growth,
  interaction, mapping, measurement, model, monitoring, navigation, optimisation, planning, prediction, recognition,
  reconstruction, regulation, response, retrieval, sampling, sensing, simulation, spectroscopy, stability, synthesis, tracking,
  transfer, transport, visualisation
`);
const PATTERNS: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `${a} for ${b}`,
  (a, b) => `${a} and ${b}`,
  (a, b) => `${a} under ${b}`,
  (a, b) => `Towards ${a} with ${b}`,
  (a, b) => `On the role of ${a} in ${b}`,
  (a, b) => `${a}: a comparison with ${b}`,
  (a, b) => `A survey of ${a} in ${b}`,
];

/** Draws a term of two or three words: "sparse graph inference". */
export function drawTerm(random: Random): string {
  const subject = pick(SUBJECTS, random);
  const head = pick(HEADS, random);
  return random.next() < 0.6
    ? `${pick(QUALITIES, random)} ${subject} ${head}`
    : `${subject} ${head}`;
}

/** A title about two terms. */
export function drawTitle(a: string, b: string, random: Random): string {
  const title = PATTERNS[random.below(PATTERNS.length)](a, b);
  return title[0].toUpperCase() + title.slice(1);
}

const pick = (items: readonly string[], random: Random): string =>
  items[random.below(items.length)];

function list(text: string): readonly string[] {
  return text.split(",").map(word => word.trim());
}
