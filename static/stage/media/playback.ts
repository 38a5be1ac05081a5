// How the film is played: what pictures that move and sounds follow. The stage frame fills it; where nothing plays
// (proof, export) the film stands.
import {createContext, useContext} from "react";

export interface Playback {
  /** The frame goes on by itself. False while the film stands, and for the scene that waits behind the one on screen. */
  playing: boolean;
  /** 1 is the film's own pace; below 0 it runs backwards, which no sound can follow. */
  playbackRate: number;
  /** What the person set for the whole film, 0 to 1. */
  volume: number;
  muted: boolean;
}

export const STANDING: Playback = {playing: false, playbackRate: 1, volume: 1, muted: false};

export const PlaybackContext = createContext<Playback>(STANDING);

/** How the film is played just now. For elements that follow the time; what is drawn must not depend on it. */
export function usePlayback(): Playback {
  return useContext(PlaybackContext);
}
