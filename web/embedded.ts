/** What a page that stands alone carries beside the app: base64 of gzip, in an element of that id. */
export type Embedded = "coterie-analysis" | "coterie-worker";

/** The bytes that are embedded under an id; null where the page carries none. */
export async function embedded(id: Embedded): Promise<Uint8Array<ArrayBuffer> | null> {
  const element = document.getElementById(id);
  if (element === null) return null;
  const packed = Uint8Array.from(atob((element.textContent ?? "").trim()), sign =>
    sign.charCodeAt(0),
  );
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
