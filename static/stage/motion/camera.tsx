// A camera that moves over what its children draw.
import type {CSSProperties, ReactNode} from "react";
import {AbsoluteFill, Easing, interpolate, useCurrentFrame, useVideoConfig} from "stage";
import {noise2D} from "stage/noise";

/** Where a camera is at a frame. What a keyframe leaves out is as in the one before it. */
export interface CameraKeyframe {
  frame: number;
  /** The point that is in the middle of the picture, pixels of the children's box; its middle at first. */
  x?: number;
  y?: number;
  /** 1 = as large as drawn, 2 = twice. */
  zoom?: number;
  /** Degrees, clockwise as the picture turns. */
  rotation?: number;
  /** How the camera comes here from the keyframe before; a slow start and end by default. */
  easing?: (progress: number) => number;
}

export interface CameraShake {
  /** How far it goes from its place at most, pixels. */
  amount?: number;
  /** Swings a second, roughly. */
  speed?: number;
  /** Degrees at most. */
  rotation?: number;
  seed?: string | number;
}

export interface CameraState {
  x: number;
  y: number;
  zoom: number;
  rotation: number;
}

export interface CameraProps {
  children: ReactNode;
  keyframes?: readonly CameraKeyframe[];
  /** A hand that holds the camera; true for a calm one. */
  shake?: CameraShake | boolean;
  style?: CSSProperties;
}

const SMOOTH = Easing.inOut(Easing.cubic);

/** The camera at `frame`, from keyframes in the order of their frames. */
export function cameraAt(frame: number, keyframes: readonly CameraKeyframe[], start: CameraState): CameraState {
  let state = start;
  let reached = -Infinity;
  for (const {frame: due, easing = SMOOTH, ...change} of keyframes) {
    if (!(due > reached)) throw new Error(`<Camera> keyframes must come one after another: frame ${due} does not follow ${reached}.`);
    const next = {...state, ...change};
    if (!(next.zoom > 0)) throw new Error(`<Camera> zoom must be above 0, not ${next.zoom}.`);
    if (frame < due && reached === -Infinity) return next;
    if (frame < due) {
      const progress = easing((frame - reached) / (due - reached));
      const mix = (from: number, to: number) => from + (to - from) * progress;
      // Zoom in steps of like factors: so it is felt as steady.
      return {x: mix(state.x, next.x), y: mix(state.y, next.y), zoom: state.zoom * (next.zoom / state.zoom) ** progress, rotation: mix(state.rotation, next.rotation)};
    }
    [state, reached] = [next, due];
  }
  return state;
}

function shaken(state: CameraState, frame: number, fps: number, shake: CameraShake): CameraState {
  const {amount = 6, speed = 1.5, rotation = 0.2, seed = "camera"} = shake;
  const swing = (part: string, most: number) => most * noise2D(`${seed} ${part}`, (frame / fps) * speed, 0);
  return {...state, x: state.x + swing("x", amount), y: state.y + swing("y", amount), rotation: state.rotation + swing("rotation", rotation)};
}

/** Shows its children as a camera sees them that goes from keyframe to keyframe: pans, zooms, turns, shakes. */
export function Camera({children, keyframes = [], shake = false, style}: CameraProps) {
  const frame = useCurrentFrame();
  const {width, height, fps} = useVideoConfig();
  const steady = cameraAt(frame, keyframes, {x: width / 2, y: height / 2, zoom: 1, rotation: 0});
  const {x, y, zoom, rotation} = shake ? shaken(steady, frame, fps, shake === true ? {} : shake) : steady;
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  const transform = `translate(${round(width / 2)}px, ${round(height / 2)}px) scale(${round(zoom)}) rotate(${round(rotation)}deg) translate(${round(-x)}px, ${round(-y)}px)`;
  return (
    <AbsoluteFill style={{overflow: "hidden", ...style}}>
      <AbsoluteFill style={{width, height, transformOrigin: "0 0", transform}}>{children}</AbsoluteFill>
    </AbsoluteFill>
  );
}

export interface KenBurnsProps {
  children: ReactNode;
  /** Zoom at the start and at the end. */
  from?: number;
  to?: number;
  /** How far the middle of the picture moves, as parts of the width and of the height. */
  panX?: number;
  panY?: number;
}

/** The slow zoom and pan over a still picture, for as long as the scene or the sequence lasts. */
export function KenBurns({children, from = 1, to = 1.15, panX = 0, panY = 0}: KenBurnsProps) {
  const {width, height, durationInFrames} = useVideoConfig();
  const frame = useCurrentFrame();
  const zoom = interpolate(frame, [0, Math.max(1, durationInFrames - 1)], [from, to], {extrapolateRight: "clamp"});
  const progress = interpolate(frame, [0, Math.max(1, durationInFrames - 1)], [0, 1], {extrapolateRight: "clamp"});
  return <Camera keyframes={[{frame: 0, zoom, x: width * (0.5 + panX * progress), y: height * (0.5 + panY * progress)}]}>{children}</Camera>;
}
