import {arxivSource} from "./arxiv.ts";
import {crossrefSource} from "./crossref.ts";
import {dblpSource} from "./dblp.ts";
import {openalexSource} from "./openalex.ts";
import {semanticScholarSource} from "./semantic-scholar.ts";
import type {Source} from "./source.ts";

/** Every service that can be asked live. A new one is a file and an entry here. */
export const SOURCES: readonly Source[] = [
  openalexSource,
  crossrefSource,
  semanticScholarSource,
  arxivSource,
  dblpSource,
];
