// The film at one frame. The scene on screen is drawn, and in a transition into it the one before, beneath; the one after
// it may stand ready behind it, so that its pictures are there when its time comes. A scene that fails shows its own card, and the rest plays on.
import {Component, Suspense, memo, useMemo, type CSSProperties, type ReactNode} from "react";
import {Changing, changeAt, type Change} from "./changing";
import {asError, lineOf} from "./errors";
import {stageOwn} from "./guard";
import {scriptsOf} from "./fonts";
import {PlaybackContext, type Playback} from "./media/playback";
import {draws} from "./running";
import {SceneView, type SceneModule} from "./scene";
import {ShadowBox} from "./shadow";
import {sceneAt, sourceFrame, transitionInto, type Film, type FilmScene} from "./protocol";
import type {VideoConfig} from "./timeline";

export type LoadedModule = {module: SceneModule} | {error: Error};
export type ReportError = (sceneId: string, error: Error) => void;

function ErrorCard({name, error, config}: {name: string; error: Error; config: VideoConfig}) {
  const line = lineOf(error);
  const unit = Math.min(config.width, config.height) / 100;
  return (
    <div
      role="alert"
      style={{
        position: "absolute",
        inset: 0,
        display: "flex",
        flexDirection: "column",
        justifyContent: "center",
        gap: 2 * unit,
        padding: 8 * unit,
        background: "#1c1917",
        color: "#fafaf9",
        fontFamily: "Inter",
      }}
    >
      <div style={{width: 12 * unit, height: unit, borderRadius: unit, background: "#f59e0b"}} />
      <div style={{fontSize: 5 * unit, fontWeight: 700}}>“{name}” could not be drawn</div>
      <div style={{fontSize: 2.6 * unit, lineHeight: 1.5, color: "#d6d3d1", overflowWrap: "anywhere"}}>{error.message.slice(0, 400)}{line ? ` (line ${line})` : ""}</div>
    </div>
  );
}

interface BoundaryProps {
  scene: FilmScene;
  config: VideoConfig;
  report: ReportError;
  children: ReactNode;
}

interface BoundaryState {
  error: Error | null;
  scene: FilmScene;
}

/** Catches what a scene throws, until the scene changes. */
class SceneBoundary extends Component<BoundaryProps, BoundaryState> {
  state: BoundaryState = {error: null, scene: this.props.scene};

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return {error: asError(error)};
  }

  static getDerivedStateFromProps({scene}: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return scene === state.scene ? null : {error: null, scene};
  }

  componentDidCatch(error: unknown): void {
    this.props.report(this.props.scene.id, asError(error));
  }

  render(): ReactNode {
    const {scene, config, children} = this.props;
    if (this.state.error) return <ErrorCard name={scene.name} error={this.state.error} config={config} />;
    return children;
  }
}
stageOwn(SceneBoundary);

interface SlotProps {
  scene: FilmScene;
  loaded: LoadedModule;
  /** Of its own timeline. */
  frame: number;
  entering: Change | null;
  exiting: Change | null;
  visible: boolean;
  config: VideoConfig;
  playback: Playback;
  report: ReportError;
}

function ThrowOnDraw({error}: {error: Error}): ReactNode {
  throw error;
}

// A scene that waits (for a promise among its children) would hold up all others.
const WAITS = new Error("The scene waits for something: a frame is drawn at once, from what is there.");

/** Inherited by all that the scene draws. */
const scripts = (lang = ""): CSSProperties => ({"--scripts": scriptsOf(lang)}) as CSSProperties;

/** One scene's place. Memoised: while it waits behind the scene on screen, it is not drawn again. */
const Slot = memo(function Slot({scene, loaded, frame, entering, exiting, visible, config, playback, report}: SlotProps) {
  draws(scene.id);
  const {playbackRate = 1} = scene;
  const own = useMemo(() => ({...playback, playbackRate: playback.playbackRate * playbackRate}), [playback, playbackRate]);
  return (
    <div style={{position: "absolute", inset: 0, opacity: visible ? undefined : 0, contain: "strict", ...scripts(scene.lang)}} lang={scene.lang || undefined} aria-hidden={!visible}>
      <SceneBoundary scene={scene} config={config} report={report}>
        {"error" in loaded ? (
          <ThrowOnDraw error={loaded.error} />
        ) : (
          <Suspense fallback={<ThrowOnDraw error={WAITS} />}>
            <ShadowBox>
              <PlaybackContext.Provider value={own}>
                <Changing entering={entering} exiting={exiting} frame={frame} config={config}>
                  <SceneView module={loaded.module} props={scene.props} frame={frame} config={config} />
                </Changing>
              </PlaybackContext.Provider>
            </ShadowBox>
          </Suspense>
        )}
      </SceneBoundary>
    </div>
  );
});

/** The scene that comes after the one on screen at `frame`, the first one after the last; null where there is no other. */
export function sceneAfter(film: Film, frame: number): FilmScene | null {
  const current = sceneAt(film, frame);
  if (!current || film.scenes.length < 2) return null;
  return film.scenes[(current.index + 1) % film.scenes.length]!;
}

/** The changes at the two ends of a scene, as far as they are at its frame `own`. */
function changesOf(film: Film, index: number, own: number): {entering: Change | null; exiting: Change | null} {
  const into = (at: number, frame: number): Change | null => {
    const transition = film.scenes[at]?.transition;
    return transition && at > 0 ? changeAt(transition, frame) : null;
  };
  return {entering: into(index, own), exiting: into(index + 1, own - film.scenes[index]!.duration)};
}

export interface FilmViewProps {
  film: Film;
  frame: number;
  /** The scene that stands ready behind the one on screen. */
  standby: FilmScene | null;
  /** By the scene's id. */
  modules: ReadonlyMap<string, LoadedModule>;
  /** Each scene's video config, by id: the same object as long as nothing in it changed. */
  configs: ReadonlyMap<string, VideoConfig>;
  /** Of the scene on screen, and of the one that waits behind it. */
  playback: {onScreen: Playback; waiting: Playback};
  report: ReportError;
}

export function FilmView({film, frame, standby, modules, configs, playback, report}: FilmViewProps) {
  const current = sceneAt(film, frame);
  if (!current) return null;
  const changing = current.frame < transitionInto(film, current.index);
  return film.scenes.map((scene, index) => {
    const leaves = changing && index === current.index - 1;
    const visible = index === current.index || leaves;
    if (!visible && scene !== standby) return null;
    const own = leaves ? scene.duration + current.frame : visible ? current.frame : 0;
    return (
      <Slot
        key={scene.id}
        scene={scene}
        loaded={modules.get(scene.id)!}
        frame={sourceFrame(scene, own)}
        {...changesOf(film, index, own)}
        visible={visible}
        config={configs.get(scene.id)!}
        playback={visible ? playback.onScreen : playback.waiting}
        report={report}
      />
    );
  });
}
