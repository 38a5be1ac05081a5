// The little of a page that Lottie's renderer asks for, without a page: elements that keep what they are told. So that
// it draws in V8 as in a browser, and what it drew becomes elements of React like everything else in a scene.
// lottie-page.mjs puts these in the place of the browser's own.

const nothing = () => 0;

type Style = Record<string, string>;

/** An element of the picture: its name, attributes, style, text and children. */
export class Drawn {
  readonly attributes = new Map<string, string>();
  readonly style: Style = {};
  readonly childNodes: Drawn[] = [];
  parentNode: Drawn | null = null;
  textContent = "";
  // Never measured: letters without outlines stand where the animation puts them.
  readonly offsetWidth = 0;

  constructor(readonly tag: string) {}

  set innerText(_text: string) {
    this.childNodes.length = 0;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  appendChild(child: Drawn): Drawn {
    return this.insertBefore(child, null);
  }

  insertBefore(child: Drawn, next: Drawn | null): Drawn {
    child.parentNode?.removeChild(child);
    const place = next ? this.childNodes.indexOf(next) : -1;
    this.childNodes.splice(place < 0 ? this.childNodes.length : place, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: Drawn): Drawn {
    const place = this.childNodes.indexOf(child);
    if (place >= 0) this.childNodes.splice(place, 1);
    child.parentNode = null;
    return child;
  }

  addEventListener(): void {}

  getBBox(): {x: number; y: number; width: number; height: number} {
    return {x: 0, y: 0, width: 0, height: 0};
  }

  getComputedTextLength(): number {
    return 0;
  }

  /** Of a canvas, on which an empty picture is made for pictures that are missing. */
  getContext(): object {
    return {fillStyle: "", fillRect: nothing};
  }
}

export const document = {
  createElement: (tag: string) => new Drawn(tag),
  createElementNS: (_namespace: string, tag: string) => new Drawn(tag),
  getElementsByClassName: () => [],
  getElementsByTagName: () => [],
  querySelectorAll: () => [],
  readyState: "complete",
};
export const window = {requestAnimationFrame: nothing, location: {href: ""}};
export const navigator = {userAgent: ""};
export const setInterval = nothing;
export const clearInterval = nothing;
export const setTimeout = nothing;
export const performance = {now: nothing};
