// Remotion has a module for each of Google's typefaces: `import {loadFont} from "@remotion/google-fonts/PlayfairDisplay"`.
// The stage loads what a scene names by itself, so all that is left of such a module is the family's name.
import type {ImportDeclaration, Program} from "acorn";
import listed from "../stage/fonts.json";
import type {Edit} from "./edits";
import {nameOf} from "./script";

const MODULE = /^@remotion\/google-fonts\/([A-Za-z0-9]+)$/;
const FAMILIES = new Map(listed.map(({name}) => [name.replaceAll(" ", "").toLowerCase(), name]));

/** The family as people write it; one that we do not have is parted at its capitals, and the proof says what is drawn for it. */
function familyOf(name: string): string {
  return FAMILIES.get(name.toLowerCase()) ?? name.replace(/(?<=[a-z])(?=[A-Z0-9])/g, " ");
}

/** What stands for the import of such a module; null where it takes something else than its two names. */
function withoutImport({source, specifiers}: ImportDeclaration): string | null {
  const module = MODULE.exec(String(source.value))?.[1];
  if (!module) return null;
  const family = JSON.stringify(familyOf(module));
  const values: Record<string, string> = {fontFamily: family, loadFont: `() => ({fontFamily: ${family}, waitUntilDone: () => undefined})`};
  const constants = specifiers.map((one) => {
    const value = one.type === "ImportSpecifier" ? values[nameOf(one.imported)] : undefined;
    return value && `const ${one.local.name} = ${value};`;
  });
  return constants.every(Boolean) ? constants.join(" ") : null;
}

/** Typefaces' names in the place of the modules that would load them. */
export function fontEdits(program: Program): Edit[] {
  return program.body.flatMap((node) => {
    const text = node.type === "ImportDeclaration" ? withoutImport(node) : null;
    return text === null ? [] : [{start: node.start, end: node.end, text}];
  });
}
