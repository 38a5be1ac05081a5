// A moment drawn as several: echoes of where things were, and the blur of what moves while a shutter is open.
import type {ReactNode} from "react";
import {AbsoluteFill, Freeze, useCurrentFrame} from "stage";

export interface TrailProps {
  children: ReactNode;
  /** Echoes behind the children. */
  layers?: number;
  /** Frames between one echo and the next; parts of frames too. */
  lagInFrames?: number;
  /** Opacity of the nearest echo, 0 to 1; they fade towards the last. */
  trailOpacity?: number;
}

/** Its children, and behind them the same at earlier frames, fainter and fainter. What is inside has to move by the frame. */
export function Trail({children, layers = 5, lagInFrames = 2, trailOpacity = 0.6}: TrailProps) {
  const frame = useCurrentFrame();
  if (!Number.isInteger(layers) || layers < 0 || layers > 50) throw new Error(`<Trail> layers must be a whole number from 0 to 50, not ${layers}.`);
  const echoes = Array.from({length: layers}, (_, index) => layers - index);
  return (
    <AbsoluteFill>
      {echoes.map((behind) => (
        <AbsoluteFill key={behind} style={{opacity: trailOpacity * (1 - (behind - 1) / layers)}}>
          <Freeze frame={frame - behind * lagInFrames}>{children}</Freeze>
        </AbsoluteFill>
      ))}
      <AbsoluteFill>{children}</AbsoluteFill>
    </AbsoluteFill>
  );
}

export interface CameraMotionBlurProps {
  children: ReactNode;
  /** How long the shutter is open, in degrees of a frame: 180 = half of it. */
  shutterAngle?: number;
  /** Moments that are laid over one another. More are smoother and cost as many drawings. */
  samples?: number;
}

/** Its children as a camera takes them while its shutter is open: what moves fast is blurred along its way. */
export function CameraMotionBlur({children, shutterAngle = 180, samples = 10}: CameraMotionBlurProps) {
  const frame = useCurrentFrame();
  if (!Number.isInteger(samples) || samples < 1 || samples > 50) throw new Error(`<CameraMotionBlur> samples must be a whole number from 1 to 50, not ${samples}.`);
  if (!(shutterAngle >= 0 && shutterAngle <= 360)) throw new Error(`<CameraMotionBlur> shutterAngle must be from 0 to 360 degrees, not ${shutterAngle}.`);
  const open = shutterAngle / 360;
  return (
    <AbsoluteFill style={{isolation: "isolate"}}>
      {Array.from({length: samples}, (_, index) => (
        // The sum of layers that each add a like part of the light, whatever is behind them.
        <AbsoluteFill key={index} style={{opacity: 1 / samples, mixBlendMode: "plus-lighter"}}>
          <Freeze frame={frame - (open * (samples - 1 - index)) / samples}>{children}</Freeze>
        </AbsoluteFill>
      ))}
    </AbsoluteFill>
  );
}
