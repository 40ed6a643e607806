import {statSync} from "node:fs";
import {readFile} from "node:fs/promises";
import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {TextOfPaper} from "../topics/similar.ts";
import {fold} from "../util/fold.ts";
import {textAt} from "../util/text-column.ts";
import {UsageError} from "./command.ts";

/**
 * What somebody means by a text: the paper of that id, of that identifier ("doi:…") or of that whole title;
 * else the text itself, or what stands in the file of that name.
 */
export async function textOrPaper(said: string, corpus: Corpus): Promise<number | TextOfPaper> {
  if (said.trim() === "") throw new UsageError("expected an id, a title or a text, got nothing");
  const paper = paperMeant(said.trim(), corpus);
  return paper ?? (await textMeant(said));
}

/** The text of a file of that name, its first line being the title; else what was said. */
export async function textMeant(said: string): Promise<TextOfPaper> {
  const text = isFile(said) ? await readFile(said, "utf8") : said;
  const [title, ...rest] = text.trim().split("\n");
  return {title: title.trim(), abstract: rest.join("\n").trim()};
}

const isFile = (said: string): boolean =>
  said.length < 4096 && statSync(said, {throwIfNoEntry: false})?.isFile() === true;

function paperMeant(said: string, corpus: Corpus): number | null {
  for (let i = 0; i < corpus.size; i++) if (textAt(corpus.id, i) === said) return i;
  const [, scheme, value] = /^(\w+):(.+)$/.exec(said.replace(/^(?=10\.\d)/, "doi:")) ?? [];
  if (scheme !== undefined)
    for (let i = 0; i < corpus.size; i++)
      if (corpus.paper(i).ids[scheme.toLowerCase()] === value.toLowerCase()) return i;
  const title = fold(said);
  for (let i = 0; i < corpus.size; i++)
    if (title !== "" && fold(textAt(corpus.title, i)) === title) return i;
  return null;
}

/** The person of that id or name. Throws a UsageError that lists near names where there is no such person. */
export function personMeant(said: string, people: People): number {
  const byId = people.id.indexOf(said);
  if (byId >= 0) return byId;
  const name = fold(said);
  const same = [...people.name.keys()].filter(i => fold(people.name[i]) === name);
  if (same.length === 1) return same[0];
  if (same.length > 1) {
    const papersOf = (i: number) => people.papers.start[i + 1] - people.papers.start[i];
    const ids = same
      .sort((a, b) => papersOf(b) - papersOf(a) || a - b)
      .map(i => `${people.id[i]} (papers: ${papersOf(i)})`);
    throw new UsageError(
      `${said}: several people have this name; say which by id: ${ids.join(", ")}`,
    );
  }
  const words = name.split(" ").filter(word => word.length > 2);
  const near = [...people.name.keys()]
    .filter(i => words.some(word => fold(people.name[i]).split(" ").includes(word)))
    .slice(0, 5);
  throw new UsageError(
    `${said}: there is no such person${near.length === 0 ? "" : `; near: ${near.map(i => people.name[i]).join(", ")}`}`,
  );
}
