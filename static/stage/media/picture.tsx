// Pictures: a frame counts as shown when they are decoded, and one that cannot be is the scene's error.
import {useLayoutEffect, useRef, useState, type CSSProperties, type ImgHTMLAttributes, type RefObject} from "react";
import {stageOwn} from "../guard";
import {hold} from "../ready";
import {useTimeline} from "../timeline";
import {fileOf, nameOf} from "./files";

export interface ImgProps extends Omit<ImgHTMLAttributes<HTMLImageElement>, "src" | "srcSet" | "loading"> {
  /** A file of the project, by name or by staticFile(); or a picture as a data: URL. */
  src: string;
}

/** Holds the frame back until the picture at `src` can be painted; throws while drawing when it never can. */
function useDecoded(image: RefObject<HTMLImageElement | null>, src: string, name: string): void {
  const [failed, setFailed] = useState("");
  useLayoutEffect(() => {
    const release = hold(name);
    let current = true;
    const decoded = () => {
      const shows = image.current?.complete && image.current.naturalWidth > 0;
      if (current && !shows) setFailed(src);
      release();
    };
    image.current!.decode().then(decoded, decoded);
    return () => {
      current = false;
      release();
    };
  }, [image, src, name]);
  if (failed === src) throw new Error(`The picture ${name} could not be loaded.`);
}

interface PictureProps extends Omit<ImgHTMLAttributes<HTMLImageElement>, "src"> {
  src: string;
  name: string;
}

/** `alt` is empty by default: a film is described as a whole, not picture by picture. */
function Picture({src, name, alt = "", ...rest}: PictureProps) {
  const image = useRef<HTMLImageElement>(null);
  useDecoded(image, src, name);
  return <img {...rest} ref={stageOwn(image)} src={src} alt={alt} crossOrigin="anonymous" draggable={false} decoding="sync" />;
}

/** A picture of the project, or one written into the scene as a data: URL. */
export function Img({src, ...rest}: ImgProps) {
  if (typeof src === "string" && src.startsWith("data:image/")) return <Picture {...rest} src={src} name="in the scene's code" />;
  const file = fileOf(src, "Img", ["image"]);
  return <Picture {...rest} src={file.url} name={nameOf(file)} />;
}

export interface GifProps extends Omit<ImgProps, "width" | "height"> {
  /** Pixels; default: the picture's own. */
  width?: number;
  height?: number;
  /** How it fills width and height. Default: fill. */
  fit?: "fill" | "contain" | "cover";
  /** 1 is its own pace, 2 is twice as fast. */
  playbackRate?: number;
  /** What comes after its last frame. Default: loop. */
  loopBehavior?: "loop" | "pause-after-finish" | "unmount-after-finish";
}

/** Which of the frames (milliseconds each) is on at `milliseconds`; null when it is over and gone. */
function frameAt(milliseconds: number, frames: number[], after: GifProps["loopBehavior"]): number | null {
  const length = frames.reduce((sum, one) => sum + one, 0);
  if (milliseconds >= length && after === "pause-after-finish") return frames.length - 1;
  if (milliseconds >= length && after === "unmount-after-finish") return null;
  let left = milliseconds % length;
  for (const [index, one] of frames.entries()) {
    if (left < one) return index;
    left -= one;
  }
  return frames.length - 1;
}

/** Has the browser fetch all frames, so that none is missing when its time comes. */
function useFetched(url: string, count: number): void {
  useLayoutEffect(() => {
    const images = Array.from({length: count}, (_, index) => {
      const image = new Image();
      image.crossOrigin = "anonymous";
      image.src = `${url}?frame=${index}`;
      return image;
    });
    return () => images.forEach((image) => (image.src = ""));
  }, [url, count]);
}

/**
 * A picture that moves (GIF, WebP, AVIF, PNG), in the film's time: at each frame of the film the frame that belongs
 * there. The server keeps its frames as pictures of their own.
 */
export function Gif({src, fit = "fill", playbackRate = 1, loopBehavior = "loop", style, ...rest}: GifProps) {
  const {frame, config} = useTimeline();
  const file = fileOf(src, "Gif", ["image"]);
  useFetched(file.url, file.frames.length);
  if (!(playbackRate > 0)) throw new Error(`<Gif playbackRate> must be above 0, not ${String(playbackRate)}.`);
  const objectFit: CSSProperties = {objectFit: fit, ...style};
  if (!file.frames.length) return <Picture {...rest} src={file.url} name={nameOf(file)} style={objectFit} />;
  // A millionth, so that a frame that begins with the film's is not missed by rounding.
  const index = frameAt((frame * 1000 * playbackRate) / config.fps + 1e-6, file.frames, loopBehavior);
  if (index === null) return null;
  return <Picture {...rest} src={`${file.url}?frame=${index}`} name={nameOf(file)} style={objectFit} />;
}
