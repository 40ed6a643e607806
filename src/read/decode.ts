/** Turns bytes into text as they come; says which encoding it took. */
export interface Decoder {
  push(bytes: Uint8Array): string;
  end(): string;
  /** "UTF-8", "UTF-8 with BOM", "UTF-16LE", "windows-1252" … */
  readonly encoding: string;
  /** From which byte on the text was no UTF-8; null = it always was, or says what it is. */
  readonly fellBackAt: number | null;
}

/**
 * Decodes by byte order mark, else as UTF-8, and from the first byte that is no UTF-8 as windows-1252.
 * Everything up to there was valid, so that nothing has to be read twice.
 */
export function decoder(): Decoder {
  let encoding = "UTF-8";
  let text: TextDecoder | null = null;
  let strict = true;
  let position = 0;
  let fellBackAt: number | null = null;
  /** Bytes that began a character and wait for the rest of it. */
  let waiting: Uint8Array = new Uint8Array(0);

  const start = (bytes: Uint8Array) => {
    const marked = byMark(bytes);
    if (marked !== null) {
      encoding = marked.label;
      strict = false;
      text = new TextDecoder(marked.codec);
    } else text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
  };

  const decode = (bytes: Uint8Array, last: boolean): string => {
    if (text === null) start(bytes);
    if (!strict || fellBackAt !== null) return text!.decode(bytes, {stream: !last});
    const all = waiting.length === 0 ? bytes : joined(waiting, bytes);
    const whole = last ? all.length : all.length - unfinished(all);
    try {
      const decoded = text!.decode(all.subarray(0, whole)); // whole characters: to stream them takes five times as long
      waiting = all.slice(whole);
      position += whole;
      return decoded;
    } catch {
      const before = validBeginning(all);
      const valid = new TextEncoder().encode(before).length;
      fellBackAt = position + valid;
      encoding = "windows-1252";
      text = new TextDecoder("windows-1252");
      return before + text.decode(all.subarray(valid), {stream: true}); // at once, some versions of Node take it for Latin-1
    }
  };

  return {
    push: bytes => (bytes.length === 0 ? "" : decode(bytes, false)),
    end: () => (text === null ? "" : decode(new Uint8Array(0), true)),
    get encoding() {
      return encoding;
    },
    get fellBackAt() {
      return fellBackAt;
    },
  };
}

function byMark(bytes: Uint8Array): {codec: string; label: string} | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return {codec: "utf-8", label: "UTF-8 with BOM"};
  if (a === 0xff && b === 0xfe) return {codec: "utf-16le", label: "UTF-16LE"};
  if (a === 0xfe && b === 0xff) return {codec: "utf-16be", label: "UTF-16BE"};
  // Text without a mark whose every second byte is zero.
  if (bytes.length >= 4 && a !== 0 && b === 0 && c !== 0 && bytes[3] === 0)
    return {codec: "utf-16le", label: "UTF-16LE without BOM"};
  if (bytes.length >= 4 && a === 0 && b !== 0 && c === 0 && bytes[3] !== 0)
    return {codec: "utf-16be", label: "UTF-16BE without BOM"};
  return null;
}

/** The text up to the first byte that is no UTF-8, or up to where such a byte was told before. */
function validBeginning(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
  const fault = text.indexOf("\ufffd");
  return fault < 0 ? text : text.slice(0, fault);
}

/** How many bytes at the end begin a UTF-8 character that is not whole. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
