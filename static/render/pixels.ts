// A picture's pixels, and what video makes of them (i420.wat).
import bytes from "./i420.wat";

const PAGE = 1 << 16; // bytes by which its memory grows

interface Converter {
  memory: WebAssembly.Memory;
  i420(width: number, height: number): void;
}

/** Room for a picture of `width` by `height` pixels, both even and 16 at least, as pixels and as I420. */
export class Pixels {
  /** The pixels, four bytes each: blue, green, red and one that does not matter. */
  readonly bgrx: Uint8Array<ArrayBuffer>;
  /** What `convert` made of them: limited-range BT.709. */
  readonly i420: Uint8Array<ArrayBuffer>;
  readonly #converter: Converter;

  constructor(readonly width: number, readonly height: number) {
    const [pixels, planes] = [width * height * 4, (width * height * 3) / 2];
    this.#converter = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Converter;
    const {memory} = this.#converter;
    memory.grow(Math.ceil((pixels + planes - memory.buffer.byteLength) / PAGE));
    this.bgrx = new Uint8Array(memory.buffer, 0, pixels);
    this.i420 = new Uint8Array(memory.buffer, pixels, planes);
  }

  convert(): void {
    this.#converter.i420(this.width, this.height);
  }

  /** Whether nothing is to be seen but the white ground that every scene has. */
  get isBare(): boolean {
    const pixels = new Uint32Array(this.bgrx.buffer, 0, this.width * this.height);
    const [first] = pixels;
    return (first! & 0xffffff) === 0xffffff && pixels.every((pixel) => pixel === first);
  }
}
