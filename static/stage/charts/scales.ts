// From values to pixels.
import {scaleBand, scaleLinear, scaleLog, scaleUtc} from "d3-scale";

/** A number, or a moment as ISO 8601 ("2026-11-21"; UTC unless it says otherwise) or as milliseconds since 1970. */
export type Moment = string | number;

export interface Scale {
  /** The pixel of a value. */
  (value: number): number;
  /** About `count` round values within the domain. */
  ticks: (count?: number) => number[];
  /** First and last value. */
  domain: [number, number];
}

function asScale(scale: {(value: number): unknown; ticks: (count: number) => unknown[]; domain: () => unknown[]}): Scale {
  const [first, last] = scale.domain().map(Number) as [number, number];
  const place = (value: number) => Number(scale(value));
  return Object.assign(place, {ticks: (count = 5) => scale.ticks(count).map(Number), domain: [first, last] as [number, number]});
}

/** Values from `domain` spread evenly over `range` (pixels); `nice` widens the domain to round values, about five steps apart. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number], {nice = false}: {nice?: boolean} = {}): Scale {
  const [low, high] = domain;
  // A domain of one value has no extent to spread.
  const scale = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [...range]);
  return asScale(nice ? scale.nice(5) : scale);
}

/** Values above 0 by their order of magnitude. */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  if (!(domain[0] > 0 && domain[1] > 0)) throw new Error(`logScale: the domain must be above 0, not ${domain.join(" to ")}.`);
  return asScale(scaleLog([...domain], [...range]));
}

/** Moments as milliseconds; its ticks are whole hours, days, months or years in UTC. */
export function timeScale(domain: readonly [Moment, Moment], range: readonly [number, number]): Scale {
  return asScale(scaleUtc(domain.map(millisecondsOf), [...range]) as unknown as Parameters<typeof asScale>[0]);
}

/** Milliseconds since 1970 of a moment. Throws for what is none. */
export function millisecondsOf(moment: Moment): number {
  const milliseconds = typeof moment === "number" ? moment : Date.parse(moment);
  if (!Number.isFinite(milliseconds)) throw new Error(`${JSON.stringify(moment)} is no date: write one like "2026-11-21".`);
  return milliseconds;
}

export interface BandScale {
  /** Where the band of an index begins, pixels. */
  (index: number): number;
  /** How wide each band is. */
  bandwidth: number;
}

/** `count` bands of one width over `range`, with `gap` (part of a step, 0 to 1) between them. */
export function bandScale(count: number, range: readonly [number, number], gap = 0.3): BandScale {
  const scale = scaleBand<number>(Array.from({length: count}, (_, index) => index), [...range]).paddingInner(gap).paddingOuter(gap / 2);
  return Object.assign((index: number) => scale(index) ?? range[0], {bandwidth: scale.bandwidth()});
}
