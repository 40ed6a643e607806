import type {Analysis} from "../../analysis/analysis.ts";
import type {DigestEntry} from "../../analysis/digest.ts";
import type {Paper} from "../../papers/paper.ts";
import {hash53} from "../../util/hash.ts";
import {paperLink} from "../paper-link.ts";
import type {Out} from "../writer.ts";
import {wellFormed, xmlText} from "../xml.ts";

/** What stands over a digest. The date is an argument: nothing here looks at a clock. */
export interface DigestHead {
  readonly title: string;
  /** ISO 8601: "2026-04-22T00:00:00Z". */
  readonly updated: string;
  readonly from: string;
  readonly to: string;
  /** An address that ends the mails with one click; null = none is offered. */
  readonly unsubscribe: string | null;
}

/** A form that a digest is written in. */
export interface DigestFile {
  readonly ending: string;
  readonly label: string;
  write(analysis: Analysis, entries: readonly DigestEntry[], head: DigestHead, out: Out): void;
}

/** Every form; the first whose ending fits is meant. */
export const DIGEST_FILES: readonly DigestFile[] = [
  {ending: ".eml", label: "a mail", write: writeMail},
  {ending: ".atom.xml", label: "an Atom feed", write: writeAtom},
  {ending: ".feed.json", label: "a JSON feed", write: writeJsonFeed},
  {ending: ".html", label: "HTML", write: (a, e, h, out) => out(htmlOf(a, e, h))},
  {ending: ".txt", label: "text", write: (a, e, h, out) => out(textOf(a, e, h))},
];

function byline({authors, truncated}: Paper): string {
  const names = authors.slice(0, 6).map(({name}) => name);
  if (names.length === 0) return "";
  return names.join(", ") + (truncated || authors.length > 6 ? " et al." : "");
}

/** Parts one after the other, with one point between two. */
const sentences = (parts: readonly (string | null)[]): string =>
  parts
    .flatMap(part => (part === null || part === "" ? [] : [part]))
    .map((part, i, all) => (i === all.length - 1 || part.endsWith(".") ? part : `${part}.`))
    .join(" ");

function dateOf({date}: Paper): string {
  if (date === null) return "";
  const two = (n: number | null) => (n === null ? "" : `-${String(n).padStart(2, "0")}`);
  return `${date.year}${two(date.month)}${two(date.month === null ? null : date.day)}`;
}

const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

function textOf({corpus}: Analysis, entries: readonly DigestEntry[], {title}: DigestHead): string {
  const parts = entries.map(({paper, reasons}, n) => {
    const each = corpus.paper(paper);
    const lines = [
      `${n + 1}. ${oneLine(each.title)}`,
      oneLine(sentences([byline(each), each.venue, dateOf(each)])),
      oneLine(reasons.join("; ")),
      paperLink(each) ?? "",
    ];
    return lines.filter(line => line !== "").join("\n   ");
  });
  return `${oneLine(title)}\n\n${parts.join("\n\n") || "Nothing new."}\n`;
}

