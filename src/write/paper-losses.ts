import type {Paper} from "../papers/paper.ts";

/** What a file of papers may fail to carry, with how to tell whether a paper has it. */
export const PAPER_PARTS = {
  ids: ({ids}) => Object.keys(ids).some(scheme => !/^(id|doi|arxiv|pmid)$/.test(scheme)),
  "author ids": ({authors}) => authors.some(({ids}) => Object.keys(ids).length > 0),
  affiliations: ({authors, affiliations}) =>
    affiliations.length > 0 || authors.some(author => author.affiliations.length > 0),
  "groups among authors": ({authors}) => authors.some(({kind}) => kind === "group"),
  "parts of names": ({authors}) => authors.some(({parts}) => parts !== null),
  "unknown places in bylines": ({authors}) => authors.some(({position}) => position === null),
  "cut bylines": ({truncated}) => truncated,
  "author counts": ({authors, authorCount}) =>
    authorCount !== null && authorCount !== authors.length,
  "index keywords": ({keywords}) => keywords.index.length > 0,
  categories: ({categories}) => categories.length > 0,
  terms: ({terms}) => terms !== null,
  "citations by year": ({citationsByYear}) => citationsByYear !== null,
  references: ({references}) => references.length > 0,
  scores: ({scores}) => Object.keys(scores).length > 0,
  flags: ({flags}) => flags.length > 0,
} as const satisfies Readonly<Record<string, (paper: Paper) => boolean>>;

export type PaperPart = keyof typeof PAPER_PARTS;

/** Counts, paper by paper, what of them a file cannot carry. */
export function paperLosses(loses: readonly PaperPart[]): {
  add(paper: Paper): void;
  /** "references of 12 papers", in the order of the parts; empty where nothing is lost. */
  finish(): string[];
} {
  const counts = new Map<PaperPart, number>();
  return {
    add(paper) {
      for (const part of loses)
        if (PAPER_PARTS[part](paper)) counts.set(part, (counts.get(part) ?? 0) + 1);
    },
    finish: () =>
      loses
        .filter(part => counts.has(part))
        .map(
          part => `${part} of ${counts.get(part)} ${counts.get(part) === 1 ? "paper" : "papers"}`,
        ),
  };
}
