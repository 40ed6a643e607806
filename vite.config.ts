import {readdirSync, readFileSync} from "node:fs";
import {defineConfig, type Plugin, type UserConfig} from "vite";

const {dependencies, optionalDependencies} = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const packages = Object.keys({...dependencies, ...optionalDependencies});
const external = [/^node:/, ...packages.map(name => new RegExp(`^${name}(/|$)`))];

/** The three doors of the package for Node and bundlers: the library, its Node side, the command; and what threads run. */
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
        cli: "src/cli/program.ts",
        "cli-thread": "src/cli/thread.ts",
        "pool-worker": "src/cli/pool-worker.ts",
        "table-worker": "src/cli/table-worker.ts",
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

const SAMPLES = "data/samples";

/** Tells the app's service worker which files there are to keep. */
const appFiles: Plugin = {
  name: "app-files",
  generateBundle(_, bundle) {
    const worker = bundle["service-worker.js"];
    if (worker?.type !== "chunk") throw new Error("the service worker was not built");
    const built = Object.keys(bundle).filter(file => file !== worker.fileName);
    const files = [...built, ...readdirSync(SAMPLES)].sort();
    worker.code = worker.code
      .replaceAll("APP_FILES", () => JSON.stringify(files))
      .replace(/\bexport\s*\{\s*\};?/, ""); // it is no module
  },
};

/** The app: static files that work from any path, also offline. */
const app: UserConfig = {
  root: "web",
  base: "./",
  publicDir: `../${SAMPLES}`,
  plugins: [appFiles],
  build: {
    target: "es2022",
    outDir: "../dist/app",
    emptyOutDir: true,
    sourcemap: false,
    rolldownOptions: {
      input: {index: "web/index.html", "service-worker": "web/service-worker.ts"},
      output: {
        entryFileNames: ({name}) =>
          name === "service-worker" ? "[name].js" : "assets/[name]-[hash].js",
      },
    },
  },
  worker: {format: "es"},
  server: {headers: isolation},
  preview: {headers: isolation},
};

/** The same app as one script, one style and one worker, for pages that hold all of it and an analysis. */
const standalone: UserConfig = {
  ...app,
  plugins: [],
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
