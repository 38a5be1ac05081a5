// Videos and sounds. Their elements say in data attributes where in the recording the frame is and how loud: what a
// proof lists, and what an export mixes.
import {useRef, type VideoHTMLAttributes} from "react";
import {stageOwn} from "../guard";
import {useTimeline, useVideoConfig} from "../timeline";
import {fileOf, nameOf, type StageFile} from "./files";
import {useFollow} from "./follow";
import {placeAt, type Place, type RecordingProps} from "./place";

type Given = keyof RecordingProps | "autoPlay" | "controls" | "preload" | "poster" | "onEnded" | "crossOrigin";

export interface VideoProps extends RecordingProps, Omit<VideoHTMLAttributes<HTMLVideoElement>, Given> {}

export interface AudioProps extends RecordingProps {
  /** What the sound is called where it is listed; never drawn. */
  name?: string;
}

const OWN = new Set<string>([
  ..."src trimBefore trimAfter startFrom endAt playbackRate loop volume loopVolumeCurveBehavior muted".split(" "),
  ..."autoPlay controls preload poster onEnded crossOrigin".split(" "),
]);

/** What is the element's own: styles, classes, data and aria attributes. */
function elementProps(props: VideoProps): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !OWN.has(name)));
}

/** Where the recording is; what stands still while the film goes on is not heard. */
function usePlace(file: StageFile, props: RecordingProps, component: string): Place | null {
  const {frame, config, frozen} = useTimeline();
  const place = placeAt(frame, config.fps, file.durationSeconds, props, component);
  return frozen && place ? {...place, volume: 0} : place;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** In this order: the server finds a video's time behind its src, and has a still page show the picture of that time. */
function attributes(file: StageFile, {seconds, volume, rate}: Place): Record<string, unknown> {
  return {
    src: file.url,
    "data-time": rounded(seconds),
    "data-volume": rounded(volume),
    "data-rate": rate,
    crossOrigin: "anonymous",
    preload: "auto",
  };
}

/** A quarter of the shorter frame, the film's or the recording's: recordings round the times of their frames. */
function insetOf(file: StageFile, fps: number): number {
  return 1 / (4 * Math.max(fps, file.fps ?? 0));
}

interface RunningProps {
  file: StageFile;
  place: Place;
  fps: number;
}

function RunningVideo({file, place, fps, rest}: RunningProps & {rest: Record<string, unknown>}) {
  const element = useRef<HTMLVideoElement>(null);
  useFollow(element, {...place, fps, name: nameOf(file), inset: insetOf(file, fps)});
  return <video {...attributes(file, place)} playsInline disablePictureInPicture {...rest} ref={stageOwn(element)} />;
}

function RunningAudio({file, place, fps}: RunningProps) {
  const element = useRef<HTMLAudioElement>(null);
  useFollow(element, {...place, fps, name: nameOf(file), inset: 0});
  return <audio {...attributes(file, place)} ref={stageOwn(element)} />;
}

/**
 * A video of the project, in the film's time: exact at each frame while the film stands, played along while it plays.
 * It begins with the <Sequence> that it is in, shows its last picture once it is over, and nothing from trimAfter on.
 */
export function Video(props: VideoProps) {
  const {fps} = useVideoConfig();
  const file = fileOf(props.src, "Video", ["video"]);
  const place = usePlace(file, props, "Video");
  return place && <RunningVideo file={file} place={place} fps={fps} rest={elementProps(props)} key={file.url} />;
}

/** The same as <Video>: here both are exact in preview and export alike. */
export const OffthreadVideo = Video;

/** A sound of the project, or that of a video. It begins with the <Sequence> that it is in. */
export function Audio(props: AudioProps) {
  const {fps} = useVideoConfig();
  const file = fileOf(props.src, "Audio", ["audio", "video"]);
  const place = usePlace(file, props, "Audio");
  return place && <RunningAudio file={file} place={place} fps={fps} key={file.url} />;
}
