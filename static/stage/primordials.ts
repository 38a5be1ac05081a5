// What all scenes share cannot be changed: a scene that tries fails at its own line, and no other notices.

/**
 * Freezes `roots` and all that their properties and prototypes lead to, without calling a getter. React's contexts,
 * which it writes to, and the contents of typed arrays stay as they are.
 */
export function freezeDeep(...roots: unknown[]): void {
  const seen = new Set<unknown>(roots);
  // A set that grows while it is walked is walked to its end.
  for (const one of seen) {
    if ((typeof one !== "object" && typeof one !== "function") || one === null) continue;
    if (ArrayBuffer.isView(one) || one === globalThis || isContext(one)) continue;
    seen.add(Object.getPrototypeOf(one));
    for (const key of Reflect.ownKeys(one)) {
      const {value, get, set} = Object.getOwnPropertyDescriptor(one, key)!;
      seen.add(value).add(get).add(set);
    }
    freeze(one);
  }
}

/** A browser has a few objects that refuse: the names of a window's frames, for one. */
function freeze(one: object): void {
  try {
    Object.freeze(one);
  } catch {
    return;
  }
}

function isContext(one: object): boolean {
  return (Object.getOwnPropertyDescriptor(one, "$$typeof")?.value as unknown) === Symbol.for("react.context");
}

/** A value of plain data, frozen through and through. Quick for what is frozen already. */
export function frozenData<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozenData);
  return value;
}

/**
 * Were these properties frozen as they are, no heir could have one of its own by assignment (`error.name = "..."`,
 * `Point.prototype.toString = ...`). So each becomes an accessor, which defines it on the heir.
 */
function allowHeirs(prototype: object, ...names: string[]): void {
  for (const name of names) {
    const {value} = Object.getOwnPropertyDescriptor(prototype, name)!;
    Object.defineProperty(prototype, name, {
      get: () => value as unknown,
      set(this: object, own: unknown) {
        if (this === prototype) throw new TypeError(`${name} cannot be changed: all scenes share it.`);
        Object.defineProperty(this, name, {value: own, writable: true, configurable: true, enumerable: true});
      },
    });
  }
}

/** Prototypes that no global name leads to: those of iterators, generators and asynchronous functions. */
function unnamed(): object[] {
  const samples = [
    [][Symbol.iterator](), new Map().entries(), new Set().entries(), ""[Symbol.iterator](), "".matchAll(/a/g),
    Iterator.from([]).map(String), function* () {}, async function () {}, async function* () {}, Object.getPrototypeOf(Uint8Array),
  ];
  return samples.map((sample) => Object.getPrototypeOf(sample) as object);
}

/** Makes the global names constant, and what they stand for. */
export function sealPrimordials(): void {
  allowHeirs(Object.prototype, "toString", "toLocaleString", "valueOf", "hasOwnProperty", "constructor");
  allowHeirs(Function.prototype, "toString", "constructor", "name", "length");
  for (const {prototype} of [Error, TypeError, RangeError, SyntaxError]) allowHeirs(prototype, "name", "message", "constructor");
  allowHeirs(Error.prototype, "toString");
  const shared: unknown[] = unnamed();
  for (const [name, {value, configurable}] of Object.entries(Object.getOwnPropertyDescriptors(globalThis))) {
    if (!configurable) continue;
    if (value === undefined) Object.defineProperty(globalThis, name, {configurable: false});
    else Object.defineProperty(globalThis, name, {configurable: false, writable: false});
    shared.push(value);
  }
  freezeDeep(...shared);
}
