/** Dots a unit of the picture: 1,200 × 900 units give 3,600 × 2,700, 30 × 23 cm at 300 dots an inch. */
const SCALE = 3;

/** Draws an SVG picture as a PNG at print size. Rejects where the browser cannot. */
export async function pngOfSvg(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("the browser gives no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob =>
        blob === null ? reject(new Error("the picture could not be made")) : resolve(blob),
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
