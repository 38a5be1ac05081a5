// What is worked out of a text (a path, mostly) once, for a film asks for it again at every frame.
const KEPT = 256;

export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    let value = made.get(text);
    if (value === undefined) {
      if (made.size >= KEPT) made.clear();
      value = make(text);
      made.set(text, value);
    }
    return value;
  };
}
