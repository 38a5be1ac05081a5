// The elements that scenes are built of.
import {forwardRef, type CSSProperties, type HTMLAttributes} from "react";

const FILL: CSSProperties = {
  position: "absolute",
  top: 0,
  left: 0,
  right: 0,
  bottom: 0,
  width: "100%",
  height: "100%",
  display: "flex",
  flexDirection: "column",
  boxSizing: "border-box", // with a padding it would else be larger than the frame
};

/** A box as large as its parent, on top of what came before it; its children stand in a column. */
export const AbsoluteFill = forwardRef<HTMLDivElement, HTMLAttributes<HTMLDivElement>>(({style, ...rest}, ref) => (
  <div ref={ref} style={{...FILL, ...style}} {...rest} />
));
