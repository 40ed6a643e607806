import {defineConfig} from "vitest/config";

export default defineConfig({
  oxc: {jsx: {runtime: "automatic", importSource: "preact"}},
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "browser",
          globalSetup: ["test/help/run-folder.ts"],
          include: ["test/browser/**/*.test.ts", "test/cli/**/*.test.ts"],
          sequence: {groupOrder: 1}, // after the unit tests
          maxWorkers: 2, // a browser each; more would make each other wait
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: {poll: {timeout: 10_000}},
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          globalSetup: ["test/help/run-folder.ts"],
          setupFiles: ["test/help/seeded-properties.ts"],
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/cli/**", "test/cluster/**"],
          testTimeout: 60_000, // a busy machine is no failure
        },
      },
      {
        extends: true,
        test: {
          name: "cluster",
          globalSetup: ["test/help/run-folder.ts"],
          include: ["test/cluster/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
