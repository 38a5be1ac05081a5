// What all scenes inherit cannot be changed: a scene that tries fails at its own line, and no other notices.
export function sealPrimordials(): void {
  for (const constructor of [Array, Function, String, Number, Boolean, RegExp, Map, Set, Promise, Symbol]) {
    Object.freeze(constructor.prototype);
    Object.freeze(constructor);
  }
  for (const namespace of [Math, JSON, Reflect]) Object.freeze(namespace);
  // These two are only closed to additions: were they frozen, no object could be given a toString, no error a name.
  for (const constructor of [Object, Error]) {
    Object.preventExtensions(constructor.prototype);
    Object.preventExtensions(constructor);
  }
}
