/** Puts layers of one size on top of each other, over a ground, and gives them as a PNG. */
export function flattened(layers: readonly HTMLCanvasElement[], ground: string): Promise<Blob> {
  const [first] = layers;
  const canvas = document.createElement("canvas");
  canvas.width = first?.width ?? 1;
  canvas.height = first?.height ?? 1;
  const context = canvas.getContext("2d");
  if (context === null) return Promise.reject(new Error("the browser gives no canvas"));
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers)
    if (layer.width > 0 && layer.height > 0)
      context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob =>
      blob === null ? reject(new Error("the picture could not be made")) : resolve(blob),
    ),
  );
}
