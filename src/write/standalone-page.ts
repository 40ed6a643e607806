import type {Out} from "./writer.ts";

/** The app as it is built in single pieces. */
export interface AppParts {
  /** index.html */
  readonly page: string;
  readonly script: string;
  readonly style: string;
  readonly worker: string;
  /** The sign of the app, SVG. */
  readonly mark: string;
}

/** What differs between a page of the command and one of the browser: who packs and who hashes. */
export interface PageTools {
  /** Base64 of gzip, the same for the same text. */
  pack(text: string): string;
  /** Base64 of SHA-256. */
  hash(text: string): string;
  /** Base64 of a text. */
  base64(text: string): string;
}

/**
 * Writes the explorer and a saved analysis as one page that opens from disk, without any request: the app's script and
 * style stand in it, its worker and the analysis packed. What the page may run is fixed by their hashes. `view` is the
 * part of a link after "#": how the page shows the analysis first, "" = as usual.
 */
export function writeStandalonePage(
  parts: AppParts,
  analysis: string,
  view: string,
  {pack, hash, base64}: PageTools,
  out: Out,
): void {
  // These stand in strings alone; as they are they would end the script element, or begin a comment in it.
  const script = parts.script.replace(/<(?=\/script|script|!--)/gi, "\\x3c");
  const {style} = parts;
  const rules = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}' 'wasm-unsafe-eval' blob:`,
    `style-src 'sha256-${hash(style)}'`,
    "img-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

  const head = parts.page
    .replace(
      /href="[^"]*mark[^"]*\.svg"/,
      () => `href="data:image/svg+xml;base64,${base64(parts.mark)}"`,
    )
    .replace(/<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>\s*/g, "")
    .replace(/<link\b[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, "")
    .replace(
      /(http-equiv="Content-Security-Policy"\s+content=)"[^"]*"/,
      (_, start) => `${start}"${rules}"`,
    );
  const [before, after] = head.split("</body>");
  const carried = (id: string, text: string) =>
    out(`<script type="text/plain" id="coterie-${id}">${text}</script>\n`);
  out(before.replace("</head>", () => `<style>${style}</style>\n</head>`));
  carried("worker", pack(parts.worker));
  carried("analysis", pack(analysis));
  if (view !== "") carried("view", base64(view));
  out(`<script type="module">${script}</script>\n</body>${after ?? "\n</html>\n"}`);
}
