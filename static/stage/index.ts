// The stage: what a scene imports from "stage" (or from "remotion", whose core vocabulary it speaks).
export {AbsoluteFill} from "./elements";
export {Easing} from "./easing";
export {interpolateColors} from "./colors";
export {interpolate} from "./interpolate";
export {cancelRender, continueRender, delayRender, useDelayRender} from "./media/delay";
export {staticFile} from "./media/files";
export {Gif, Img} from "./media/picture";
export {Audio, OffthreadVideo, Video} from "./media/recording";
// Remotion's newer names of the same two.
export {Audio as Html5Audio, Video as Html5Video} from "./media/recording";
export {random} from "./random";
export {colorOr, contrast, inkOn, legible, mix, rgbOf, veil, writable} from "./readable";
export {Freeze, Loop} from "./repeat";
export {Sequence} from "./sequence";
export {Series} from "./series";
export {measureSpring, spring} from "./spring";
export {fitText} from "./text";
// For compiled scenes and for rooms alone.
export {checkDuration as __checkDuration} from "./sequence";
export {partsOf as __partsOf} from "./series";
export {turn as __turn} from "./turns";
export {useCurrentFrame, useVideoConfig} from "./timeline";
export type {InterpolateColorsOptions} from "./colors";
export type {EasingFunction, ExtrapolateType, InterpolateOptions} from "./interpolate";
export type {FreezeProps, LoopProps} from "./repeat";
export type {SequenceProps} from "./sequence";
export type {SeriesProps, SeriesSequenceProps} from "./series";
export type {MeasureSpringOptions, SpringConfig, SpringOptions} from "./spring";
export type {VideoConfig} from "./timeline";
