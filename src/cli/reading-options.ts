import type {Command as Program} from "commander";
import {parseDate} from "../read/dates.ts";
import {codeNamed} from "../read/declared-code.ts";
import type {ReadOptions} from "../read/format.ts";
import {UsageError} from "./command.ts";

/** What the command line tells readers, as it was typed. */
export interface ReadingValues {
  readonly pageDate?: string | undefined;
  readonly columns?: string | undefined;
  readonly citationsFrom?: string | undefined;
  readonly encoding?: string | undefined;
}

/** Declares the options for readers that commands share. */
export function declareReading(program: Program): void {
  program
    .option("--page-date <date>", "when a page was seen, for dates that it prints without a year")
    .option(
      "--columns <field=name,…>",
      "which column of a table holds what, where the guess is wrong",
    )
    .option(
      "--citations-from <names>",
      "whose citation counts win where sources differ: files or formats, with commas (else the greatest)",
    )
    .option(
      "--encoding <name>",
      "the code of texts that are no UTF-8, such as windows-1250 (else guessed)",
    );
}

/** What these options say. */
export function readingOptions(values: ReadingValues): Partial<ReadOptions> {
  const options: {-readonly [Name in keyof ReadOptions]?: ReadOptions[Name]} = {};
  if (values.pageDate !== undefined) {
    const date = parseDate(values.pageDate);
    if (date === null)
      throw new UsageError(
        `--page-date: expected a date such as 2026-04-22, got ${values.pageDate}`,
      );
    options.pageDate = date;
  }
  if (values.columns !== undefined)
    options.columns = Object.fromEntries(
      values.columns.split(",").map(pair => {
        const [field, name] = pair.split(/=(.*)/s);
        if (!field || !name)
          throw new UsageError(`--columns: expected field=column,…, got ${values.columns}`);
        return [field.trim(), name.trim()];
      }),
    );
  if (values.citationsFrom !== undefined)
    options.citationsFrom = values.citationsFrom.split(",").map(name => name.trim());
  if (values.encoding !== undefined) {
    if (codeNamed(values.encoding) === null)
      throw new UsageError(
        `--encoding: expected the name of a code such as windows-1250, got ${values.encoding}`,
      );
    options.encoding = values.encoding;
  }
  return options;
}
