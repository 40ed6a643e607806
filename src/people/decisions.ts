/** A name in a byline, found again by paper and place; the printed name is there to be read, and to be sure. */
export interface Signature {
  /** The paper's id. */
  readonly paper: string;
  /** From 1, in the order of the paper's known names. */
  readonly place: number;
  readonly name: string;
}

/** What somebody decided about who is who. A list of decisions always wins over what is worked out. */
export type Decision =
  | {readonly kind: "same" | "different"; readonly a: Signature; readonly b: Signature}
  /** The name to show for the person of a signature. */
  | {readonly kind: "name"; readonly who: Signature; readonly name: string}
  /** Whoever signs with this printed name is no person. */
  | {readonly kind: "group"; readonly name: string};

/** A line that could not be read. */
export interface DecisionProblem {
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

const HEADER = "# Coterie decisions 1";

/**
 * Decisions as a text to keep and to compare: one a line, fields separated by tabs.
 *
 *     # Coterie decisions 1
 *     same	doi:10.1/x#2 B. Qi	doi:10.1/y#1 Biqing Qi
 *     different	p1#1 Wei Wang	p7#3 Wei Wang
 *     name	p1#1 Wei Wang	Wei Wang (Tsinghua)
 *     group	ATLAS
 */
export function writeDecisions(decisions: readonly Decision[]): string {
  return [HEADER, ...decisions.map(decisionLine)].join("\n").concat("\n");
}

/** One decision as one line. */
export function decisionLine(decision: Decision): string {
  switch (decision.kind) {
    case "same":
    case "different":
      return [decision.kind, signatureText(decision.a), signatureText(decision.b)].join("\t");
    case "name":
      return ["name", signatureText(decision.who), plain(decision.name)].join("\t");
    case "group":
      return ["group", plain(decision.name)].join("\t");
  }
}

/** Reads decisions; lines that make no sense are listed, empty lines and those after "#" are passed over. */
export function parseDecisions(text: string): {
  decisions: readonly Decision[];
  problems: readonly DecisionProblem[];
} {
  const decisions: Decision[] = [];
  const problems: DecisionProblem[] = [];
  for (const [i, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const decision = parsed(line.split("\t"));
    if (typeof decision === "string") problems.push({line: i + 1, what: decision});
    else decisions.push(decision);
  }
  return {decisions, problems};
}

function parsed([kind, first = "", second = "", ...more]: readonly string[]): Decision | string {
  if (more.length > 0) return `expected at most three fields, got ${more.length + 3}`;
  switch (kind.trim()) {
    case "same":
    case "different": {
      const [a, b] = [signature(first), signature(second)];
      if (a === null || b === null)
        return `expected two signatures such as "p1#2 Jane Doe", got "${first}" and "${second}"`;
      return {kind: kind.trim() as "same" | "different", a, b};
    }
    case "name": {
      const who = signature(first);
      if (who === null) return `expected a signature such as "p1#2 Jane Doe", got "${first}"`;
      return second.trim() === ""
        ? "expected a name to show"
        : {kind: "name", who, name: second.trim()};
    }
    case "group":
      return first.trim() === "" ? "expected a printed name" : {kind: "group", name: first.trim()};
    default:
      return `expected same, different, name or group, got "${kind}"`;
  }
}

function signature(text: string): Signature | null {
  const found = /^\s*(\S+)#(\d{1,9})(?: (.*))?$/.exec(text);
  if (found === null || Number(found[2]) < 1) return null;
  return {paper: unescaped(found[1]), place: Number(found[2]), name: (found[3] ?? "").trim()};
}

const signatureText = ({paper, place, name}: Signature): string =>
  `${escaped(paper)}#${place} ${plain(name)}`.trimEnd();

/** White space and the percent sign of an id are written as in an address. */
const escaped = (id: string): string =>
  id.replace(/[\s%]/g, sign => [...new TextEncoder().encode(sign)].map(percent).join(""));
const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
