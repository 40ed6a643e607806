import {bCubed, pairwise, splitMerge} from "../../../src/people/evaluate.ts";
import {givenCompatible} from "../../../src/people/given-names.ts";
import {mergePoints} from "../../../src/people/merge-points.ts";
import {parseName} from "../../../src/people/name.ts";
import {
  allInitialsKey,
  blockKey,
  hybridGroups,
  initials,
  normaliseName,
} from "../../../src/people/name-keys.ts";
import {isOrcid} from "../../../src/people/orcid.ts";
import {counterJaccard, jaroWinkler} from "../../../src/people/similarity.ts";
import {applyThesaurus, parseThesaurus} from "../../../src/people/thesaurus.ts";
import type {Run} from "./case.ts";

/** Names and groupings of records: section G. */
export const NAME_RUNS: Readonly<Record<string, Run>> = {
  normalize_name: ({name}) => normaliseName(name),
  parse_name: ({name}) => parseName(name),
  initials: ({name}) => initials(name as string),
  block_key: ({name}) => blockKey(name as string),
  aini_key: ({name}) => allInitialsKey(name as string),
  given_compatible: ({a, b}) => givenCompatible(a, b),
  hybrid_groups: ({names}) => new Set(hybridGroups(names)).size,
  merge_points: input => mergePoints(input),
  orcid_valid: ({orcid}) => isOrcid(orcid),
  b_cubed: ({truth, predicted}) => bCubed(truth, predicted),
  pairwise_f1: ({truth, predicted}) => pairwise(truth, predicted),
  split_merge: ({truth, predicted}) => splitMerge(truth, predicted),
  jaro_winkler: ({a, b}) => jaroWinkler(a, b),
  counter_jaccard: ({a, b}) => counterJaccard(a as readonly unknown[], b),
  thesaurus_apply: ({file, items}) => applyThesaurus(parseThesaurus(file), items),
};
