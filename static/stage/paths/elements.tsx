// Elements that go along a path: a line drawn, a thing that follows, words that run on it.
import type {CSSProperties, ReactNode, SVGProps} from "react";
import {useId} from "react";
import {evolvePath} from "./draw";
import {extendViewBox, getBoundingBox} from "./instructions";
import {followPath} from "./measure";

function checkProgress(progress: number, component: string): void {
  if (typeof progress !== "number" || !Number.isFinite(progress)) throw new Error(`<${component} progress> is a number from 0 to 1, not ${String(progress)}.`);
}

export interface DrawPathProps extends Omit<SVGProps<SVGPathElement>, "ref" | "path"> {
  /** The path, an SVG "d". */
  d: string;
  /** How much of it is drawn, 0 to 1. */
  progress: number;
}

/** A <path> (inside an <svg>) that is drawn from its start to `progress`. */
export function DrawPath({d, progress, stroke = "currentColor", fill = "none", strokeLinecap = "round", ...rest}: DrawPathProps) {
  checkProgress(progress, "DrawPath");
  // A dash of no length would show as a dot.
  if (progress <= 0) return null;
  return <path d={d} stroke={stroke} fill={fill} strokeLinecap={strokeLinecap} {...rest} {...evolvePath(progress, d)} />;
}

export interface FollowPathProps {
  /** The path in pixels of the box that this stands in. */
  path: string;
  /** How far along it, 0 to 1. */
  progress: number;
  /** Whether the children turn with the path; a number is added to its angle, in degrees. */
  rotate?: boolean | number;
  style?: CSSProperties;
  children?: ReactNode;
}

/** Its children with their middle on the path, after `progress` of it. */
export function FollowPath({path, progress, rotate = true, style, children}: FollowPathProps) {
  checkProgress(progress, "FollowPath");
  const {x, y, angle} = followPath(path, progress);
  const turn = rotate === false ? 0 : angle + (typeof rotate === "number" ? rotate : 0);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const transform = `translate(${round(x)}px, ${round(y)}px) translate(-50%, -50%) rotate(${round(turn)}deg)`;
  return <div style={{position: "absolute", left: 0, top: 0, transform, ...style}}>{children}</div>;
}

export interface TextOnPathProps extends Omit<SVGProps<SVGSVGElement>, "ref" | "path"> {
  text: string;
  path: string;
  /** Where the text begins, 0 to 1 of the path's length; with `textAnchor` "middle" where its middle is. */
  offset?: number;
  /** Pixels. */
  fontSize: number;
  textAnchor?: "start" | "middle" | "end";
  letterSpacing?: number | string;
}

/** Text that runs along a path, in an <svg> that covers the path and the letters beside it. Path and svg share their pixels. */
export function TextOnPath({text, path, offset = 0, fontSize, textAnchor = "start", letterSpacing, style, ...rest}: TextOnPathProps) {
  const id = useId();
  const {x1, y1, width, height} = getBoundingBox(path);
  return (
    <svg
      viewBox={`${x1} ${y1} ${Math.max(1, width)} ${Math.max(1, height)}`}
      width={Math.max(1, width)}
      height={Math.max(1, height)}
      style={{position: "absolute", left: x1, top: y1, overflow: "visible", ...style}}
      fill="currentColor"
      {...rest}
    >
      <path id={id} d={path} fill="none" stroke="none" />
      <text fontSize={fontSize} textAnchor={textAnchor} letterSpacing={letterSpacing}>
        <textPath href={`#${id}`} startOffset={`${offset * 100}%`}>
          {text}
        </textPath>
      </text>
    </svg>
  );
}

export interface PathDrawingProps extends DrawPathProps {
  /** Width of the picture, pixels; its height follows from the path. */
  size: number;
  style?: CSSProperties;
}

/** A path in an <svg> of its own, drawn to `progress`: a signature, a route, a tick. */
export function PathDrawing({size, d, strokeWidth = 4, style, ...rest}: PathDrawingProps) {
  const {width, height, viewBox} = getBoundingBox(d);
  return (
    <svg viewBox={extendViewBox(viewBox, 1.1)} width={size} height={(size * Math.max(1, height)) / Math.max(1, width)} style={{overflow: "visible", ...style}}>
      <DrawPath d={d} strokeWidth={strokeWidth} {...rest} />
    </svg>
  );
}
