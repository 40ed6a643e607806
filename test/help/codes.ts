import {codeReader} from "../../src/read/codes.ts";

const EAST_ASIAN = /^(gb|big5|shift|euc)/i;
const made = new Map<string, Map<string, readonly number[]>>();

/** Bytes of a text in a code; a question mark where it has no such character. */
export function bytesIn(code: string, text: string): number[] {
  let table = made.get(code);
  if (table === undefined) {
    table = EAST_ASIAN.test(code) ? pairsOf(code) : bytesOf(code);
    made.set(code, table);
  }
  const known = table;
  return [...text].flatMap(c => (c <= "\x7f" ? [c.charCodeAt(0)] : (known.get(c) ?? [0x3f])));
}

function bytesOf(code: string): Map<string, readonly number[]> {
  const bytes = Array.from({length: 128}, (_, i) => i + 128);
  const text = codeReader(code)!.decode(Uint8Array.from(bytes), true);
  return new Map(bytes.map((byte, i) => [text[i], [byte]]));
}

function pairsOf(code: string): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decode = new TextDecoder(code);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decode.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== "\ufffd" && !table.has(text))
        table.set(text, [lead, trail]);
    }
  return table;
}
