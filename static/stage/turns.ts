// A loop without end on a frame that the proof did not draw would freeze the page: compiled scenes count their turns.
const LIMIT_MS = 1000;
const LOOK_EVERY = 4096; // turns; a look at the clock costs more than a turn

let turns = 0;
let frameStart = 0;

/** Called before each frame is drawn. */
export function newFrame(): void {
  turns = 0;
  frameStart = performance.now();
}

/** Called at each turn of a scene's loop; throws when the frame's loops have run for a second. */
export function loopTurn(): void {
  if (++turns % LOOK_EVERY === 0 && performance.now() - frameStart > LIMIT_MS) {
    throw new Error("A loop did not end within 1 second.");
  }
}
