import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {build} from "vite";

/** A page of its own that runs one script. */
export interface ServedPage {
  readonly address: string;
  close(): void;
}

const HTML =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title><body style="margin:0"><script type="module" src="/page.js"></script>';

/** Bundles a script for the browser and serves it in an empty page. */
export async function servePage(entry: string): Promise<ServedPage> {
  const out = mkdtempSync(join(tmpdir(), "coterie-page-"));
  writeFileSync(join(out, "index.html"), HTML);
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2022",
      minify: false,
      lib: {entry, formats: ["es"], fileName: () => "page.js"},
    },
    define: {"process.env.NODE_ENV": '"production"'},
  });
  const server = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(readFileSync(join(out, isScript ? "page.js" : "index.html")));
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close() {
      server.close();
      rmSync(out, {recursive: true, force: true});
    },
  };
}
