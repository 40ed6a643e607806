import {InvalidArgumentError, Option, type Command as Program} from "commander";
import {type AnalysisOptions, OPTIONS} from "../analysis/options.ts";
import {checked, type Parameter, rangeText} from "../util/parameter.ts";
import {meant} from "./choice.ts";

/** Adds one flag for each option, by default those of an analysis: "maxAuthors" is --max-authors. */
export function declareOptions(program: Program, options: readonly Parameter[] = OPTIONS): void {
  for (const option of options) program.addOption(flagOf(option));
}

/** The options of an analysis among all that commander found; what was not given is left to its default. */
export function givenOptions(values: Readonly<Record<string, unknown>>): Partial<AnalysisOptions> {
  const given = OPTIONS.map(({id}) => [id, values[id]]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<AnalysisOptions>;
}

function flagOf(option: Parameter): Option {
  const name = option.id.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  if (option.type === "flag")
    return new Option(option.default ? `--no-${name}` : `--${name}`, option.meaning);
  const flag = new Option(`--${name} <${placeholder(option)}>`, describe(option));
  return flag.argParser(text => {
    try {
      return checked(option, textValue(option, text));
    } catch (error) {
      throw new InvalidArgumentError(`${(error as Error).message}${nearChoice(option, text)}`);
    }
  });
}

/** Which choice may have been meant. */
function nearChoice(option: Valued, text: string): string {
  if (option.type === "choice")
    return meant(text, option.choices.map(({value}) => String(value))); // biome-ignore format: short
  if (option.type !== "list") return "";
  const strange = text.split(",").find(name => !option.choices.includes(name.trim()));
  return strange === undefined ? "" : meant(strange.trim(), option.choices);
}

/** An option that takes a value. */
type Valued = Exclude<Parameter, {type: "flag"}>;

function placeholder(option: Valued): string {
  switch (option.type) {
    case "integer":
    case "number":
      return option.unit === "year" ? "year" : "n";
    case "choice":
      return "name";
    case "list":
      return "names";
  }
}

function describe(option: Valued): string {
  const {meaning} = option;
  switch (option.type) {
    case "integer":
    case "number":
      return `${meaning} (${rangeText(option.range)}${option.default === null ? "" : `; default ${option.default}`})`;
    case "choice":
      return `${meaning} (${option.choices.map(choice => choice.value).join(", ")}; default ${option.default})`;
    case "list":
      return `${meaning} (some of ${option.choices.join(", ")}, with commas; default ${option.default.join(",") || "none"})`;
  }
}

function textValue(option: Valued, text: string): unknown {
  switch (option.type) {
    case "integer":
    case "number":
      return text.trim() === "" ? Number.NaN : Number(text);
    case "choice":
      return text;
    case "list":
      return text === "" ? [] : text.split(",").map(item => item.trim());
  }
}
