const LONGEST_SIDE = 16_000;

/**
 * Paints an SVG file as a PNG, at twice its size.
 * @returns its bytes in base64; `null` where the picture is larger than a canvas can be, or cannot be painted
 */
export async function paint(svg: string): Promise<string | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const scale = Math.min(2, LONGEST_SIDE / Math.max(1, image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, base64] = canvas.toDataURL('image/png').split(',');
  return base64 === undefined || base64 === '' ? null : base64;
}
