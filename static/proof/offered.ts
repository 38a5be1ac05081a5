// What scenes may import.
import * as stage from "../stage/index";
import * as react from "../stage/react";
import * as jsxRuntime from "../stage/jsx-runtime";

export const MODULES: Record<string, Record<string, unknown>> = {
  stage,
  remotion: stage,
  react,
  "react/jsx-runtime": jsxRuntime,
};

/** The names that a module offers, "default" and what compiled scenes alone use aside. */
export function namesOf(module: string): string[] {
  return Object.keys(MODULES[module] ?? {}).filter((name) => name !== "default" && !name.startsWith("__"));
}

/** The module that offers `name`, the stage first. */
export function offering(name: string): string | null {
  return ["stage", "react"].find((module) => Object.hasOwn(MODULES[module]!, name)) ?? null;
}
