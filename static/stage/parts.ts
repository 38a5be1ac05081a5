// Where the parts of a scene begin and end, in its own frames: sequences say it as they are drawn, to whoever listens (the
// proof, which looks there first for what comes and goes).

export type PartListener = (begins: number, length: number) => void;

let listener: PartListener | null = null;

/** From now on `heard` is told of each part how many frames from the frame that is drawn it begins, and its length in frames. */
export function hearParts(heard: PartListener): void {
  listener = heard;
}

export function sayPart(begins: number, length: number): void {
  listener?.(begins, length);
}
