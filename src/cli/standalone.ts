import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {gzipSync} from "node:zlib";
import type {Analysis} from "../analysis/analysis.ts";
import {writeAnalysis} from "../analysis/save.ts";
import type {Out} from "../write/writer.ts";
import {InputError} from "./command.ts";

/**
 * Writes the explorer and an analysis as one page that opens from disk, without any request: the app's script and
 * style stand in it, its worker and the analysis as gzip in base64. What the page may run is fixed by their hashes.
 */
export function writeStandalone(analysis: Analysis, out: Out): void {
  const {page, script, style, worker} = builtParts();
  const pieces: string[] = [];
  writeAnalysis(analysis, piece => pieces.push(piece));
  const rules = [
    "default-src 'none'",
    `script-src '${hashOf(script)}' blob:`,
    `style-src '${hashOf(style)}'`,
    "img-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

  const head = page
    .replace(/<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>\s*/g, "")
    .replace(/<link\b[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, "")
    .replace(
      /(http-equiv="Content-Security-Policy"\s+content=)"[^"]*"/,
      (_, start) => `${start}"${rules}"`,
    );
  const [before, after] = head.split("</body>");
  out(before.replace("</head>", () => `<style>${style}</style>\n</head>`));
  out(`<script type="text/plain" id="coterie-worker">${packed(worker)}</script>\n`);
  out(`<script type="text/plain" id="coterie-analysis">${packed(pieces)}</script>\n`);
  out(`<script type="module">${script}</script>\n</body>${after ?? "\n</html>\n"}`);
}

interface Parts {
  readonly page: string;
  readonly script: string;
  readonly style: string;
  readonly worker: string;
}

/** The app as it was built in single pieces, beside the built command. */
function builtParts(): Parts {
  for (const path of ["./standalone/", "../standalone/", "../../dist/standalone/"]) {
    const folder = fileURLToPath(new URL(path, import.meta.url));
    if (!existsSync(`${folder}index.html`)) continue;
    const text = (name: string) => readFileSync(`${folder}${name}`, "utf8");
    return {
      page: text("index.html").replace(
        /href="[^"]*mark\.svg"/,
        `href="data:image/svg+xml;base64,${Buffer.from(text("mark.svg")).toString("base64")}"`,
      ),
      // These stand in strings alone; as they are they would end the script element, or begin a comment in it.
      script: text("app.js").replace(/<(?=\/script|script|!--)/gi, "\\x3c"),
      style: text("index.css"),
      worker: text("worker.js"),
    };
  }
  throw new InputError("The app is not built; run npm run build first.");
}

/** Bytes never depend on the clock: gzip's time is 0. */
function packed(text: string | readonly string[]): string {
  const bytes = Buffer.from(typeof text === "string" ? text : text.join(""));
  return gzipSync(bytes, {level: 9}).toString("base64");
}

const hashOf = (text: string): string =>
  `sha256-${createHash("sha256").update(text).digest("base64")}`;
