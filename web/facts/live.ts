import {parseQuery, type QueryKind, SOURCES, type Source} from "../../src/index.ts";
import type {FetchInput} from "../../src/jobs/fetch.ts";
import type {Services} from "../state/services.ts";
import {words} from "../words.ts";

/** What somebody filled in to ask a live service. */
export interface LiveForm {
  readonly source: string;
  readonly kind: QueryKind;
  readonly text: string;
  readonly most: number;
}

export const USUAL_FORM: LiveForm = {source: "openalex", kind: "search", text: "", most: 500};

/** More are for the command, which writes them to disk as they come. */
export const MOST_RECORDS = 20_000;

export const sourceOf = (id: string): Source =>
  SOURCES.find(source => source.id === id) ?? SOURCES[0];

/** What can be asked of a service. */
export const kindsOf = (source: Source): readonly QueryKind[] =>
  Object.keys(source.kinds) as QueryKind[];

/** An example of a query, without its kind in front. */
export const exampleOf = (source: Source, kind: QueryKind): string =>
  source.kinds[kind]?.replace(/^\w+:/, "") ?? "";

/** The form for another service: what it cannot be asked becomes a search. */
export function withSource(form: LiveForm, id: string): LiveForm {
  const source = sourceOf(id);
  return {
    ...form,
    source: source.id,
    kind: source.kinds[form.kind] === undefined ? "search" : form.kind,
  };
}

/** The host that is asked. */
export const hostOf = ({base}: Source): string => new URL(base).host;

/** What is to be asked, or what is wrong with it, in words; null while nothing was filled in. */
export function liveRequest(
  form: LiveForm,
  services: Services,
): {readonly request: FetchInput} | {readonly problem: string} | null {
  const source = sourceOf(form.source);
  const text = form.text.trim();
  if (text === "") return null;
  if (!(Number.isInteger(form.most) && form.most >= 1 && form.most <= MOST_RECORDS))
    return {problem: words.asks.live.badMost(String(MOST_RECORDS))};
  const mail = services.mail.trim();
  if (mail !== "" && !/^[^\s@]+@[^\s@]+$/.test(mail)) return {problem: words.asks.live.badMail};
  try {
    parseQuery(`${form.kind}:${text}`, source);
  } catch (error) {
    return {problem: error instanceof Error ? error.message : String(error)};
  }
  return {
    request: {
      source: source.id,
      kind: form.kind,
      text,
      most: form.most,
      key: source.keyVariable === null ? null : services.keys[source.id]?.trim() || null,
      mail: mail === "" ? null : mail,
      keep: services.keepAnswers,
    },
  };
}

/** What the command would be for the same, for what a browser is not let do. */
export const commandFor = ({source, kind, text, most}: LiveForm): string =>
  `coterie fetch ${source} '${kind}:${text.trim().replaceAll("'", "'\\''")}' --most ${most} --out papers && coterie open papers`;
