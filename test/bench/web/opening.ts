import {PAPER_FILES, synth} from "../../../src/index.ts";
import {launchBrowser, startApp, WIDE} from "../../help/browser.ts";

/**
 * How soon the first picture comes after a file is given to the app, in real Chromium with software rendering, and when
 * everything else is there:
 *
 *   npx tsx test/bench/web/opening.ts
 */
const CASES = [
  {name: "papers of about 1,000 people, as a table", papers: 700, ending: ".csv"},
  {name: "10,000 papers, as BibTeX", papers: 10_000, ending: ".bib"},
];
const ROUNDS = 3;

const app = await startApp();
const browser = await launchBrowser();
console.log("median and most of three, in seconds after the file is given; MB of the file; people");
try {
  for (const {name, papers, ending} of CASES) {
    const file = {
      name: `made${ending}`,
      mimeType: "text/plain",
      buffer: Buffer.from(text(papers, ending)),
    };
    const rounds: Opening[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const now = await opened(file);
      console.error(
        `${name}, ${round} of ${ROUNDS}: ${now.first.toFixed(2)} s, ${now.whole.toFixed(2)} s`,
      ); // a busy machine takes minutes
      rounds.push(now);
    }
    const [first, whole] = [rounds.map(r => r.first), rounds.map(r => r.whole)];
    console.log(
      `${name.padEnd(44)}first picture ${spread(first)}   whole ${spread(whole)}   ${(file.buffer.length / 1e6).toFixed(1)} MB   ${rounds[0].people} people`,
    );
  }
} finally {
  await browser.close();
  app.close();
}

interface Opening {
  readonly first: number;
  readonly whole: number;
  readonly people: string;
}

/** Gives a page a file, and waits until a map of it is drawn and until nothing is worked on any more. */
async function opened(file: {name: string; mimeType: string; buffer: Buffer}): Promise<Opening> {
  const page = await browser.newPage({viewport: WIDE});
  await page.goto(app.address);
  await page.locator(".counts").waitFor();
  await page.getByRole("button", {name: "Open", exact: true}).click();
  await page.evaluate(watching(file.name)); // a promise of the page's own: waiting from outside would be late
  await page.getByLabel("Choose files").setInputFiles(file);
  const times = await page.evaluate(() => (window as {opening?: Promise<Opening>}).opening);
  if (times === undefined) throw new Error("the page did not watch");
  await page.close();
  return times;
}

/** Code for the page, as text: sets `opening` to what comes of the next file that is given to it. */
function watching(title: string): string {
  return `
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
  const drawn = () => document.querySelector("[data-drawn]")?.getAttribute("data-drawn");
  const before = drawn();
  const isShown = () =>
    document.querySelector("header").textContent.includes(${JSON.stringify(title)}) &&
    drawn() !== undefined &&
    drawn() !== before;
  const watch = async () => {
    const began = performance.now();
    const since = () => (performance.now() - began) / 1000;
    let first = 0;
    let quiet = 0;
    while (since() < 120) {
      await frame();
      if (first === 0 && isShown()) first = since();
      if (first === 0 || document.querySelector("progress") !== null) quiet = 0;
      else if (quiet === 0) quiet = since();
      else if (since() - quiet > 1)
        return {first, whole: quiet, people: document.querySelector(".counts b")?.textContent ?? ""};
    }
    throw new Error("nothing was shown in two minutes");
  };
  window.opening = new Promise((resolve, reject) =>
    addEventListener("change", () => watch().then(resolve, reject), {capture: true, once: true}),
  );
  undefined`;
}

function text(papers: number, ending: string): string {
  const form = PAPER_FILES.find(each => each.ending === ending);
  if (form === undefined) throw new RangeError(`ending: expected a form of papers, got ${ending}`);
  const parts: string[] = [];
  const stream = form.open(part => void parts.push(part));
  for (const {paper} of synth({papers})) stream.add(paper);
  stream.end();
  return parts.join("");
}

function spread(seconds: readonly number[]): string {
  const sorted = [...seconds].sort((a, b) => a - b);
  return `${sorted[sorted.length >> 1].toFixed(2)} (${sorted[sorted.length - 1].toFixed(2)}) s`;
}
