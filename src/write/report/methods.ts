import type {Analysis} from "../../analysis/analysis.ts";
import type {Counting} from "../../graphs/network.ts";

/** Where ways of counting come from. */
const COUNTING_SOURCES: Partial<Record<Counting, string>> = {
  fractional: "Newman 2001, doi:10.1103/PhysRevE.64.016132",
  "per-author": "Perianes-Rodriguez, Waltman & van Eck 2016, doi:10.1016/j.joi.2016.10.006",
};

/** How an analysis was made, in sentences with their sources, for the methods section of a paper. */
export function methodsText({manifest, corpus, networks}: Analysis): string {
  const {options, referenceYear, coterie} = manifest;
  const {network, communities} = networks.coauthor;
  const {given, notes} = network;
  const sentences = [`The analysis was made with Coterie ${coterie} (seed ${options.seed}).`];
  if (given === undefined) {
    sentences.push(
      `${corpus.size} papers were read; records of one paper were joined by identifiers, then by title, year and family name.`,
      `Ties between co-authors were counted so that ${notes.strength}${source(notes.counting)}.`,
    );
    if (notes.maxAuthors !== null)
      sentences.push(
        `Papers with more than ${notes.maxAuthors} authors (${notes.leftOut}) add no ties.`,
      );
    if (referenceYear !== null) sentences.push(`Indices that use age count to ${referenceYear}.`);
  } else
    sentences.push("The graph was read from a file; its strengths are as the file gives them.");
  if (communities.method === "given") sentences.push("Communities are the groups of the file.");
  else
    sentences.push(
      `Communities were found by ${communities.method === "leiden" ? "the Leiden algorithm (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z)" : "the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008)"} at resolution ${options.resolution}.`,
    );
  sentences.push(
    "Betweenness counts shortest paths by links and is divided by the number of pairs (Brandes 2001, doi:10.1080/0022250X.2001.9990249).",
  );
  if (given?.placed !== true)
    sentences.push(
      "The map was laid out with the forces of ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679).",
    );
  return sentences.join(" ");
}

function source(counting: Counting | null): string {
  const found = counting === null ? undefined : COUNTING_SOURCES[counting];
  return found === undefined ? "" : ` (${found})`;
}
