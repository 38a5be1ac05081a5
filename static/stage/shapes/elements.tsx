// Shapes as elements: an <svg> as large as the shape, whose path takes fill, stroke and the other attributes of a <path>.
import type {CSSProperties, SVGProps} from "react";
import {
  makeArrow,
  makeCallout,
  makeCircle,
  makeEllipse,
  makeHeart,
  makePie,
  makePolygon,
  makeRect,
  makeStar,
  makeTriangle,
  type ArrowOptions,
  type CalloutOptions,
  type CircleOptions,
  type EllipseOptions,
  type HeartOptions,
  type PieOptions,
  type PolygonOptions,
  type RectOptions,
  type Shape,
  type StarOptions,
  type TriangleOptions,
} from "./outlines";

export interface ShapeProps extends Omit<SVGProps<SVGPathElement>, "ref" | "d" | "style" | "path" | "width" | "height" | "points" | "radius" | "rotation" | "direction"> {
  /** Of the <svg>. */
  style?: CSSProperties;
  /** Of the <path>. */
  pathStyle?: CSSProperties;
}

function Drawn({shape, style, pathStyle, ...rest}: ShapeProps & {shape: Shape}) {
  const {path, width, height, transformOrigin} = shape;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{overflow: "visible", display: "block", ...style}}>
      <path d={path} style={{transformOrigin, ...pathStyle}} {...rest} />
    </svg>
  );
}

/** A rectangle; pixels. */
export function Rect({width, height, cornerRadius, ...rest}: RectOptions & ShapeProps) {
  return <Drawn shape={makeRect({width, height, cornerRadius})} {...rest} />;
}

/** A circle. */
export function Circle({radius, ...rest}: CircleOptions & ShapeProps) {
  return <Drawn shape={makeCircle({radius})} {...rest} />;
}

/** An ellipse of two radii. */
export function Ellipse({rx, ry, ...rest}: EllipseOptions & Omit<ShapeProps, "rx" | "ry">) {
  return <Drawn shape={makeEllipse({rx, ry})} {...rest} />;
}

/** A triangle of three like sides, its tip to one side. */
export function Triangle({length, direction, cornerRadius, ...rest}: TriangleOptions & ShapeProps) {
  return <Drawn shape={makeTriangle({length, direction, cornerRadius})} {...rest} />;
}

/** A star, one point at the top. */
export function Star({points, innerRadius, outerRadius, cornerRadius, ...rest}: StarOptions & ShapeProps) {
  return <Drawn shape={makeStar({points, innerRadius, outerRadius, cornerRadius})} {...rest} />;
}

/** A polygon of like sides, one corner at the top. */
export function Polygon({points, radius, cornerRadius, ...rest}: PolygonOptions & ShapeProps) {
  return <Drawn shape={makePolygon({points, radius, cornerRadius})} {...rest} />;
}

/** A piece of a circle, `progress` of it, from the top on. */
export function Pie({radius, progress, closePath, counterClockwise, rotation, ...rest}: PieOptions & ShapeProps) {
  return <Drawn shape={makePie({radius, progress, closePath, counterClockwise, rotation})} {...rest} />;
}

/** A heart. */
export function Heart({height, aspectRatio, ...rest}: HeartOptions & ShapeProps) {
  return <Drawn shape={makeHeart({height, aspectRatio})} {...rest} />;
}

/** A thick arrow. */
export function Arrow({length, headWidth, headLength, shaftWidth, direction, cornerRadius, ...rest}: ArrowOptions & ShapeProps) {
  return <Drawn shape={makeArrow({length, headWidth, headLength, shaftWidth, direction, cornerRadius})} {...rest} />;
}

/** A speech bubble. */
export function Callout({width, height, cornerRadius, pointerLength, pointerWidth, pointerPosition, direction, ...rest}: CalloutOptions & ShapeProps) {
  return <Drawn shape={makeCallout({width, height, cornerRadius, pointerLength, pointerWidth, pointerPosition, direction})} {...rest} />;
}
