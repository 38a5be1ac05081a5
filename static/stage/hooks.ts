// React's hooks as scenes have them: they remember nothing. A frame is drawn from (props, frame, video config) alone,
// whichever frames were drawn before it; React's own would keep what the first of them left behind. On the server,
// where each frame is drawn afresh, the two are the same.
import {createContext, createElement, memo as reactMemo, useContext, type ComponentType, type ReactNode} from "react";

function refuse(): never {
  throw new Error("A scene remembers nothing from frame to frame: compute the value from useCurrentFrame().");
}

/** [the initial value, a setter that throws]: the value is the same at every frame. */
export function useState<T>(initial: T | (() => T)): [T, (next: T | ((value: T) => T)) => void] {
  return [typeof initial === "function" ? (initial as () => T)() : initial, refuse];
}

/** [the initial state, a dispatch that throws]. */
export function useReducer<S, A>(_reducer: (state: S, action: A) => S, initial: S): [S, (action: A) => void];
export function useReducer<S, A, I>(_reducer: (state: S, action: A) => S, argument: I, init: (argument: I) => S): [S, (action: A) => void];
export function useReducer(_reducer: unknown, argument: unknown, init?: (argument: unknown) => unknown): [unknown, () => void] {
  return [init ? init(argument) : argument, refuse];
}

/** {current: initial}, new at every frame. Elements are not given to it: a scene draws the page and does not read it. */
export function useRef<T>(initial: T): {current: T};
export function useRef<T = undefined>(): {current: T | undefined};
export function useRef(initial?: unknown): {current: unknown} {
  return {current: initial};
}

/** The value of `make()`, computed at every frame. What is costly and never changes belongs at the top of the file. */
export function useMemo<T>(make: () => T, _dependencies?: readonly unknown[]): T {
  return make();
}

/** `callback` itself. */
export function useCallback<T>(callback: T, _dependencies?: readonly unknown[]): T {
  return callback;
}

/** The component, drawn again when its props changed. A comparison of one's own could hold back a change, and is not used. */
export function memo<P extends object>(component: ComponentType<P>, _isEqual?: (before: P, after: P) => boolean): ComponentType<P> {
  return reactMemo(component) as unknown as ComponentType<P>;
}

const IdContext = createContext({next: 0});

/** Gives the components within it ids, counted anew at each draw. */
export function Ids({children}: {children: ReactNode}) {
  return createElement(IdContext.Provider, {value: {next: 0}}, children);
}

/** A text that no other call in the scene gets, the same at every frame: for gradients, masks and clip paths. */
export function useId(): string {
  return `id-${useContext(IdContext).next++}`;
}
