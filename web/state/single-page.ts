import {sha256} from "@noble/hashes/sha2.js";
import {gzipSync} from "fflate";
import {type Analysis, type AppParts, writeAnalysis, writeStandalonePage} from "../../src/index.ts";

const FILES = {
  page: "index.html",
  script: "app.js",
  style: "index.css",
  worker: "worker.js",
  mark: "mark.svg",
} as const;

/**
 * The explorer with an analysis and a view in one page that opens from disk. Its parts lie beside the app; rejects where
 * they do not.
 */
export async function singlePage(analysis: Analysis, view: string): Promise<Blob> {
  const texts = await Promise.all(
    Object.entries(FILES).map(async ([part, file]): Promise<[string, string]> => {
      const response = await fetch(`./single/${file}`);
      if (!response.ok) throw new Error(`${file} is not where the app was put`);
      return [part, await response.text()];
    }),
  );
  const parts = Object.fromEntries(texts) as unknown as AppParts;
  const pieces: string[] = [];
  writeAnalysis(analysis, piece => pieces.push(piece));
  const page: string[] = [];
  writeStandalonePage(
    parts,
    pieces.join(""),
    view,
    {
      pack: text => base64(gzipSync(bytesOf(text), {level: 9, mtime: 0})),
      hash: text => base64(sha256(bytesOf(text))),
      base64: text => base64(bytesOf(text)),
    },
    piece => page.push(piece),
  );
  return new Blob(page, {type: "text/html"});
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function base64(bytes: Uint8Array): string {
  let signs = "";
  for (let i = 0; i < bytes.length; i += 0x8000)
    signs += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(signs);
}
