import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {gzipSync} from "node:zlib";
import type {Analysis} from "../analysis/analysis.ts";
import {writeAnalysis} from "../analysis/save.ts";
import {type AppParts, writeStandalonePage} from "../write/standalone-page.ts";
import type {Out} from "../write/writer.ts";
import {InputError} from "./command.ts";

/** Writes the explorer and an analysis as one page that opens from disk, without any request. */
export function writeStandalone(analysis: Analysis, out: Out): void {
  const pieces: string[] = [];
  writeAnalysis(analysis, piece => pieces.push(piece));
  const tools = {
    // Bytes never depend on the clock: gzip's time is 0.
    pack: (text: string) => gzipSync(text, {level: 9}).toString("base64"),
    hash: (text: string) => createHash("sha256").update(text).digest("base64"),
    base64: (text: string) => Buffer.from(text).toString("base64"),
  };
  writeStandalonePage(builtParts(), pieces.join(""), "", tools, out);
}

/** The app as it was built in single pieces, beside the built command. */
function builtParts(): AppParts {
  for (const path of ["./app/single/", "../app/single/", "../../dist/app/single/"]) {
    const folder = fileURLToPath(new URL(path, import.meta.url));
    if (!existsSync(`${folder}index.html`)) continue;
    const text = (name: string) => readFileSync(`${folder}${name}`, "utf8");
    return {
      page: text("index.html"),
      script: text("app.js"),
      style: text("index.css"),
      worker: text("worker.js"),
      mark: text("mark.svg"),
    };
  }
  throw new InputError("The app is not built; run npm run build first.");
}
