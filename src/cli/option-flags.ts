import {InvalidArgumentError, Option, type Command as Program} from "commander";
import {type AnalysisOptions, OPTIONS} from "../analysis/options.ts";
import {checked, type Parameter, rangeText} from "../util/parameter.ts";

/** Adds one flag for each option of an analysis: "maxAuthors" is --max-authors. */
export function declareOptions(program: Program): void {
  for (const option of OPTIONS) program.addOption(flagOf(option));
}

/** The options of an analysis among all that commander found. */
export function givenOptions(values: Readonly<Record<string, unknown>>): Partial<AnalysisOptions> {
  const given = OPTIONS.map(({id}) => [id, values[id]]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<AnalysisOptions>;
}

function flagOf(option: Parameter): Option {
  const name = option.id.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  const flag = new Option(`--${name} <${placeholder(option)}>`, describe(option));
  return flag.argParser(text => {
    try {
      return checked(option, textValue(option, text));
    } catch (error) {
      throw new InvalidArgumentError((error as Error).message);
    }
  });
}

function placeholder(option: Parameter): string {
  switch (option.type) {
    case "integer":
    case "number":
      return option.unit === "year" ? "year" : "n";
    case "choice":
      return "name";
    default:
      return "value";
  }
}

function describe(option: Parameter): string {
  switch (option.type) {
    case "integer":
    case "number":
      return `${option.meaning} (${rangeText(option.range)}${option.default === null ? "" : `; default ${option.default}`})`;
    case "choice":
      return `${option.meaning} (${option.choices.map(choice => choice.value).join(", ")}; default ${option.default})`;
    default:
      return option.meaning;
  }
}

function textValue(option: Parameter, text: string): unknown {
  if (option.type !== "integer" && option.type !== "number") return text;
  return text.trim() === "" ? Number.NaN : Number(text);
}
