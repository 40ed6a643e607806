import {readdir} from "node:fs/promises";
import {join, sep} from "node:path";
import {byCodeUnit} from "../util/fold.ts";

/** Whether a path has signs of a pattern: "papers/*.bib". */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path);

/**
 * The files that a pattern stands for, sorted: * any signs but strokes, ? one, ** folders at any depth, [abc] one of
 * them, {a,b} either. Hidden files only where the pattern names their dot. For patterns that the shell was kept from
 * expanding, and for systems whose shell does not.
 */
export async function expandGlob(pattern: string): Promise<string[]> {
  const parts = pattern.replaceAll("\\", sep === "\\" ? "/" : "\\").split("/");
  const isRooted = parts[0] === "" || /^[A-Za-z]:$/.test(parts[0]);
  let found = [isRooted ? `${parts[0]}${sep}` : ""];
  for (const [i, part] of (isRooted ? parts.slice(1) : parts).entries()) {
    const isLast = i === (isRooted ? parts.length - 2 : parts.length - 1);
    const next: string[] = [];
    for (const folder of found)
      next.push(
        ...(part === "**" ? await foldersBelow(folder) : await matching(folder, part, isLast)),
      );
    found = [...new Set(next)];
  }
  return found.filter(path => path !== "").sort(byCodeUnit);
}

async function matching(folder: string, part: string, isLast: boolean): Promise<string[]> {
  if (part === "" || part === "." || part === "..") return [join(folder || ".", part)];
  const entries = await readdir(folder || ".", {withFileTypes: true}).catch(() => []);
  const pattern = regexOf(part);
  return entries
    .filter(
      entry =>
        pattern.test(entry.name) &&
        (isLast || entry.isDirectory() || entry.isSymbolicLink()) &&
        (!entry.name.startsWith(".") || part.startsWith(".")),
    )
    .map(({name}) => join(folder, name));
}

/** The folder itself and all below it; those that begin with a dot and links are passed over. */
async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder || ".", {withFileTypes: true}).catch(() => []);
  const inside = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith("."));
  const below = await Promise.all(inside.map(({name}) => foldersBelow(join(folder, name))));
  return [folder, ...below.flat()];
}

/** A pattern of one name as a regular expression; what is no sign of a pattern means itself. */
function regexOf(part: string): RegExp {
  let depth = 0;
  const source = part.replace(
    /\[([!^]?)([^\]]+)\]|[\s\S]/g,
    (sign, not: string | undefined, set) => {
      if (set !== undefined) return oneSignOf(set, not !== undefined && not !== "");
      if (sign === "*") return "[^/]*";
      if (sign === "?") return "[^/]";
      if (sign === "{" && part.includes("}")) {
        depth += 1;
        return "(?:";
      }
      if (sign === "}" && depth > 0) {
        depth -= 1;
        return ")";
      }
      if (sign === "," && depth > 0) return "|";
      return sign.replace(/[.+^$(){}|[\]\\/]/g, "\\$&");
    },
  );
  return new RegExp(`^${depth === 0 ? source : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`, "u");
}

/** "[a-c]" as an expression; a range from a later to an earlier sign stands for none, as in shells. */
function oneSignOf(set: string, not: boolean): string {
  const escaped = (sign: string) => sign.replace(/[\\\]^-]/, "\\$&");
  const signs = set.replace(/([\s\S])-([\s\S])|[\s\S]/gu, (sign, from?: string, to?: string) => {
    if (from === undefined || to === undefined) return escaped(sign);
    return from.codePointAt(0)! <= to.codePointAt(0)! ? `${escaped(from)}-${escaped(to)}` : "";
  });
  if (signs === "") return not ? "[^/]" : "(?!)";
  return `[${not ? "^" : ""}${signs}]`;
}
