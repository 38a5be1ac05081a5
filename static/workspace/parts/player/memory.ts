// What the player remembers from one visit to the next, in this browser.
import type {Guide} from "./guides";

export interface Memory {
  /** 0 to 1. */
  volume: number;
  muted: boolean;
  /** The clock counts frames instead of time. */
  frames: boolean;
  guides: Guide[];
}

const KEY = "player";
const FIRST: Memory = {volume: 1, muted: false, frames: false, guides: []};

export function recall(): Memory {
  try {
    const kept = {...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Memory>)};
    return {...kept, volume: Math.min(1, Math.max(0, Number(kept.volume) || 0)), guides: [...kept.guides]};
  } catch {
    return {...FIRST}; // a browser that keeps nothing, or what it kept was spoilt
  }
}

export function remember(memory: Memory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // It is forgotten at the end of the visit.
  }
}
