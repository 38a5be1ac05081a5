// Holding a frame back by hand, as Remotion has it. The stage's own pictures and videos hold by themselves (ready.ts);
// scenes have no effects and no network, and so rarely anything to wait for.
import {hold, type Release} from "../ready";

const LIMIT_MS = 30_000;

export interface DelayRenderOptions {
  /** Milliseconds after which waiting fails. Default: 30,000. */
  timeoutInMilliseconds?: number;
}

interface Delay {
  release: Release;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const delays = new Map<number, Delay>();
let handles = 0;
let fail: (error: Error) => void = () => {};

/** From now on `listener` hears of what was waited for in vain, and of renders that were cancelled. */
export function onDelayFailure(listener: (error: Error) => void): void {
  fail = listener;
}

/**
 * Holds the frame back until continueRender() is called with the handle that this returns. `label` says what is waited
 * for: it is named when that does not come in time.
 */
export function delayRender(label = "something that was not named", {timeoutInMilliseconds = LIMIT_MS}: DelayRenderOptions = {}): number {
  const handle = ++handles;
  const late = () => {
    continueRender(handle);
    fail(new Error(`delayRender() waited ${timeoutInMilliseconds / 1000} s for ${label}, and continueRender() was not called.`));
  };
  // The proof's V8 has no timers, and draws without waiting.
  const timer = typeof setTimeout === "function" ? setTimeout(late, timeoutInMilliseconds) : undefined;
  delays.set(handle, {release: hold(label), timer});
  return handle;
}

/** Lets the frame go on that delayRender() held back. A second call with the same handle does nothing. */
export function continueRender(handle: number): void {
  if (typeof handle !== "number") throw new TypeError(`continueRender() takes what delayRender() returned, not ${String(handle)}.`);
  const delay = delays.get(handle);
  if (!delay) return;
  delays.delete(handle);
  if (delay.timer !== undefined) clearTimeout(delay.timer);
  delay.release();
}

/** Ends the render with an error. */
export function cancelRender(error: unknown): never {
  const thrown = error instanceof Error ? error : new Error(String(error));
  for (const handle of [...delays.keys()]) continueRender(handle);
  fail(thrown);
  throw thrown;
}

const functions = {delayRender, continueRender, cancelRender};

/** delayRender(), continueRender() and cancelRender(), as a hook. */
export function useDelayRender(): typeof functions {
  return functions;
}
