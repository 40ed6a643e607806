/** A list of terms to replace or leave out, and what was wrong with it. */
export interface Thesaurus {
  /** Label → what to put in its place; an empty text removes the term. */
  readonly replace: ReadonlyMap<string, string>;
  readonly problems: readonly {readonly line: number; readonly what: string}[];
}

/** More lines are not read. */
const MOST = 1_000_000;

/**
 * Reads a thesaurus of terms with the syntax of VOSviewer: tab-separated, a first line with the columns "label" and
 * "replace by", then a term and its replacement a line; an empty replacement leaves the term out. Files divided by commas or
 * semicolons, and cells in double quotes, are read too. Chains (a → b, b → c) are followed. O(lines).
 */
export function parseThesaurus(text: string): Thesaurus {
  const problems: {line: number; what: string}[] = [];
  const given = new Map<string, string>();
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/, MOST);
  const [head = ""] = lines;
  const separator = ["\t", ";", ","].find(sign => head.includes(sign)) ?? "\t";
  const names = cellsOf(head, separator).map(name => name.toLowerCase().replace(/[_\s]+/g, " "));
  const from = names.indexOf("label");
  const to = names.indexOf("replace by");
  if (from < 0 || to < 0) {
    problems.push({line: 1, what: 'the first line must name the columns "label" and "replace by"'});
    return {replace: given, problems};
  }
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line.trim() === "") continue;
    const cells = cellsOf(line, separator);
    const label = cells[from] ?? "";
    if (label === "") problems.push({line: i + 1, what: "no label stands here"});
    else if (given.has(label) && given.get(label) !== (cells[to] ?? ""))
      problems.push({
        line: i + 1,
        what: `"${label}" stood before with another replacement, which counts`,
      });
    else given.set(label, cells[to] ?? "");
  }
  const replace = new Map<string, string>();
  for (const label of given.keys()) replace.set(label, endOf(label, given));
  return {replace, problems};
}

/** Where a chain of replacements ends; one that comes round to where it began ends before that. */
function endOf(label: string, given: ReadonlyMap<string, string>): string {
  const seen = new Set([label]);
  let at = given.get(label)!;
  for (let next = given.get(at); next !== undefined && !seen.has(at); next = given.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = line;
  while (true) {
    const quoted = /^ *"((?:[^"]|"")*)" */.exec(rest);
    if (
      quoted !== null &&
      (rest.length === quoted[0].length || rest[quoted[0].length] === separator)
    ) {
      cells.push(quoted[1].replaceAll('""', '"').trim());
      if (rest.length === quoted[0].length) return cells;
      rest = rest.slice(quoted[0].length + 1);
      continue;
    }
    const end = rest.indexOf(separator);
    cells.push((end < 0 ? rest : rest.slice(0, end)).trim());
    if (end < 0) return cells;
    rest = rest.slice(end + 1);
  }
}
