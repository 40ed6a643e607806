import {type Command, InputError} from "./command.ts";
import {textTable} from "./text-table.ts";

const USAGE = `
Without a folder it says which tables there are: each column with its type, its meaning, and what a null means. With
a folder that coterie analyze --tables wrote, it says how many rows and bytes each table has, and what made it.

Examples:
  coterie tables
  coterie analyze papers.bib --tables papers.tables
  coterie tables papers.tables`;

/** `coterie tables`: the form of the Parquet tables, and what is in a folder of them. */
export const tablesCommand: Command = {
  name: "tables",
  summary: "explain the Parquet tables of an analysis",
  declare(program, world, done) {
    program
      .argument("[folder]", "tables that coterie analyze --tables wrote")
      .option("--json", "the same, as JSON")
      .addHelpText("after", USAGE);
    program.action(async (folder: string | undefined, {json = false}: {json?: boolean}) => {
      if (folder === undefined) {
        const {describeTables} = await import("../engines/tables/describe-tables.ts");
        const {TABLE_SCHEMAS} = await import("../engines/tables/schema.ts");
        if (json) world.out(`${JSON.stringify(TABLE_SCHEMAS, null, 2)}\n`);
        else describeTables(world.out);
      } else world.out(await contents(folder, json));
      done(0);
    });
  },
};

async function contents(folder: string, json: boolean): Promise<string> {
  const {readIndex} = await import("../engines/tables/folder.ts");
  let index: ReturnType<typeof readIndex>;
  try {
    index = readIndex(folder);
  } catch (error) {
    throw new InputError((error as Error).message);
  }
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  if (json) return `${JSON.stringify(index, null, 2)}\n`;
  const rows = Object.entries(index.tables).map(([name, files]) => [
    name,
    String(sum(files.map(({rows}) => rows))),
    String(sum(files.map(({size}) => size))),
    String(files.length),
  ]);
  const made = index.stages.map(
    ({table, engine, exactness}) => `${table}: by ${engine}, ${exactness}\n`,
  );
  return `${textTable(["table", "rows", "bytes", "files"], rows)}\n${made.join("")}`;
}
