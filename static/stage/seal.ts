// Everything that the scenes of a film share, made constant before the first of them runs.
import * as stage from "./index";
import * as jsxRuntime from "./jsx-runtime";
import {freezeDeep, sealPrimordials} from "./primordials";
import * as react from "./react";

// A policy for content says nothing of these: they would reach any machine.
const UNBOUND = ["RTCPeerConnection", "webkitRTCPeerConnection"];

export function sealStage(): void {
  for (const name of UNBOUND) Reflect.deleteProperty(globalThis, name);
  sealPrimordials();
  // A module's names are constant; this is what they stand for.
  freezeDeep(...[stage, react, jsxRuntime].flatMap((module) => Object.values(module) as unknown[]));
  freezeDeep(document, performance, console);
}

const FROM_ROOM = /\bfrom "(stage\/[\w-]+)"/g;
const sealed = new Set<string>();

/** The same for the rooms that a compiled scene imports from, before it runs. */
export async function sealRooms(js: string): Promise<void> {
  for (const [, room] of js.matchAll(FROM_ROOM)) {
    if (sealed.has(room!)) continue;
    sealed.add(room!);
    freezeDeep(...Object.values((await import(room!)) as Record<string, unknown>));
  }
}
