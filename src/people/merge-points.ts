/** What is known of two records of one block, for the plain rule of points. */
export interface PointSignals {
  readonly sameOrcid?: boolean;
  readonly conflictingOrcid?: boolean;
  readonly samePaper?: boolean;
  readonly givenCompatible?: boolean;
  readonly yearsApart?: number;
  readonly sameEmail?: boolean;
  readonly sharedCoauthors?: number;
  /** Jaccard similarity of the words of the affiliations, 0 … 1. */
  readonly affiliation?: number;
  readonly sameVenue?: boolean;
  /** Cosine of what the papers are about, 0 … 1. */
  readonly topic?: number;
  readonly sameFirstName?: boolean;
  readonly sameMiddleInitial?: boolean;
  /** How many different first initials the data show with the family name. */
  readonly familyInitials?: number;
}

/** A family name with more first initials than this is a frequent one. */
const FREQUENT = 20;
const MOST_YEARS = 40;

/**
 * A rule that can be followed by hand, beside which the fitted model is measured: two records are one person
 * when their points reach 3, or 2 where the family name has one first initial in the data. Points: shared
 * e-mail 6; a shared co-author 3, each further one 1; alike affiliations (≥ 0.5) 2; same venue 1; topic ≥ 0.3 1,
 * ≥ 0.6 2; equal first name 2, middle initial 1; frequent family name −2. `points` is null where a veto or an
 * ORCID decides.
 */
export function mergePoints(signals: PointSignals): {merge: boolean; points: number | null} {
  const {givenCompatible = true, yearsApart = 0, familyInitials = 2} = signals;
  if (
    signals.conflictingOrcid ||
    signals.samePaper ||
    !givenCompatible ||
    Math.abs(yearsApart) > MOST_YEARS
  )
    return {merge: false, points: null};
  if (signals.sameOrcid) return {merge: true, points: null};
  const points = pointsOf(signals) - (familyInitials > FREQUENT ? 2 : 0);
  return {merge: points >= (familyInitials === 1 ? 2 : 3), points};
}

function pointsOf({
  sameEmail = false,
  sharedCoauthors = 0,
  affiliation = 0,
  sameVenue = false,
  topic = 0,
  sameFirstName = false,
  sameMiddleInitial = false,
}: PointSignals): number {
  let points = 0;
  if (sameEmail) points += 6;
  if (sharedCoauthors > 0) points += 2 + sharedCoauthors;
  if (affiliation >= 0.5) points += 2;
  if (sameVenue) points += 1;
  if (topic >= 0.6) points += 2;
  else if (topic >= 0.3) points += 1;
  if (sameFirstName) points += 2;
  if (sameMiddleInitial) points += 1;
  return points;
}
