// The modules themselves, as scenes and rooms require them in V8: one stage and one React for all.
import * as stage from "../stage/index";
import * as react from "../stage/react";
import * as jsxRuntime from "../stage/jsx-runtime";

type Module = Record<string, unknown>;
type Room = (require: (name: string) => Module, module: {exports: Module}, date: typeof Date, intl: typeof Intl) => void;

export const MODULES: Record<string, Module> = {stage, react, "react/jsx-runtime": jsxRuntime};

// Kept from before scenes are denied what can tell the time: rooms reckon with dates and write them.
const OwnDate = Date;
const ownIntl = Object.defineProperties({}, Object.getOwnPropertyDescriptors(Intl)) as typeof Intl;

/** Adds the module `name`, and returns it; the prover calls this with a room's script. */
export function openRoom(name: string, room: Room): Module {
  const module = {exports: {}};
  room((needed) => MODULES[needed]!, module, OwnDate, ownIntl);
  return (MODULES[name] = module.exports);
}
