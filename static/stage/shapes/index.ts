// Shapes: as elements, and as paths (makeX) to draw, morph or clip with.
export {Arrow, Callout, Circle, Ellipse, Heart, Pie, Polygon, Rect, Star, Triangle, type ShapeProps} from "./elements";
export {
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
  type Shape,
} from "./outlines";
