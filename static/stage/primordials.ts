// What all scenes inherit. Nothing can be added to it: a scene that tries fails at its own line, and no other notices.
export function sealPrimordials(): void {
  const constructors = [Object, Array, Function, String, Number, Boolean, RegExp, Error, Map, Set, Promise, Symbol];
  for (const constructor of constructors) {
    Object.preventExtensions(constructor.prototype);
    Object.preventExtensions(constructor);
  }
  for (const namespace of [Math, JSON, Reflect]) Object.preventExtensions(namespace);
}
