// Makes a picture small before it is sent: a JPEG of its own making, without anything that came with the file.

/** Of the file that is chosen. */
export const LARGEST_FILE = 5 * 1024 * 1024;
const QUALITY = 0.85;

export type Scaled = { is: "scaled"; content: string } | { is: "too-large" } | { is: "no-picture" };

/** A JPEG or PNG file, at most `longest` pixels on a side, as base64. Everything else is no picture. */
export async function scalePicture(file: Blob, longest: number): Promise<Scaled> {
  if (file.size > LARGEST_FILE) return { is: "too-large" };
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const media = mediaOf(head);
  if (media === null) return { is: "no-picture" };
  const image = await decoded(await dataUrl(new Blob([file], { type: media }))).catch(() => null);
  if (!image || image.naturalWidth === 0 || image.naturalHeight === 0) return { is: "no-picture" };
  const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext("2d");
  if (!context) return { is: "no-picture" };
  // What is see-through in a PNG would be black in a JPEG.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const content = canvas.toDataURL("image/jpeg", QUALITY).split(",")[1];
  return content ? { is: "scaled", content } : { is: "no-picture" };
}

/** By the first bytes: neither its name nor its type says what a file is. */
export function mediaOf(head: Uint8Array): "image/jpeg" | "image/png" | null {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (begins(0xff, 0xd8, 0xff)) return "image/jpeg";
  return begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? "image/png" : null;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
    reader.onerror = () => reject(new Error("not read"));
    reader.readAsDataURL(blob);
  });
}

async function decoded(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}
