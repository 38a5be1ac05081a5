// One scene, drawn: the same box, props and time wherever it is drawn (preview, proof, poster, export).
import type {ComponentType, CSSProperties} from "react";
import {Ids} from "./hooks";
import {frozenData} from "./primordials";
import {TimelineContext, type VideoConfig} from "./timeline";

/** What a scene's module exports. */
export interface SceneModule {
  default: ComponentType<Record<string, unknown>>;
  defaults?: Record<string, unknown>;
  /** The frame at which it shows itself best; one beyond its end stands for its last. */
  posterFrame?: number;
}

function boxStyle(config: VideoConfig): CSSProperties {
  return {
    position: "absolute",
    top: 0,
    left: 0,
    width: config.width,
    height: config.height,
    overflow: "hidden",
    containerType: "size", // what vw and vh are shares of (frame-units.ts)
    // As on any page, and as scenes written for Remotion expect: black on white.
    background: "#fff",
    color: "#000",
    fontFamily: "Inter",
    // A typeface without a bold is drawn as it is: a smeared one is wider than fitText() counts, and nobody's design.
    fontSynthesisWeight: "none",
  };
}

export interface SceneViewProps {
  module: SceneModule;
  /** Override the module's defaults. */
  props: Record<string, unknown>;
  frame: number;
  config: VideoConfig;
}

export function SceneView({module, props, frame, config}: SceneViewProps) {
  const Scene = module.default;
  // A scene that changed its props or its film would draw another picture next time.
  const given = {...frozenData(module.defaults), ...frozenData(props)};
  return (
    <div style={boxStyle(config)}>
      <TimelineContext.Provider value={{frame, config: frozenData(config)}}>
        <Ids>
          <Scene {...given} />
        </Ids>
      </TimelineContext.Provider>
    </div>
  );
}
