// The elements that scenes are built of.
import {forwardRef, type CSSProperties, type HTMLAttributes, type ImgHTMLAttributes} from "react";

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

/** A picture. `alt` is empty by default: a film is described as a whole, not picture by picture. */
export const Img = forwardRef<HTMLImageElement, ImgHTMLAttributes<HTMLImageElement>>(({alt = "", ...rest}, ref) => (
  <img ref={ref} alt={alt} draggable={false} decoding="sync" {...rest} />
));

/** The address of a file that is served beside the film: "my logo.png" -> "/my%20logo.png". */
export function staticFile(path: string): string {
  if (/^(https?:|data:|blob:|\/\/)/.test(path)) throw new Error(`staticFile() takes a file's name, not the address ${path.slice(0, 80)}`);
  return "/" + path.replace(/^\/+/, "").split("/").map(encodeURIComponent).join("/");
}
