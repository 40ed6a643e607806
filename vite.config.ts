import {readFileSync} from "node:fs";
import {defineConfig, type UserConfig} from "vite";

const {dependencies, optionalDependencies} = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const packages = Object.keys({...dependencies, ...optionalDependencies});
const external = [/^node:/, ...packages.map(name => new RegExp(`^${name}(/|$)`))];

/** The three doors of the package for Node and bundlers: the library, its Node side, the command; and what its threads run. */
const library: UserConfig = {
  build: {
    target: "node20",
    minify: false,
    sourcemap: true,
    emptyOutDir: false,
    lib: {
      entry: {
        index: "src/index.ts",
        node: "src/node.ts",
        cli: "src/cli/main.ts",
        "pool-worker": "src/cli/pool-worker.ts",
      },
      formats: ["es"],
    },
    rolldownOptions: {external, output: {chunkFileNames: "parts/[name]-[hash].js"}},
  },
};

/** Without these two headers a browser gives no SharedArrayBuffer to the page. */
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** The app: static files that work from any path, also offline. */
const app: UserConfig = {
  root: "web",
  base: "./",
  publicDir: "../data/samples",
  build: {target: "es2022", outDir: "../dist/app", emptyOutDir: true, sourcemap: false},
  worker: {format: "es"},
  server: {headers: isolation},
  preview: {headers: isolation},
};

/** The same app as one script, one style and one worker, for pages that hold all of it and an analysis. */
const standalone: UserConfig = {
  ...app,
  publicDir: false,
  resolve: {alias: [{find: "./pool.ts", replacement: "./pool-alone.ts"}]},
  build: {
    target: "es2022",
    outDir: "../dist/app/single",
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 1 << 20,
    rolldownOptions: {
      output: {codeSplitting: false, entryFileNames: "app.js", assetFileNames: "[name][extname]"},
    },
  },
  worker: {
    format: "iife",
    rolldownOptions: {output: {codeSplitting: false, entryFileNames: "worker.js"}},
  },
};

const CONFIGS: Readonly<Record<string, UserConfig>> = {library, standalone};

export default defineConfig(({mode}) => ({
  ...(CONFIGS[mode] ?? app),
  oxc: {jsx: {runtime: "automatic", importSource: "preact"}},
}));
