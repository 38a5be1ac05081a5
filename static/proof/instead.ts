// Names that people know from Remotion and its companions, and what takes their place here.

// The advice completes "... does not offer X: ".
const INSTEAD: Record<string, string> = {
  Html5Video: "use Video",
  Html5Audio: "use Audio",
  AnimatedImage: "use Gif",
  useGif: "use Gif",
  IFrame: "a scene shows no other page; draw what it should show",
  Composition: "size, pace and length are the project's; useVideoConfig() has them",
  Folder: "a scene is one component; write export default function Scene()",
  registerRoot: "a scene is one component; write export default function Scene()",
  getInputProps: "what can be changed comes as the component's props; name them in export const defaults = {...}",
  useBufferState: "the stage waits for pictures and sound by itself",
  prefetch: "the stage loads what a scene uses by itself",
  getStaticFiles: "pass a file's name in props and use staticFile()",
  useCurrentScale: "sizes are pixels of the video; useVideoConfig() has width and height",
  getRemotionEnvironment: "a scene is drawn alike everywhere",
  ThreeCanvas: "a scene is HTML and SVG",
  SkiaCanvas: "a scene is HTML and SVG",
  HtmlInCanvas: "a scene is HTML and SVG",
  RemotionRiveCanvas: "use Lottie, or draw it in SVG",
  loadFont: 'name the typeface, as in fontFamily: "Poppins"; the stage loads it by itself',
  measureText: "use fitText()",
  fillTextBox: "use fitText() with maxLines",
  fitTextOnNLines: "use fitText() with maxLines",
  interpolateStyles: "use interpolate() for each property",
  makeTransform: "write the transform, as in transform: `translateX(${x}px)`",
  AnimatedEmoji: "use Emoji",
  useWindowedAudioData: "sound cannot be looked at while drawing; pass its levels in props",
  useAudioData: "sound cannot be looked at while drawing; pass its levels in props",
  visualizeAudio: "sound cannot be looked at while drawing; pass its levels in props",
  useVideoTexture: "use Video",
  RoundedTextBox: "use Highlight",
};

export function insteadOf(name: string): string | null {
  return Object.hasOwn(INSTEAD, name) ? INSTEAD[name]! : null;
}
