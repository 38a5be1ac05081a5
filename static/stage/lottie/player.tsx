// Lottie animations, drawn by lottie-web into elements that are no page's, and handed to React frame by frame.
import lottie from "lottie-web/build/player/esm/lottie_light.min.js";
import type {AnimationItem} from "lottie-web";
import {createElement, Fragment, useId, type CSSProperties, type ReactNode} from "react";
import {useCurrentFrame, useVideoConfig} from "stage";
import {Drawn} from "./page";

/** The parsed JSON of an animation, as After Effects' Bodymovin or a Lottie editor writes it. */
export interface LottieAnimationData {
  /** Frames a second. */
  fr: number;
  /** Width and height, pixels. */
  w: number;
  h: number;
  /** First frame, and the one after the last. */
  ip: number;
  op: number;
  layers: unknown[];
  [key: string]: unknown;
}

export interface LottieProps {
  animationData: LottieAnimationData;
  /** 2 = twice as fast. */
  playbackRate?: number;
  loop?: boolean;
  direction?: "forward" | "backward";
  /** Pixels; by default as large as the animation was made. */
  width?: number;
  height?: number;
  style?: CSSProperties;
}

interface Loaded {
  item: AnimationItem;
  box: Drawn;
}

const loaded = new WeakMap<object, Loaded>();

function checkAnimation(data: LottieAnimationData): void {
  const numbers = [data?.fr, data?.w, data?.h, data?.ip, data?.op];
  if (!numbers.every(Number.isFinite) || !Array.isArray(data.layers) || !(data.fr > 0) || !(data.op > data.ip))
    throw new Error("<Lottie> needs animationData: the parsed JSON of a Lottie animation (with fr, w, h, ip, op and layers).");
}

function load(data: LottieAnimationData): Loaded {
  const known = loaded.get(data);
  if (known) return known;
  checkAnimation(data);
  const box = new Drawn("div");
  // A copy: lottie-web works in what it is given.
  const copy = JSON.parse(JSON.stringify(data)) as unknown;
  const item = lottie.loadAnimation({container: box as unknown as Element, renderer: "svg", loop: false, autoplay: false, animationData: copy});
  const made = {item, box};
  loaded.set(data, made);
  return made;
}

/** The animation's own frame, with its parts, at a frame of the film. */
export function lottieFrameAt(frame: number, fps: number, data: Pick<LottieAnimationData, "fr" | "ip" | "op">, {playbackRate = 1, loop = false, direction = "forward"}: Pick<LottieProps, "playbackRate" | "loop" | "direction"> = {}): number {
  if (!(playbackRate > 0)) throw new Error(`<Lottie> playbackRate must be above 0, not ${playbackRate}.`);
  const length = data.op - data.ip;
  const played = (Math.max(0, frame) * playbackRate * data.fr) / fps;
  // The last frame begins one before the end.
  const at = loop ? played % length : Math.min(played, length - 1);
  return direction === "backward" ? Math.max(0, length - 1 - at) : at;
}

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What was drawn, as elements. Its ids are made anew, so that they are the same in every draw. */
function asElements(box: Drawn, prefix: string): ReactNode {
  const ids = new Map<string, string>();
  const idOf = (id: string) => ids.get(id) ?? (ids.set(id, `${prefix}-${ids.size}`), ids.get(id)!);
  const attribute = (name: string, value: string): [string, string] => {
    if (name === "id") return ["id", idOf(value)];
    if (name === "xlink:href" || name === "href") return ["href", value.startsWith("#") ? `#${idOf(value.slice(1))}` : value];
    if (name === "class") return ["className", value];
    return [name, value.replace(/url\([^#)]*#([^)]+)\)/g, (_, id: string) => `url(#${idOf(id)})`)];
  };
  const element = (drawn: Drawn, key: number): ReactNode => {
    const attributes = Object.fromEntries([...drawn.attributes].filter(([name]) => !/^(xmlns|style$)/.test(name)).map(([name, value]) => attribute(name, value)));
    const styles = Object.entries(drawn.style).filter(([, value]) => value !== "" && value !== undefined);
    const style = Object.fromEntries(styles.map(([name, value]) => [camel(name), attribute(name, String(value))[1]]));
    const inside = drawn.childNodes.length ? drawn.childNodes.map(element) : drawn.textContent || null;
    return createElement(drawn.tag, {...attributes, ...(styles.length ? {style} : {}), key}, inside);
  };
  return box.childNodes.map(element);
}

/** A Lottie animation at the current frame. It has no expressions, and no text in fonts of its own without outlines. */
export function Lottie({animationData, playbackRate, loop, direction, width, height, style}: LottieProps) {
  const frame = useCurrentFrame();
  const {fps} = useVideoConfig();
  const prefix = `lottie-${useId()}`;
  const {item, box} = load(animationData);
  item.goToAndStop(lottieFrameAt(frame, fps, animationData, {playbackRate, loop, direction}), true);
  const size = {width: width ?? animationData.w, height: height ?? animationData.h};
  return <div style={{...size, flexShrink: 0, ...style}}><Fragment>{asElements(box, prefix)}</Fragment></div>;
}

/** How long an animation lasts and how large it was made: seconds, frames of the film at `fps`, pixels. */
export function getLottieMetadata(data: LottieAnimationData, fps = 30): {durationInSeconds: number; durationInFrames: number; fps: number; width: number; height: number} {
  checkAnimation(data);
  const durationInSeconds = (data.op - data.ip) / data.fr;
  return {durationInSeconds, durationInFrames: Math.max(1, Math.floor(durationInSeconds * fps)), fps: data.fr, width: data.w, height: data.h};
}
