/**
 * Makes every line end "\n" in text that comes in pieces: CRLF, also when cut in two, LF, and a CR on its own.
 * A CR at the end of a piece waits for the next one.
 */
export function lineEnds(): {push(piece: string): string; end(): string} {
  let waiting = "";
  return {
    push(piece) {
      let text = waiting + piece;
      waiting = text.endsWith("\r") ? "\r" : "";
      if (waiting !== "") text = text.slice(0, -1);
      return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    },
    end: () => (waiting === "" ? "" : "\n"),
  };
}
