// Lottie's renderer with the page of stage/lottie/page.ts in place of the browser's.
import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const PAGE = JSON.stringify(join(dirname(fileURLToPath(import.meta.url)), "stage/lottie/page.ts"));
const NAMES = "document, window, navigator, setInterval, clearInterval, setTimeout, performance";

export const lottiePage = {
  name: "lottie-page",
  setup(build) {
    build.onLoad({filter: /lottie_light\.min\.js$/}, async ({path}) => ({
      contents: `import {${NAMES}} from ${PAGE};\n${await readFile(path, "utf8")}`,
      loader: "js",
    }));
  },
};
