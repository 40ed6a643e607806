/** What a page that stands alone carries beside the app: base64 of gzip, in an element of that id. */
export type Embedded = "coterie-analysis" | "coterie-worker";

/** How the page shows its analysis first, as the part of a link after "#"; "" = as usual. */
export function embeddedView(): string {
  const text = document.getElementById("coterie-view")?.textContent?.trim() ?? "";
  return text === "" ? "" : new TextDecoder().decode(bytesOf(text));
}

/** The bytes that are embedded under an id; null where the page carries none. */
export async function embedded(id: Embedded): Promise<Uint8Array<ArrayBuffer> | null> {
  const element = document.getElementById(id);
  if (element === null) return null;
  const packed = bytesOf((element.textContent ?? "").trim());
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
