// Paths: the text of an SVG "d", measured, changed, drawn and followed.
export {evolvePath, interpolatePath} from "./draw";
export {DrawPath, FollowPath, PathDrawing, TextOnPath, type DrawPathProps, type FollowPathProps, type PathDrawingProps, type TextOnPathProps} from "./elements";
export {
  extendViewBox,
  getBoundingBox,
  getSubpaths,
  normalizePath,
  parsePath,
  resetPath,
  reversePath,
  scalePath,
  serializeInstructions,
  translatePath,
  type BoundingBox,
  type Instruction,
} from "./instructions";
export {followPath, getLength, getPointAtLength, getTangentAtLength, type Point} from "./measure";
