import type {GraphReport} from "./graph-report.ts";
import type {GraphMetric, Source} from "./metric.ts";

const OWN: Source = {text: "a count", doi: null};
const NO_PARAMETERS = {level: "graph", parameters: [], needs: []} as const;

type Shortly = Omit<GraphMetric, "level" | "parameters" | "needs" | "differs" | "run"> &
  Partial<Pick<GraphMetric, "differs" | "needs">>;

const figure = (described: Shortly, run: (report: GraphReport) => number | null): GraphMetric => ({
  differs: null,
  ...NO_PARAMETERS,
  ...described,
  run,
});

/** Figures of a graph as a whole, in the order in which its summary shows them. */
export const GRAPH_METRICS: readonly GraphMetric[] = [
  figure(
    {
      id: "density",
      label: "Density",
      meaning: "The share of all pairs that are tied.",
      formula: "2m / (n(n − 1))",
      unit: "share",
      range: [0, 1],
      cost: "O(1)",
      source: OWN,
    },
    ({density}) => density,
  ),
  figure(
    {
      id: "components",
      label: "Components",
      meaning: "In how many pieces the graph falls that do not hang together.",
      formula: "number of connected components, nodes without ties counted",
      unit: "pieces",
      range: [0, null],
      cost: "O(nodes + ties)",
      source: OWN,
    },
    ({components}) => components,
  ),
  figure(
    {
      id: "mean_distance",
      label: "Mean distance",
      meaning: "The mean number of links between two nodes that can reach each other.",
      formula: "Σ d(s,t) over pairs in reach ÷ their number",
      unit: "links",
      range: [1, null],
      cost: "O(nodes · ties / 256)",
      source: {text: "Watts & Strogatz 1998, Nature 393:440", doi: "10.1038/30918"},
      differs: "Tools that take unreachable pairs as n links apart give more",
    },
    ({meanDistance}) => meanDistance,
  ),
  figure(
    {
      id: "diameter",
      label: "Diameter",
      meaning: "The greatest number of links between two nodes that can reach each other.",
      formula: "max d(s,t) over pairs in reach",
      unit: "links",
      range: [1, null],
      cost: "O(nodes · ties / 256); above 20,000 nodes at most 64 searches, O(nodes + ties) each",
      source: {text: "Takes & Kosters 2011", doi: "10.1145/2063576.2063748"},
      differs:
        "networkx refuses graphs that do not hang together; in large graphs others give the longest path that they came upon",
    },
    ({diameter}) => diameter,
  ),
  figure(
    {
      id: "transitivity",
      label: "Transitivity",
      meaning: "How often two partners of a node are tied to each other, over the whole graph.",
      formula: "3 · triangles / connected triples",
      unit: "share",
      range: [0, 1],
      cost: "O(ties^1.5)",
      source: {text: "Newman, Strogatz & Watts 2001", doi: "10.1103/PhysRevE.64.026118"},
    },
    ({transitivity}) => transitivity,
  ),
  figure(
    {
      id: "mean_clustering",
      label: "Mean clustering",
      meaning: "The mean, over nodes, of the share of their pairs of partners that are tied.",
      formula: "mean of local clustering, 0 for nodes with fewer than two partners",
      unit: "share",
      range: [0, 1],
      cost: "O(ties^1.5)",
      source: {text: "Watts & Strogatz 1998, Nature 393:440", doi: "10.1038/30918"},
      differs: "igraph leaves nodes with fewer than two partners out of the mean",
    },
    ({meanClustering}) => meanClustering,
  ),
  figure(
    {
      id: "assortativity",
      label: "Degree assortativity",
      meaning: "Whether nodes of many ties hang on nodes of many ties: 1 always, −1 never.",
      formula: "Pearson's correlation of degrees over both ends of all ties",
      unit: "",
      range: [-1, 1],
      cost: "O(ties)",
      source: {
        text: "Newman 2002, Physical Review Letters 89:208701",
        doi: "10.1103/PhysRevLett.89.208701",
      },
      differs: "Libraries give NaN where all degrees are alike; here it is not defined",
    },
    ({degreeAssortativity}) => degreeAssortativity,
  ),
  figure(
    {
      id: "small_world",
      label: "Small world",
      meaning:
        "Clustering over distance, beside random papers of the same numbers of authors: well above 1 is a small world.",
      formula: "(C / Cr) / (L / Lr), C transitivity, L mean distance, of the largest component",
      unit: "",
      range: [0, null],
      needs: ["bylines"],
      cost: "O(samples · nodes · ties / 256)",
      source: {
        text: "Humphries & Gurney 2008; Newman, Strogatz & Watts 2001",
        doi: "10.1371/journal.pone.0002051",
      },
      differs:
        "Others compare with random graphs of the same ties, beside which every projection of papers is a small world",
    },
    ({smallWorld}) => smallWorld.bipartite?.sigma ?? null,
  ),
  figure(
    {
      id: "core_fit",
      label: "Core and periphery",
      meaning: "How far the graph is a dense core with a sparse rest; 1 is a perfect one.",
      formula: "correlation of tied pairs with the ideal, pairs between core and rest left out",
      unit: "",
      range: [-1, 1],
      cost: "O(nodes log nodes + ties)",
      source: {
        text: "Borgatti & Everett 2000, Social Networks 21:375; Lip 2011",
        doi: "10.1016/S0378-8733(99)00019-2",
      },
      differs: "UCINET searches for the best core at random; ours is exact without pairs between",
    },
    ({corePeriphery}) => corePeriphery.fit,
  ),
  figure(
    {
      id: "rich_club",
      label: "Rich club",
      meaning:
        "How much more the tenth of nodes with the most ties are tied to each other than in random graphs of the same degrees; above 1 they are a club.",
      formula: "φ / φ_random, φ = 2E / (N(N − 1)) among nodes above the degree of nine tenths",
      unit: "",
      range: [0, null],
      cost: "O(samples · ties)",
      source: {text: "Colizza et al. 2006, Nature Physics 2:110", doi: "10.1038/nphys209"},
      differs: "networkx gives φ for every degree, which every paper of many authors raises",
    },
    ({richClub}) => richClub.ratio,
  ),
  figure(
    {
      id: "degree_exponent",
      label: "Exponent of degrees",
      meaning: "The exponent of the power law that fits the tail of the degrees best.",
      formula: "β of p(k) = k^−β / ζ(β, k₀) by maximum likelihood",
      unit: "",
      range: [1, null],
      cost: "O(nodes)",
      source: {
        text: "Clauset, Shalizi & Newman 2009, SIAM Review 51:661",
        doi: "10.1137/070710111",
      },
      differs: "A line through logarithms, as many tools draw it, is no fit",
    },
    ({degrees}) => degrees.law?.exponent ?? null,
  ),
  figure(
    {
      id: "degree_p",
      label: "Plausibility of the power law",
      meaning:
        "The share of samples of the law that lie as far from their own fit; below 0.1 it is refused.",
      formula: "share of seeded samples with distance ≥ that of the data",
      unit: "share",
      range: [0, 1],
      cost: "O(samples · nodes)",
      source: {
        text: "Clauset, Shalizi & Newman 2009, SIAM Review 51:661",
        doi: "10.1137/070710111",
      },
    },
    ({degrees}) => degrees.p,
  ),
  figure(
    {
      id: "modularity",
      label: "Modularity",
      meaning: "How much more strength lies inside communities than chance lets expect.",
      formula: "Σ_c (W_c / m − (S_c / 2m)²)",
      unit: "",
      range: [-1, 1],
      cost: "O(ties)",
      source: {
        text: "Newman & Girvan 2004, Physical Review E 69:026113",
        doi: "10.1103/PhysRevE.69.026113",
      },
      differs: "By strengths; tools that count ties alone give another value",
    },
    ({communities}) => communities.modularity,
  ),
  figure(
    {
      id: "conductance",
      differs: "Some tools give the mean over communities, small and large alike",
      label: "Conductance",
      meaning: "How much of their strength leaves the communities; low is well separated.",
      formula: "cut / min(strength inside, strength of the rest), mean by strength",
      unit: "share",
      range: [0, 1],
      cost: "O(ties)",
      source: {
        text: "Kannan, Vempala & Vetta 2004, Journal of the ACM 51:497",
        doi: "10.1145/990308.990313",
      },
    },
    ({communities}) => communities.conductance.mean,
  ),
  figure(
    {
      id: "community_stability",
      label: "Stability of communities",
      meaning:
        "How alike the communities are when they are found anew with other seeds; 1 is the same.",
      formula: "mean adjusted Rand index over all pairs of runs",
      unit: "",
      range: [-1, 1],
      cost: "O(seeds · leiden)",
      source: {
        text: "Hubert & Arabie 1985, Journal of Classification 2:193",
        doi: "10.1007/BF01908075",
      },
    },
    ({communities}) => communities.stability.adjustedRand,
  ),
];
