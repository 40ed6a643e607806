import type {Paper} from "../papers/paper.ts";

/** Where a paper can be read; null where no identifier leads there. */
export function paperLink({ids}: Pick<Paper, "ids">): string | null {
  if (ids.doi !== undefined) return `https://doi.org/${encodeURI(ids.doi)}`;
  if (ids.arxiv !== undefined) return `https://arxiv.org/abs/${encodeURI(ids.arxiv)}`;
  return ids.pmid === undefined
    ? null
    : `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(ids.pmid)}/`;
}
