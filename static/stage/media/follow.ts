// Has a <video> or <audio> element follow the film: played by the browser while the film plays, and put right when the
// two part; set to the exact time while it stands.
import {useLayoutEffect, useState, type RefObject} from "react";
import {hold} from "../ready";
import type {Place} from "./place";
import {useTimeline} from "../timeline";
import {usePlayback} from "./playback";

// The browser's own limits of playbackRate.
const SLOWEST = 0.0625;
const FASTEST = 16;
// Frames of the film by which the two may differ while it plays.
const TOLERANCE = 2;

/** Resolves at the event; rejects when the file cannot be played, or `signal` ends the waiting. */
function happens(media: HTMLMediaElement, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    media.addEventListener(event, () => resolve(), {once: true, signal});
    media.addEventListener("error", () => reject(new Error("error")), {once: true, signal});
    signal.addEventListener("abort", () => reject(new Error("aborted")), {once: true});
  });
}

/** Sets the element to the time and resolves when it shows the picture of that time. */
async function standAt(media: HTMLMediaElement, seconds: number, signal: AbortSignal): Promise<void> {
  media.pause();
  if (media.error) throw new Error("error");
  if (media.readyState < HTMLMediaElement.HAVE_METADATA) await happens(media, "loadedmetadata", signal);
  const target = Math.min(seconds, Math.max(0, media.duration - 0.001));
  if (Math.abs(media.currentTime - target) > 1e-4 || media.seeking) {
    const seeked = happens(media, "seeked", signal);
    // While somebody waits for a frame, Chromium draws each; else it may leave out the last of several quick seeks.
    if (media instanceof HTMLVideoElement) media.requestVideoFrameCallback?.(() => {});
    media.currentTime = target;
    await seeked;
  }
  if (media.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) await happens(media, "loadeddata", signal);
}

/** Lets the element play; where the browser allows no sound yet, without one. */
export function start(media: HTMLMediaElement): void {
  media.play().catch((error: DOMException) => {
    if (error.name !== "NotAllowedError") return; // paused again meanwhile
    media.muted = true;
    media.play().catch(() => {});
  });
}

export interface Following extends Place {
  /** The film's. */
  fps: number;
  /** What the file is called, for errors. */
  name: string;
  /** Seconds into a frame at which a standing element looks, so that it is well inside of it. */
  inset: number;
}

/** Has the element be where `place` says; throws while drawing when its file cannot be played. */
export function useFollow(element: RefObject<HTMLMediaElement | null>, place: Following): void {
  const {playing, playbackRate, volume, muted} = usePlayback();
  const [failed, setFailed] = useState(false);
  const {seconds, inset, name} = place;
  const {frozen} = useTimeline();
  const runs = playing && playbackRate > 0 && !frozen && !place.over;
  const loud = Math.min(1, place.volume * volume);

  useLayoutEffect(() => {
    const media = element.current!;
    media.volume = loud;
    media.muted = muted || loud === 0;
  }, [element, loud, muted]);

  useLayoutEffect(() => {
    const media = element.current!;
    if (!runs) return;
    media.playbackRate = Math.min(FASTEST, Math.max(SLOWEST, place.rate * playbackRate));
    const off = Math.abs(media.currentTime - seconds) * place.fps;
    if (off > TOLERANCE * Math.max(1, place.rate * playbackRate) && !media.seeking) media.currentTime = seconds;
    if (media.paused) start(media);
  });

  useLayoutEffect(() => {
    if (runs) return;
    const media = element.current!;
    const release = hold(name);
    const waiting = new AbortController();
    standAt(media, seconds + inset, waiting.signal).then(release, (error: Error) => {
      release();
      if (error.message === "error") setFailed(true);
    });
    return () => {
      waiting.abort();
      release();
    };
  }, [element, runs, seconds, inset, name]);

  useLayoutEffect(() => {
    const media = element.current!;
    const broken = () => setFailed(true);
    media.addEventListener("error", broken);
    return () => {
      media.removeEventListener("error", broken);
      media.pause();
    };
  }, [element]);

  if (failed) throw new Error(`${name} could not be played.`);
}
