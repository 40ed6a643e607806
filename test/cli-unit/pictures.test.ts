import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import fc from "fast-check";
import {unzlibSync} from "fflate";
import {describe, expect, test} from "vitest";
import {fontsFor} from "../../src/cli/pictures/fonts.ts";
import {pdfOf} from "../../src/cli/pictures/pdf.ts";
import {pngOf} from "../../src/cli/pictures/png.ts";
import {inOrderOfSight, runsOf} from "../../src/cli/pictures/runs.ts";
import {hostileText} from "../help/hostile.ts";
import {call, folder, written} from "../help/world.ts";

const BIB = `@article{a, title={Lakes}, author={Łukasz Żółć and Ada Example and 张伟}, year=2020}
@article{b, title={Seas}, author={Ada Example and Ben Sample}, year=2021}
`;
const GEXF_EDGES = "Source,Target,Weight\nAda,Ben,2\nBen,Cleo,1\n";

/** Width, height and the pixels of a PNG of 8-bit RGBA. */
function pixelsOf(png: Uint8Array): {
  width: number;
  height: number;
  at(x: number, y: number): number[];
} {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 8; at < png.length; ) {
    const size = view.getUint32(at);
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const raw = unzlibSync(Buffer.concat(parts));
  const stride = 4 * width;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const value = raw[y * (stride + 1) + 1 + i];
      const left = i >= 4 ? out[y * stride + i - 4] : 0;
      const up = y > 0 ? out[(y - 1) * stride + i] : 0;
      const corner = i >= 4 && y > 0 ? out[(y - 1) * stride + i - 4] : 0;
      const p = left + up - corner;
      const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      out[y * stride + i] = value + [0, left, up, (left + up) >> 1, paeth][filter];
    }
  }
  return {
    width,
    height,
    at: (x, y) => [...out.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)],
  };
}

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100" font-family="sans-serif">
<rect width="100%" height="100%" fill="#ffffff"/>
<g stroke="#00ff00"><line x1="0" y1="90" x2="200" y2="90" stroke-width="4"/></g>
<circle cx="50" cy="40" r="20" fill="#ff0000"><title>not drawn</title></circle>
<g fill="#000000" font-size="20"><text x="100" y="60">Añb</text></g>
</svg>`;

describe("a drawing", () => {
  test("is the same in PNG, at twice its size, disc and line where they belong", async () => {
    const fonts = await fontsFor(["Añb"], [], []);
    const {width, height, at} = pixelsOf(await pngOf(SVG, fonts));
    expect([width, height]).toEqual([400, 200]);
    expect(at(100, 80)).toEqual([255, 0, 0]);
    expect(at(200, 180)).toEqual([0, 255, 0]);
    expect(at(4, 4)).toEqual([255, 255, 255]);
    const dark = [...Array(100).keys()].flatMap(x =>
      [...Array(60).keys()].map(y => at(200 + x, 70 + y)[0]),
    );
    expect(dark.some(value => value < 60)).toBe(true); // letters are there without any font on the machine
  });

  test("gives a PDF of one page of its size in points, with its fonts in it", async () => {
    const fonts = await fontsFor(["Añb"], [], []);
    const pdf = Buffer.from(await pdfOf(SVG, fonts, "coauthor")).toString("latin1");
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    expect(pdf).toContain("/MediaBox [0 0 150 75]");
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+DejaVuSans/);
    expect(pdf).toContain("(coauthor)");
    expect(pdf.trimEnd().endsWith("%%EOF")).toBe(true);
  });

  test("gives the same bytes each time", async () => {
    const fonts = await fontsFor(["Añb"], [], []);
    expect(Buffer.from(await pdfOf(SVG, fonts, "x")).equals(await pdfOf(SVG, fonts, "x"))).toBe(
      true,
    );
    expect(Buffer.from(await pngOf(SVG, fonts)).equals(await pngOf(SVG, fonts))).toBe(true);
  });
});

describe("fonts", () => {
  test("come along for Latin with accents, Greek, Cyrillic, Arabic and Hebrew; what they lack is named", async () => {
    const fonts = await fontsFor(["Łódź Đặng Ωμέγα Ж محمد דוד 张"], [], []);
    expect(fonts.files.length).toBe(1);
    expect(fonts.missing).toEqual(["张"]);
  });

  test("of the machine are used only where one is needed, and named ones always", async () => {
    const own = createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf");
    const folders = [join(own, "..")];
    expect((await fontsFor(["plain"], [], folders)).files).toEqual([own]);
    const serif = join(own, "../DejaVuSerif.ttf");
    expect((await fontsFor(["plain"], [serif], [])).files).toEqual([own, serif]);
    // A sign that the mathematical face alone has.
    const maths = await fontsFor(["\u{1d49e}", "plain"], [], folders);
    expect(maths.missing.length + maths.files.length).toBe(2);
    await expect(fontsFor(["x"], [written("no.ttf", "no font")], [])).rejects.toThrow(
      /no font that can be read/,
    );
  });
});

describe("runs", () => {
  const latin = {hasGlyphForCodePoint: (p: number) => p < 0x3000};
  const han = {hasGlyphForCodePoint: (p: number) => p >= 0x3000};

  test("go to the first font that has their signs", () => {
    expect(runsOf("Wei 张伟 Zhang", [latin, han])).toEqual([
      {font: 0, text: "Wei "},
      {font: 1, text: "张伟 "},
      {font: 0, text: "Zhang"},
    ]);
  });

  test("hold every sign that is seen, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, text => {
        const signs = (of: string) => [...of.replace(/[\p{Cc}\p{Cf}\s]/gu, "")].sort().join("");
        expect(
          signs(
            runsOf(text, [latin, han])
              .map(run => run.text)
              .join(""),
          ),
        ).toBe(signs(text));
      }),
    );
  });

  test("from right to left begin at the right; words of both directions keep theirs", () => {
    expect(inOrderOfSight("דוד כהן")).toBe("כהן דוד");
    expect(inOrderOfSight("Ada Lovelace דוד כהן")).toBe("Ada Lovelace כהן דוד");
    expect(inOrderOfSight("דוד Ada Lovelace")).toBe("Ada Lovelace דוד");
    expect(inOrderOfSight("  Ada  Example ")).toBe("  Ada  Example ");
  });
});

describe("the command", () => {
  test("convert makes a picture of papers and of a graph, with the legend", async () => {
    const png = join(folder(), "map.png");
    const {code, err, out} = await call("convert", written("a.bib", BIB), png);
    expect([code, out]).toEqual([0, `${png} holds the map as PNG picture\n`]);
    if (err.includes("No font here has")) expect(err).toContain("--font adds one");
    const {width, height} = pixelsOf(readFileSync(png));
    expect([width, height]).toEqual([2400, 1800]);
    const pdf = join(folder(), "map.pdf");
    expect((await call("convert", written("edges.csv", GEXF_EDGES), pdf)).code).toBe(0);
    expect(readFileSync(pdf, "latin1")).toContain("/MediaBox [0 0 900 675]");
  });

  test("analyze writes them for each network", async () => {
    const out = join(folder(), "result");
    const {code} = await call(
      "analyze",
      written("a.bib", BIB),
      "--out",
      out,
      "--format",
      "png,pdf",
    );
    expect(code).toBe(0);
    for (const name of ["coauthor.png", "topics.pdf", "shared-topic.png"])
      expect(existsSync(join(out, name)), name).toBe(true);
  });

  test("a font that is none is bad input", async () => {
    const {code, err} = await call(
      "convert", written("a.bib", BIB), join(folder(), "x.png"), "--font", "/no/font.ttf",
    ); // biome-ignore format: a call
    expect([code, err.includes("no font that can be read")]).toEqual([1, true]);
  });
});
