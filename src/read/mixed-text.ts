import {codeReader, USUAL} from "./codes.ts";
import {joined, utf8Sign} from "./utf8.ts";

/**
 * Reads UTF-8 with bytes of windows-1252 among it, as files are that were put together from several. What follows a
 * character of UTF-8 at once and is none is one that was cut, and becomes the sign for such.
 */
export function mixedReader(): (bytes: Uint8Array, last: boolean) => string {
  const utf8 = new TextDecoder("utf-8", {ignoreBOM: true});
  const usual = codeReader(USUAL)!;
  let waiting: Uint8Array = new Uint8Array(0);
  let behindCharacter = false;
  return (piece, last) => {
    const bytes = joined([waiting, piece]);
    let text = "";
    let from = 0; // of UTF-8 that is not yet decoded
    let at = 0;
    while (at < bytes.length) {
      const sign = bytes[at] < 0x80 ? {whole: true, length: 1} : utf8Sign(bytes, at, last);
      if (sign === null) break;
      const length = sign.whole || behindCharacter ? sign.length : 1;
      if (!sign.whole) {
        text += utf8.decode(bytes.subarray(from, at));
        text += behindCharacter ? "\ufffd" : usual.decode(bytes.subarray(at, at + 1), false);
        from = at + length;
      }
      behindCharacter = sign.whole && length > 1;
      at += length;
    }
    waiting = bytes.slice(at);
    return text + utf8.decode(bytes.subarray(from, at));
  };
}
