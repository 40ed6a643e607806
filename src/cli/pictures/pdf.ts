import type PDFDocument from "pdfkit";
import {SaxesParser} from "saxes";
import {InputError} from "../command.ts";
import {type Fonts, missingPackage} from "./fonts.ts";
import {runsOf} from "./runs.ts";

type Pdf = InstanceType<typeof PDFDocument>;
type Attributes = Readonly<Record<string, string>>;

/** A pixel of the web is 1/96 inch, a point of PDF 1/72. */
const POINTS = 0.75;

/**
 * A drawing as a PDF page of its size, with real text that can be searched and copied; fonts go along with the signs that
 * are used. It takes what the drawings of Coterie are made of: rect, line, circle, path, polyline, text, and groups that
 * hand on their marks. The same drawing and fonts give the same bytes.
 */
export async function pdfOf(svg: string, fonts: Fonts, title: string): Promise<Uint8Array> {
  const {default: Document} = await import("pdfkit").catch(() => {
    throw new InputError(missingPackage("pdfkit"));
  });
  const pdf = new Document({
    autoFirstPage: false,
    info: {Title: title, Creator: "Coterie", Producer: "Coterie", CreationDate: new Date(0)},
    lang: "en",
    pdfVersion: "1.7",
  });
  const parts: Uint8Array[] = [];
  pdf.on("data", (part: Uint8Array) => parts.push(part));
  const whole = new Promise<void>((done, fail) => pdf.on("end", done).on("error", fail));
  for (const [i, {file, face, inCollection}] of fonts.faces.entries())
    if (inCollection) pdf.registerFont(fontName(i), file, face.postscriptName ?? "");
    else pdf.registerFont(fontName(i), file);
  draw(svg, pdf, fonts);
  pdf.end();
  await whole;
  return Buffer.concat(parts);
}

const fontName = (i: number): string => `f${i}`;

/** Marks that elements take from the groups around them. */
const HANDED_ON = [
  "fill", "stroke", "stroke-width", "stroke-opacity", "fill-opacity", "font-size", "text-anchor",
  "stroke-linecap", "stroke-linejoin", "paint-order", "stroke-dasharray",
]; // biome-ignore format: a list of marks

function draw(svg: string, pdf: Pdf, fonts: Fonts): void {
  const around: Attributes[] = [{fill: "#000000"}];
  const parser = new SaxesParser({xmlns: false});
  let text: {marks: Attributes; said: string} | null = null;
  let hidden = 0;
  parser.on("opentag", ({name, attributes}) => {
    const own = attributes as Attributes;
    const handed = Object.entries(around.at(-1)!).filter(([key]) => HANDED_ON.includes(key));
    const marks = {...Object.fromEntries(handed), ...own};
    around.push(marks);
    if (name === "title" || name === "defs" || name === "style") hidden += 1;
    if (hidden > 0) return;
    if (name === "svg") begin(pdf, marks);
    else if (name === "text") text = {marks, said: ""};
    else shape(pdf, name, marks);
  });
  parser.on("text", said => {
    if (text !== null && hidden === 0) text.said += said;
  });
  parser.on("closetag", ({name}) => {
    around.pop();
    if (name === "title" || name === "defs" || name === "style") hidden -= 1;
    if (name !== "text" || text === null) return;
    write(pdf, text.marks, text.said, fonts);
    text = null;
  });
  parser.on("error", error => {
    throw error;
  });
  parser.write(svg).close();
}

function begin(pdf: Pdf, {width, height}: Attributes): void {
  pdf.addPage({size: [Number(width) * POINTS, Number(height) * POINTS], margin: 0});
  pdf.scale(POINTS);
}

const number = (text: string | undefined, otherwise = 0): number => {
  const value = text?.endsWith("%") ? Number.NaN : Number(text ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
};

function shape(pdf: Pdf, name: string, marks: Attributes): void {
  if (name === "rect")
    pdf.rect(
      number(marks.x),
      number(marks.y),
      number(marks.width, pdf.page.width / POINTS),
      number(marks.height, pdf.page.height / POINTS),
    );
  else if (name === "circle") pdf.circle(number(marks.cx), number(marks.cy), number(marks.r));
  else if (name === "line")
    pdf.moveTo(number(marks.x1), number(marks.y1)).lineTo(number(marks.x2), number(marks.y2));
  else if (name === "path") pdf.path(marks.d ?? "");
  else if (name === "polyline" || name === "polygon") {
    const at = (marks.points ?? "")
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    for (let i = 0; i + 1 < at.length; i += 2)
      if (i === 0) pdf.moveTo(at[0], at[1]);
      else pdf.lineTo(at[i], at[i + 1]);
    if (name === "polygon") pdf.closePath();
  } else return;
  paint(pdf, marks, name === "line" || name === "polyline");
}

const isDrawn = (colour: string | undefined): colour is string =>
  colour !== undefined && colour !== "none" && colour !== "transparent";

function paint(pdf: Pdf, marks: Attributes, isOpen: boolean): void {
  const fills = !isOpen && isDrawn(marks.fill);
  const strokes = isDrawn(marks.stroke);
  pdf
    .fillOpacity(number(marks["fill-opacity"], 1))
    .strokeOpacity(number(marks["stroke-opacity"], 1));
  pdf.lineWidth(number(marks["stroke-width"], 1));
  pdf.lineCap(marks["stroke-linecap"] === "round" ? "round" : "butt");
  if (fills && strokes) pdf.fillAndStroke(marks.fill, marks.stroke);
  else if (fills) pdf.fill(marks.fill);
  else if (strokes) pdf.stroke(marks.stroke);
  else pdf.closePath();
}

/** Texts are cut into runs, each of a font that has its signs. */
function write(pdf: Pdf, marks: Attributes, said: string, {faces}: Fonts): void {
  const size = number(marks["font-size"], 12);
  const runs = runsOf(
    said,
    faces.map(({face}) => face),
  );
  pdf.fontSize(size);
  const widths = runs.map(({font, text}) => pdf.font(fontName(font)).widthOfString(text));
  const width = widths.reduce((sum, each) => sum + each, 0);
  const anchor = marks["text-anchor"];
  const shift = anchor === "middle" ? width / 2 : anchor === "end" ? width : 0;
  const halo = isDrawn(marks.stroke) && number(marks["stroke-width"], 1) > 0;
  for (const isHalo of halo ? [true, false] : [false]) {
    let x = number(marks.x) - shift;
    for (const [i, {font, text}] of runs.entries()) {
      pdf.font(fontName(font)).fontSize(size);
      if (isHalo)
        pdf
          .lineWidth(number(marks["stroke-width"], 1))
          .lineJoin("round")
          .strokeColor(marks.stroke, 1);
      else pdf.fillColor(marks.fill, number(marks["fill-opacity"], 1));
      pdf.text(text, x, number(marks.y), {
        lineBreak: false,
        baseline: "alphabetic",
        fill: !isHalo,
        stroke: isHalo,
      });
      x += widths[i];
    }
  }
}
