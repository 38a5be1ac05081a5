// Names and modules that people know from Remotion and beyond, and what takes their place here.

function all(names: string, advice: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, advice]));
}

// What is advised is a hint, without its capital and full stop.
const INSTEAD: Record<string, string> = {
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
  Still: "a scene's still picture is the frame that export const posterFrame names",
  motion: "use interpolate() or spring() with useCurrentFrame()",
  Text: "write the words in an element, as in <div>words</div>",
  MotionBlur: "use CameraMotionBlur or Trail",
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
  zColor: "name the props and what they are in export const defaults = {...}",
  RoundedTextBox: "use Highlight",
  ...all("rotate scale skew translate matrix perspective translateX translateY translateZ rotateX rotateY rotateZ scaleX scaleY", "write it into the style, as in transform: `rotate(${angle}deg)`"),
  ...all("getVideoMetadata getAudioDurationInSeconds getAudioData getImageDimensions getGifDurationInSeconds parseMedia", "a file cannot be looked into while drawing; a Video, Audio or Gif knows its length by itself"),
  ...all("parseSrt serializeSrt createTikTokStyleCaptions", "put the words with their frames into the props and show each in a Sequence; Highlight marks the one that is said"),
  ...all("LightLeak Starburst Rive Player Thumbnail", "draw it with gradients, SVG or Lottie"),
  ...all("Artifact watchStaticFile writeStaticFile saveDefaultProps", "a scene draws, and writes no files"),
  ease: "use Easing.ease",
  ...all("Component PureComponent", "write a function, as in function Box({title}) { return <div>{title}</div>; }"),
  ...all("Suspense StrictMode Profiler lazy startTransition useTransition useDeferredValue", "leave it out: a frame is drawn once, and nothing waits"),
  createRef: "use useRef()",
  use: "use useContext()",
  getAvailableFonts: 'name a typeface, as in fontFamily: "Poppins"',
};

export function insteadOf(name: string): string | null {
  return Object.hasOwn(INSTEAD, name) ? INSTEAD[name]! : null;
}

// The same for modules.
const INSTEAD_OF_MODULE: [RegExp, string][] = [
  [/^\.{0,2}\/|^@\/|\.css$/, "a scene is one file; write what it needs into it, styles as style={{...}}"],
  [/^(gsap|framer-motion|motion|animejs|popmotion|react-spring|@react-spring)(\/|$)/, 'move things by interpolate() or spring() from "stage"'],
  [/^(three|@react-three|pixi\.js|p5|konva|react-konva)(\/|$)/, "a scene is HTML and SVG"],
  [/^(lucide|@heroicons|react-icons|@tabler|@fortawesome)/, 'use Icon from "stage"'],
  [/^(d3|recharts|chart\.js|react-chartjs-2|victory|@nivo|@visx)/, 'use BarChart, LineChart, PieChart or the scales from "stage"'],
  [/^(lottie|@lottiefiles|react-lottie)/, 'use Lottie from "stage"'],
  [/^qrcode/, 'use QRCode from "stage"'],
  [/^(simplex-noise|open-simplex-noise)$/, 'use noise2D, noise3D or noise4D from "stage"'],
  [/^(flubber|svg-path-properties)$/, 'use interpolatePath, getLength or getPointAtLength from "stage"'],
  [/^zod(\/|$)/, "name the props and what they are in export const defaults = {...}"],
];

export function insteadOfModule(module: string): string | null {
  return INSTEAD_OF_MODULE.find(([pattern]) => pattern.test(module))?.[1] ?? null;
}
