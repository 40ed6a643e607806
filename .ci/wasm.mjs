// Compiles src/**/*.as.ts (AssemblyScript) to WebAssembly and keeps its bytes as text in a module beside each:
// node .ci/wasm.mjs        writes what has changed
// node .ci/wasm.mjs check  says what has, and writes nothing
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import asc from "assemblyscript/asc";

const OPTIONS = "-O3 --runtime stub --noAssert --enable simd --outFile out.wasm".split(" ");

async function compiled(path) {
  const source = readFileSync(path, "utf8");
  let bytes = null;
  const {error, stderr} = await asc.main(["in.ts", ...OPTIONS], {
    readFile: name => (name === "in.ts" ? source : null),
    writeFile: (_, contents) => {
      bytes = contents;
    },
    listFiles: () => [],
  });
  if (error || bytes === null) throw new Error(`${path}: ${error?.message}\n${stderr}`);
  const text = Buffer.from(bytes).toString("base64");
  return `// Compiled from ${basename(path)} by npm run wasm.
// biome-ignore format: one text
export const BYTES =
  "${text}";
`;
}

const check = process.argv[2] === "check";
for (const file of readdirSync("src", {recursive: true, encoding: "utf8"}).sort()) {
  if (!file.endsWith(".as.ts")) continue;
  const path = join("src", file);
  const to = path.replace(/\.as\.ts$/, ".wasm.ts");
  const text = await compiled(path);
  let known = "";
  try {
    known = readFileSync(to, "utf8");
  } catch {} // not compiled yet
  if (text === known) continue;
  if (check) {
    console.error(`${to} is not what ${path} gives: npm run wasm`);
    process.exitCode = 1;
  } else {
    writeFileSync(to, text);
    console.error(`${to} is new`);
  }
}
