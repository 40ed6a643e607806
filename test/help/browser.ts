import {type ChildProcess, execFileSync, spawn} from "node:child_process";
import {existsSync} from "node:fs";
import sparticuz from "@sparticuz/chromium";
import {type Browser, chromium, type Page} from "playwright-core";

/** WebGL is drawn in software; everything that would call home is off. */
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

/** Starts the browser that $CHROME_PATH names, else the one that comes with the packages, else the system's. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await packaged()) ?? "/usr/bin/chromium";
  return chromium.launch({executablePath, headless: true, args: FLAGS});
}

async function packaged(): Promise<string | undefined> {
  const path = await sparticuz.executablePath().catch(() => undefined);
  return path !== undefined && existsSync(path) ? path : undefined;
}

export interface App {
  readonly address: string;
  close(): void;
}

/** Builds when needed and starts `coterie open`, on the sample or on files. */
export async function startApp(...files: string[]): Promise<App> {
  execFileSync("node", [".ci/build-once.mjs"], {stdio: "ignore"});
  const child: ChildProcess = spawn("node", [
    "dist/cli.js",
    "open",
    ...files,
    "--no-browser",
    "--port",
    "0",
  ]);
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", data => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(data));
      if (found !== null) resolve(found[0]);
    });
    child.on("exit", code => reject(new Error(`the server ended with ${code}`)));
  });
  return {address, close: () => void child.kill("SIGTERM")};
}

export interface Visit {
  readonly page: Page;
  /** What the page complained about, but for the analysis that is not there when no files were given. */
  readonly complaints: string[];
}

export interface VisitOptions {
  readonly viewport?: {readonly width: number; readonly height: number};
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
  /** Pixels of the screen for one of the page: 2 is a zoom of 200 %. */
  readonly deviceScaleFactor?: number;
  readonly onRequest?: (url: string) => void;
}

export const WIDE = {width: 1280, height: 800};
export const NARROW = {width: 390, height: 844};

/** Opens the app in a window of its own and waits for the first picture. */
export async function visit(
  browser: Browser,
  address: string,
  {
    viewport = WIDE,
    colorScheme = "light",
    forcedColors = "none",
    reducedMotion = "reduce",
    deviceScaleFactor = 1,
    onRequest = () => {},
  }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    hasTouch: viewport.width < 600,
    acceptDownloads: true,
    forcedColors,
    reducedMotion,
    deviceScaleFactor,
  });
  const page = await context.newPage();
  page.on("request", request => onRequest(request.url()));
  const complaints: string[] = [];
  page.on("pageerror", error => complaints.push(String(error)));
  page.on("console", message => {
    if (message.type() !== "error") return;
    if (/404/.test(message.text()) && message.location().url.endsWith("/analysis.json")) return;
    complaints.push(message.text());
  });
  await page.goto(address);
  await page.locator("[data-drawn]").waitFor({timeout: 30_000});
  return {page, complaints};
}
