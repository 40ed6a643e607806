// Declarations name their neighbours by the endings of the sources; those who use them have .js files only.
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

const FOLDER = "dist/types";
const NEIGHBOUR = /((?:from|import)\s*\(?\s*")(\.{1,2}\/[^"]+)\.ts"/g;

for (const name of readdirSync(FOLDER, {recursive: true, encoding: "utf8"})) {
  if (!name.endsWith(".d.ts")) continue;
  const file = join(FOLDER, name);
  const text = readFileSync(file, "utf8").replace(NEIGHBOUR, (_, before, path) => {
    if (!existsSync(resolve(dirname(file), `${path}.d.ts`)))
      throw new Error(`${file}: there is no declaration for ${path}`);
    return `${before}${path}.js"`;
  });
  writeFileSync(file, text);
}
