/** What a file is that no format fits, and what its reader may do: by its first characters, NULs left out. */
export function whyNoFormat(head: string): string {
  if (head.trim() === "" || head === "\ufeff") return "The file is empty.";
  for (const [beginning, what] of KINDS) if (beginning.test(head)) return what;
  return "Nothing in this file looks like a format that can be read.";
}

/** Whether bytes begin a tar archive, whose members would be taken for one text. */
export const isTar = (bytes: Uint8Array): boolean =>
  bytes.length > 262 && String.fromCharCode(...bytes.subarray(257, 262)) === "ustar";

/** How kinds of file begin that people take for exports, once their bytes were read as text. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, "The file is a PDF, which holds no records; export them as RIS, BibTeX or CSV."],
  [/^.PNG\r?\n|^GIF8|^\xff\xd8\xff|^ÿØÿ/, "The file is a picture."],
  [/^ÐÏ\x11à/, "The file is a workbook or document of an office program; save its table as CSV."],
  [
    /^\s*<(?:!doctype\s+html|html|head|body)\b/i,
    "The file is a web page without records that can be read; perhaps a sign-in page was saved instead of the export.",
  ],
  [/^(?:PK\x03\x04|\x1f‹)/, "The file is packed twice; unpack it once."],
  [
    /^\ufeff?\s*(?:\[\s*\]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\[\s*\]\s*\}|null)\s*$/,
    "The file is JSON that lists nothing.",
  ],
];
