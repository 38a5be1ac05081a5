// Scenes that are too long to be read and changed with ease.
import type {Lint} from "./lint";

// The built-in designs with what they use of their kit have up to about 1,250.
const MAX_LINES = 1300;

const longCode: Lint = {
  id: "long-code",
  stops: false,
  about: `Code of more than ${MAX_LINES.toLocaleString("en-US")} lines.`,
  on: {
    Program(node, source) {
      if (source.lineCount <= MAX_LINES) return null;
      return {message: `The code has ${source.lineCount} lines.`, hint: "Make two scenes of it: each is changed and drawn faster.", at: node, word: ""};
    },
  },
};

export const SIZE: Lint[] = [longCode];
