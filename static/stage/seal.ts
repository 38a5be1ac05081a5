// Everything that the scenes of a film share, made constant before the first of them runs.
import * as stage from "./index";
import * as jsxRuntime from "./jsx-runtime";
import {freezeDeep, sealPrimordials} from "./primordials";
import * as react from "./react";

export function sealStage(): void {
  sealPrimordials();
  // A module's names are constant; this is what they stand for.
  freezeDeep(...[stage, react, jsxRuntime].flatMap((module) => Object.values(module) as unknown[]));
  freezeDeep(document, performance, console);
}
