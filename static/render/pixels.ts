// A picture's colours as video has them: limited-range BT.709, colour at half the resolution (Rec. ITU-R BT.709-6, 3.2-3.5
// and 4.6). Browsers' encoders make the full range of RGB, which players show too pale or too dark.

// Of red, green and blue in luma and the two chromas, in parts of 2^16: 219/255 of luma in 0 to 1, 224/255 of chroma.
const [Y_RED, Y_GREEN, Y_BLUE] = [11_966, 40_254, 4_064] as const;
const [U_RED, U_GREEN, U_BLUE] = [-6_596, -22_188, 28_784] as const;
const [V_RED, V_GREEN, V_BLUE] = [28_784, -26_145, -2_639] as const;
const BLACK = 16.5 * (1 << 16); // the half rounds
const GREY = 128.5 * (1 << 18); // of four pixels' sum

/** Bytes of an I420 picture. */
export const i420Size = (width: number, height: number): number => (width * height * 3) / 2;

/** Writes the pixels (blue in the lowest byte, then green and red) as I420; width and height are even. */
export function toI420(pixels: Uint32Array, width: number, height: number, into: Uint8Array): void {
  const half = width >> 1;
  let u = width * height;
  let v = u + half * (height >> 1);
  for (let row = 0; row < height; row += 2) {
    let above = row * width;
    let below = above + width;
    for (const end = below; above < end; above += 2, below += 2, u++, v++) {
      const p = pixels[above]!, q = pixels[above + 1]!, r = pixels[below]!, s = pixels[below + 1]!;
      into[above] = (((p >>> 16) & 255) * Y_RED + ((p >>> 8) & 255) * Y_GREEN + (p & 255) * Y_BLUE + BLACK) >>> 16;
      into[above + 1] = (((q >>> 16) & 255) * Y_RED + ((q >>> 8) & 255) * Y_GREEN + (q & 255) * Y_BLUE + BLACK) >>> 16;
      into[below] = (((r >>> 16) & 255) * Y_RED + ((r >>> 8) & 255) * Y_GREEN + (r & 255) * Y_BLUE + BLACK) >>> 16;
      into[below + 1] = (((s >>> 16) & 255) * Y_RED + ((s >>> 8) & 255) * Y_GREEN + (s & 255) * Y_BLUE + BLACK) >>> 16;
      const ends = (p & 0xff00ff) + (q & 0xff00ff) + (r & 0xff00ff) + (s & 0xff00ff); // red and blue are summed at once
      const red = ends >>> 16, blue = ends & 0xffff;
      const green = ((p >>> 8) & 255) + ((q >>> 8) & 255) + ((r >>> 8) & 255) + ((s >>> 8) & 255);
      into[u] = (U_RED * red + U_GREEN * green + U_BLUE * blue + GREY) >>> 18;
      into[v] = (V_RED * red + V_GREEN * green + V_BLUE * blue + GREY) >>> 18;
    }
  }
}

/** Whether nothing is to be seen but the white ground that every scene has. */
export function isBare(pixels: Uint32Array): boolean {
  const [first] = pixels;
  return (first! & 0xffffff) === 0xffffff && pixels.every((pixel) => pixel === first);
}
