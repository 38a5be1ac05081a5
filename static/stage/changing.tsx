// How one scene of a film leads into the next: the presentations of <TransitionSeries>, around whole scenes.
import type {ReactNode} from "react";
import {Easing} from "./easing";
import type {SceneTransition} from "./protocol";
import {TimelineContext, type VideoConfig} from "./timeline";
import {blur, clockWipe, fade, flip, slide, wipe, zoom, type TransitionPresentation} from "./transitions";

interface Look {
  presentation: TransitionPresentation<any>;
  /** What of the way is done when `part` of the time has passed. */
  pace: (part: number) => number;
}

const even = (part: number) => part;
const soft = Easing.inOut(Easing.cubic);

// A fade and a blur are soft by themselves; what moves sets off and arrives gently.
const LOOKS: Record<SceneTransition["type"], Look> = {
  fade: {presentation: fade(), pace: even},
  slide: {presentation: slide({direction: "from-right"}), pace: soft},
  wipe: {presentation: wipe(), pace: soft},
  flip: {presentation: flip({direction: "from-right", perspective: 2000}), pace: soft},
  zoom: {presentation: zoom(), pace: soft},
  "clock-wipe": {presentation: clockWipe(), pace: soft},
  blur: {presentation: blur(), pace: even},
};

/** A transition, and how far it is: 0 before its first frame, 1 from its end on. */
export interface Change {
  transition: SceneTransition;
  progress: number;
}

/** The transition as far as it is at its `frame`, which counts from its start. Each of its frames shows both scenes:
 * the first one is a step on from the scene before, the last one a step short of the next. */
export function changeAt(transition: SceneTransition, frame: number): Change {
  const part = Math.min(1, Math.max(0, (frame + 1) / (transition.duration + 1)));
  return {transition, progress: LOOKS[transition.type].pace(part)};
}

interface PresentedProps {
  change: Change | null;
  direction: "entering" | "exiting";
  children: ReactNode;
}

function Presented({change, direction, children}: PresentedProps) {
  if (!change) return children;
  const {component: Presentation, props} = LOOKS[change.transition.type].presentation;
  return (
    <Presentation presentationProgress={change.progress} presentationDirection={direction} presentationDurationInFrames={change.transition.duration} passedProps={props}>
      {children}
    </Presentation>
  );
}

interface ChangingProps {
  entering: Change | null;
  exiting: Change | null;
  frame: number;
  config: VideoConfig;
  children: ReactNode;
}

/**
 * A scene inside the changes at its two ends. They stay around it all the time, so that it is mounted once: a video
 * goes on playing when the transition is over.
 */
export function Changing({entering, exiting, frame, config, children}: ChangingProps) {
  if (!entering && !exiting) return children;
  return (
    <TimelineContext.Provider value={{frame, config}}>
      <Presented change={exiting} direction="exiting">
        <Presented change={entering} direction="entering">
          {children}
        </Presented>
      </Presented>
    </TimelineContext.Provider>
  );
}