function htmlOf({corpus}: Analysis, entries: readonly DigestEntry[], {title}: DigestHead): string {
  const items = entries.map(({paper, reasons}) => {
    const each = corpus.paper(paper);
    const link = paperLink(each);
    const name = xmlText(oneLine(each.title));
    const linked = link === null ? name : `<a href="${xmlText(link)}">${name}</a>`;
    const about = oneLine(sentences([byline(each), each.venue, dateOf(each)]));
    return `<li><p><b>${linked}</b><br>${xmlText(about)}<br><i>${xmlText(oneLine(reasons.join("; ")))}</i></p></li>`;
  });
  const list = items.length === 0 ? "<p>Nothing new.</p>" : `<ol>\n${items.join("\n")}\n</ol>`;
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${xmlText(title)}</title></head>\n<body>\n<h1>${xmlText(title)}</h1>\n${list}\n</body></html>\n`;
}

/** A mail of two parts, text and HTML, as RFC 5322 and 2045 have it; unsubscribing is one click by RFC 8058. */
function writeMail(
  analysis: Analysis,
  entries: readonly DigestEntry[],
  head: DigestHead,
  out: Out,
): void {
  const boundary = "=_coterie_digest";
  const lines = [
    `From: ${address(head.from)}`,
    `To: ${address(head.to)}`,
    `Subject: ${encodedWord(head.title)}`,
    `Date: ${mailDate(head.updated)}`,
    // The same papers for the same reader have the same id, also when they are sent again: mail programs show them once.
    `Message-ID: <${messageId(entries, head)}>`,
    ...(head.unsubscribe === null
      ? []
      : [
          `List-Unsubscribe: <${oneLine(head.unsubscribe).replace(/[<>\s]/g, "")}>`,
          "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ]),
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
  ];
  for (const line of lines) out(`${line}\r\n`);
  for (const [type, text] of [
    ["text/plain", textOf(analysis, entries, head)],
    ["text/html", htmlOf(analysis, entries, head)],
  ]) {
    out(`--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\n`);
    out(`Content-Transfer-Encoding: base64\r\n\r\n${folded(base64(text))}\r\n`);
  }
  out(`--${boundary}--\r\n`);
}

const messageId = (entries: readonly DigestEntry[], {to, from, title}: DigestHead): string =>
  `${hash53([to, title, ...entries.map(({id}) => id)].join("\n")).toString(36)}.coterie@${
    address(from)
      .split("@")
      .at(-1)!
      .replace(/[^\w.-]/g, "") || "localhost"
  }`;

/** An address alone on its line: whatever it holds, it begins no other header and names no second receiver. */
const address = (text: string): string => oneLine(text).replace(/[,;<>()"\\\s]/g, "");

function encodedWord(text: string): string {
  const line = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(line) && line.length < 60 && !line.includes("=?")) return line;
  // A word holds 75 characters at most, and no character is cut in two.
  const words: string[] = [];
  let held = "";
  for (const sign of line) {
    if (base64(held + sign).length > 60) {
      words.push(held);
      held = "";
    }
    held += sign;
  }
  words.push(held);
  return words.map(word => `=?UTF-8?B?${base64(word)}?=`).join("\r\n ");
}

const base64 = (text: string): string => {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
};

const folded = (text: string): string => text.replace(/.{76}(?=.)/g, "$&\r\n");

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "2026-04-22T00:00:00Z" → "22 Apr 2026 00:00:00 +0000" */
function mailDate(iso: string): string {
  const [, year, month, day, time = "00:00:00"] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(iso) ?? [];
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year} ${time} +0000`;
}

/** Atom, RFC 4287. */
function writeAtom(
  {corpus}: Analysis,
  entries: readonly DigestEntry[],
  {title, updated}: DigestHead,
  out: Out,
): void {
  out('<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n');
  out(`  <title>${xmlText(title)}</title>\n  <id>urn:coterie:digest</id>\n`);
  out(`  <updated>${xmlText(updated)}</updated>\n  <author><name>Coterie</name></author>\n`);
  for (const {paper, id, reasons} of entries) {
    const each = corpus.paper(paper);
    const link = paperLink(each);
    out(`  <entry>\n    <title>${xmlText(oneLine(each.title))}</title>\n`);
    out(
      `    <id>${xmlText(link ?? `urn:coterie:paper:${encodeURIComponent(wellFormed(id))}`)}</id>\n`,
    );
    out(`    <updated>${xmlText(updated)}</updated>\n`);
    if (link !== null) out(`    <link href="${xmlText(link)}"/>\n`);
    for (const {name} of each.authors)
      out(`    <author><name>${xmlText(oneLine(name))}</name></author>\n`);
    out(`    <summary>${xmlText(oneLine(reasons.join("; ")))}</summary>\n  </entry>\n`);
  }
  out("</feed>\n");
}

/** JSON Feed 1.1. */
function writeJsonFeed(
  {corpus}: Analysis,
  entries: readonly DigestEntry[],
  {title}: DigestHead,
  out: Out,
): void {
  const items = entries.map(({paper, id, reasons}) => {
    const each = corpus.paper(paper);
    const link = paperLink(each);
    return {
      id: link ?? id,
      ...(link === null ? null : {url: link}),
      title: oneLine(each.title),
      content_text: oneLine(
        sentences([byline(each), each.venue, dateOf(each), reasons.join("; ")]),
      ),
      authors: each.authors.map(({name}) => ({name})),
    };
  });
  out(`${JSON.stringify({version: "https://jsonfeed.org/version/1.1", title, items}, null, 2)}\n`);
}
