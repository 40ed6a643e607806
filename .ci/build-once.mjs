// Builds dist/ when a source is newer than the last build; otherwise does nothing.
// Two callers at once do not build twice: the second waits for the first.
import {execFileSync} from "node:child_process";
import {mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

const STAMP = "dist/.built";
const LOCK = "node_modules/.coterie-build";
const SOURCES = ["src", "web", "data/samples", "package.json", "tsconfig.json", "vite.config.ts"];

const changed = path => {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
};

const newest = path => {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = readdirSync(path, {recursive: true, encoding: "utf8"});
  return Math.max(info.mtimeMs, ...inside.map(file => changed(join(path, file))));
};

const isFresh = () => changed(STAMP) > Math.max(...SOURCES.map(newest));

const lock = async () => {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      // A build that was killed leaves its lock behind; nothing here takes five minutes.
      if (Date.now() - changed(LOCK) > 300_000) rmSync(LOCK, {recursive: true, force: true});
      await sleep(250);
    }
  }
};

if (!isFresh()) {
  await lock();
  try {
    if (!isFresh()) {
      const started = Date.now();
      console.error("Building Coterie, once …");
      execFileSync("npm", ["run", "-s", "build"], {
        stdio: ["ignore", "pipe", "inherit"],
        // Whoever asks for it, a test too, gets what users get.
        env: {...process.env, NODE_ENV: "production"},
        shell: process.platform === "win32",
      });
      writeFileSync(STAMP, `${started}\n`);
    }
  } finally {
    rmSync(LOCK, {recursive: true, force: true});
  }
}
