// WebAssembly as text (*.wat) becomes its bytes, checked.
import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import wabt from "wabt";

export const wat = {
  name: "wat",
  setup({onLoad}) {
    onLoad({filter: /\.wat$/}, async ({path}) => {
      const {parseWat} = await wabt();
      const module = parseWat(basename(path), await readFile(path, "utf8"), {simd: true});
      try {
        module.validate();
        return {contents: module.toBinary({}).buffer, loader: "binary"};
      } finally {
        module.destroy();
      }
    });
  },
};
