// What scenes may import, by name alone: the compiler holds none of the stage's code. build.mjs fills OFFER in.

interface Offer {
  /** The names that each module offers, "default" among them where it has one. */
  modules: Record<string, string[]>;
  /** A room's module -> the rooms' modules that it imports itself. */
  needs: Record<string, string[]>;
}

declare const OFFER: Offer;

const OFFERED = new Map(Object.entries(OFFER.modules).map(([module, names]) => [module, new Set(names)]));
// A scene imports everything from "stage"; heavy parts are modules of their own (rooms), loaded when they are used.
const ROOMS = Object.keys(OFFER.needs);
const STAGE = ["stage", ...ROOMS];

/** What a scene may write after `from`. */
export const MODULES = ["stage", "react", "remotion"];

/** "remotion" and what belongs to it mean the stage, which speaks its vocabulary. */
function canonical(module: string): string {
  return module === "remotion" || module.startsWith("@remotion/") ? "stage" : module;
}

export function isOffered(module: string): boolean {
  return OFFERED.has(canonical(module));
}

/** The names that a module offers, "default" aside; for "stage" those of its rooms too. */
export function namesOf(module: string): string[] {
  const modules = canonical(module) === "stage" ? STAGE : [canonical(module)];
  return modules.flatMap((one) => [...(OFFERED.get(one) ?? [])]).filter((name) => name !== "default");
}

/** The module behind `module` in which `name` is found, null when it is not offered; null as the name: the module as a whole. */
export function homeOf(module: string, name: string | null): string | null {
  const own = canonical(module);
  if (name === null) return own;
  return (own === "stage" ? STAGE : [own]).find((one) => OFFERED.get(one)?.has(name)) ?? null;
}

/** The module that a scene would import `name` from, the stage first. */
export function offering(name: string): string | null {
  return ["stage", "react"].find((module) => homeOf(module, name)) ?? null;
}

/** The rooms among `modules` and those that they need themselves, which come first. */
export function roomsAmong(modules: Iterable<string>): string[] {
  const rooms = new Set<string>();
  const enter = (module: string) => {
    if (!ROOMS.includes(module) || rooms.has(module)) return;
    OFFER.needs[module]!.forEach(enter);
    rooms.add(module);
  };
  for (const module of modules) enter(module);
  return [...rooms];
}
