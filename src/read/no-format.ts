/** What a file is that no format fits, and what its reader may do: by its first characters, NULs left out. */
export function whyNoFormat(head: string): string {
  if (head.trim() === "" || head === "\ufeff") return "The file is empty.";
  for (const [beginning, what] of KINDS) if (beginning.test(head)) return what;
  return "Nothing in this file looks like a format that can be read.";
}

/** Why the bytes that begin a file are no text, where they are of a known kind; null = they may be text. */
export function whyNoText(bytes: Uint8Array): string | null {
  const latin = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (latin(257, 262) === "ustar")
    return "The file is a tar archive; unpack it, or pack its files as zip.";
  const beginning = latin(0, 8);
  for (const [sign, what] of BINARY) if (beginning.startsWith(sign)) return what;
  return null;
}

const PACKED_TWICE = "The file is packed twice; unpack it once.";
const OTHER_PACKING =
  "The file is packed in a way that cannot be unpacked here; unpack it, or pack it as zip or gzip.";

/** How kinds of file begin that are no text; one character a byte. */
const BINARY: readonly (readonly [string, string])[] = [
  ["PK\x03\x04", PACKED_TWICE],
  ["\x1f\x8b", PACKED_TWICE],
  ["7z\xbc\xaf\x27\x1c", OTHER_PACKING],
  ["Rar!\x1a\x07", OTHER_PACKING],
  ["BZh9", OTHER_PACKING],
  ["\xfd7zXZ\0", OTHER_PACKING],
  ["\x28\xb5\x2f\xfd", OTHER_PACKING],
  [
    "\xd0\xcf\x11\xe0",
    "The file is a workbook or document of an office program; save its table as CSV.",
  ],
  ["\x89PNG", "The file is a picture."],
  ["\xff\xd8\xff", "The file is a picture."],
];

/** How other kinds of file begin that people take for exports. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, "The file is a PDF, which holds no records; export them as RIS, BibTeX or CSV."],
  [/^GIF8/, "The file is a picture."],
  [
    /^\s*<(?:!doctype\s+html|html|head|body)\b/i,
    "The file is a web page without records that can be read; perhaps a sign-in page was saved instead of the export.",
  ],
  [
    /^\ufeff?\s*(?:\[\s*\]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\[\s*\]\s*\}|null)\s*$/,
    "The file is JSON that lists nothing.",
  ],
  [
    /^\ufeff?\s*(?:(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+(?:\s+|$))+$/i,
    "The file lists DOIs alone, without records; export the records of these papers.",
  ],
];
