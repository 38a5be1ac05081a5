// Parts that follow one another and change over: <TransitionSeries>.
import {createContext, useContext, type ComponentType, type ReactElement, type ReactNode} from "react";
import {Sequence, __checkDuration as checkDuration, __partsOf as partsOf, useCurrentFrame, useVideoConfig} from "stage";
import type {SequenceProps, SeriesSequenceProps} from "stage";
import {slide} from "./slide";
import type {TransitionTiming} from "./timings";

/** What a presentation's component is given. It is drawn around the part that leaves and around the one that comes. */
export interface TransitionPresentationComponentProps<Props> {
  /** 0 at the start of the transition, 1 at its end; a spring may swing beyond. */
  presentationProgress: number;
  presentationDirection: "entering" | "exiting";
  /** Frames that the transition takes. */
  presentationDurationInFrames: number;
  /** The presentation's own props. */
  passedProps: Props;
  /** The part. */
  children: ReactNode;
}

/** How a transition looks: a component and the props that it is given as `passedProps`. */
export interface TransitionPresentation<Props> {
  component: ComponentType<TransitionPresentationComponentProps<Props>>;
  props: Props;
}

export interface TransitionSeriesSequenceProps extends SeriesSequenceProps {}

export interface TransitionSeriesTransitionProps {
  /** How long and at what pace: linearTiming(), springTiming() or one's own. */
  timing: TransitionTiming;
  /** Default slide(). */
  // A series holds presentations of any props.
  presentation?: TransitionPresentation<any>;
}

export interface TransitionSeriesOverlayProps {
  /** Frames that it lasts, half of them before the cut. */
  durationInFrames: number;
  /** Frames by which it comes later (or earlier, when negative). */
  offset?: number;
  children?: ReactNode;
}

const OUTSIDE = "belongs directly inside <TransitionSeries>.";

function TransitionSequence(_props: TransitionSeriesSequenceProps): ReactNode {
  throw new Error(`<TransitionSeries.Sequence> ${OUTSIDE}`);
}

function Transition(_props: TransitionSeriesTransitionProps): ReactNode {
  throw new Error(`<TransitionSeries.Transition> ${OUTSIDE}`);
}

function Overlay(_props: TransitionSeriesOverlayProps): ReactNode {
  throw new Error(`<TransitionSeries.Overlay> ${OUTSIDE}`);
}

export interface TransitionProgress {
  /** How far the part one is in has come: 0 to 1; 1 without a transition. */
  entering: number;
  /** How far it has left: 0 to 1; 0 without a transition. */
  exiting: number;
  isInTransitionSeries: boolean;
}

const ProgressContext = createContext<TransitionProgress>({entering: 1, exiting: 0, isInTransitionSeries: false});

/** How far the part of a <TransitionSeries> that one is in has come and left. */
export function useTransitionProgress(): TransitionProgress {
  return useContext(ProgressContext);
}

/** A transition with its length worked out. */
interface Change {
  timing: TransitionTiming;
  presentation: TransitionPresentation<any>;
  /** Frames. */
  length: number;
}

/** One part in its place: frames from `from`, with the changes at its two ends. */
interface Placed {
  key: string;
  from: number;
  entering: Change | null;
  exiting: Change | null;
  props: TransitionSeriesSequenceProps;
}

interface PlacedOverlay {
  key: string;
  from: number;
  props: TransitionSeriesOverlayProps;
}

function changeOf({timing, presentation = slide()}: TransitionSeriesTransitionProps, fps: number): Change {
  if (typeof timing?.getDurationInFrames !== "function" || typeof timing.getProgress !== "function")
    throw new Error("<TransitionSeries.Transition timing> must be a timing such as linearTiming({durationInFrames: 20}) or springTiming().");
  if (!presentation?.component) throw new Error("<TransitionSeries.Transition presentation> must be a presentation such as fade() or slide(): call the function.");
  const length = timing.getDurationInFrames({fps});
  checkDuration(length, "TransitionSeries.Transition");
  return {timing, presentation, length};
}

type Part = ReactElement<TransitionSeriesSequenceProps & TransitionSeriesTransitionProps & TransitionSeriesOverlayProps>;

function checkNeighbours(parts: Part[]): void {
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if (part.type === TransitionSequence || !next || next.type === TransitionSequence) return;
    throw new Error("Between two <TransitionSeries.Sequence> there may be one <TransitionSeries.Transition> or one <TransitionSeries.Overlay>, not two.");
  });
  if (parts.length && !parts.some((part) => part.type === TransitionSequence)) throw new Error("<TransitionSeries> needs a <TransitionSeries.Sequence> before or after a transition.");
}

function checkFits(change: Change | null, {durationInFrames, name}: TransitionSeriesSequenceProps): void {
  if (change && change.length > durationInFrames)
    throw new Error(`A transition of ${change.length} frames is longer than the ${name ? `sequence "${name}"` : "sequence"} next to it, which has ${durationInFrames}.`);
}

/** Where each sequence starts: where the one before it ends, less the transition in which both are seen. */
function placeSequences(parts: Part[], fps: number): Placed[] {
  const placed: Placed[] = [];
  let end = 0;
  let entering: Change | null = null;
  for (const part of parts) {
    const last = placed[placed.length - 1];
    if (part.type === Transition) {
      entering = changeOf(part.props, fps);
      if (last) last.exiting = entering;
    } else if (part.type === TransitionSequence) {
      const {durationInFrames, offset = 0} = part.props;
      checkDuration(durationInFrames, "TransitionSeries.Sequence");
      if (last?.props.durationInFrames === Infinity) throw new Error("Only the last <TransitionSeries.Sequence> may last forever.");
      const from: number = last ? end + offset - (entering?.length ?? 0) : offset;
      end = from + durationInFrames;
      placed.push({key: part.key!, from, entering, exiting: null, props: part.props});
      entering = null;
    }
  }
  for (const {entering, exiting, props} of placed) {
    checkFits(entering, props);
    checkFits(exiting, props);
  }
  return placed;
}

/** Each overlay around its cut: the frame at which the sequence before it ends. */
function placeOverlays(parts: Part[], placed: Placed[]): PlacedOverlay[] {
  let before = -1;
  return parts.flatMap((part) => {
    if (part.type === TransitionSequence) before++;
    if (part.type !== Overlay) return [];
    const {durationInFrames, offset = 0} = part.props;
    checkDuration(durationInFrames, "TransitionSeries.Overlay");
    const [left, right] = [placed[before], placed[before + 1]];
    const cut = right?.from ?? left!.from + left!.props.durationInFrames;
    const from = cut - Math.floor(durationInFrames / 2) + offset;
    const end = from + durationInFrames;
    if (from < (left?.from ?? cut) || end > (right ? right.from + right.props.durationInFrames : cut))
      throw new Error(`An overlay of ${durationInFrames} frames reaches beyond the sequences next to it: make it shorter, or shift it with offset.`);
    return [{key: part.key!, from, props: part.props}];
  });
}

function Presented({change, direction, progress, children}: {change: Change | null; direction: "entering" | "exiting"; progress: number; children: ReactNode}) {
  if (!change) return <>{children}</>;
  const {component: Presentation, props} = change.presentation;
  return (
    <Presentation presentationProgress={progress} presentationDirection={direction} presentationDurationInFrames={change.length} passedProps={props}>
      {children}
    </Presentation>
  );
}

/**
 * A part inside its presentations. They stay around it before and after their time, at their beginning or end, so
 * that what is inside is mounted once: a video goes on playing when the transition is over.
 */
function Changing({entering, exiting, length, children}: {entering: Change | null; exiting: Change | null; length: number; children: ReactNode}) {
  const frame = useCurrentFrame();
  const {fps} = useVideoConfig();
  const coming = !entering || frame >= entering.length ? 1 : entering.timing.getProgress({frame, fps});
  const since = exiting ? frame - (length - exiting.length) : -1;
  const leaving = !exiting || since < 0 ? 0 : exiting.timing.getProgress({frame: since, fps});
  return (
    <ProgressContext.Provider value={{entering: coming, exiting: leaving, isInTransitionSeries: true}}>
      <Presented change={exiting} direction="exiting" progress={leaving}>
        <Presented change={entering} direction="entering" progress={coming}>
          {children}
        </Presented>
      </Presented>
    </ProgressContext.Provider>
  );
}

function PlacedSequence({from, entering, exiting, props}: Omit<Placed, "key">) {
  const {children, layout, style, className, ref, freeze, offset, ...rest} = props;
  // The part's own box is inside its presentations, and frozen time too: a sequence from 0 is these and nothing else.
  const box = {layout, style, className, ref, freeze};
  const changes = Boolean(entering || exiting);
  return (
    <Sequence {...rest} {...(!changes && box)} from={from}>
      <Changing entering={entering} exiting={exiting} length={props.durationInFrames}>
        {changes ? <Sequence {...box}>{children}</Sequence> : children}
      </Changing>
    </Sequence>
  );
}

/**
 * Like <Series>, with transitions: a <TransitionSeries.Transition> between two <TransitionSeries.Sequence> shows both
 * for its time, so that all of it is as long as its sequences less its transitions. Put first or last, it lets the
 * first one come or the last one leave. A <TransitionSeries.Overlay> is drawn over a cut and changes no time.
 */
export function TransitionSeries({children, ...rest}: SequenceProps) {
  const {fps} = useVideoConfig();
  const parts: Part[] = partsOf(
    children,
    [TransitionSequence, Transition, Overlay],
    "<TransitionSeries> takes <TransitionSeries.Sequence>, <TransitionSeries.Transition> and <TransitionSeries.Overlay> elements only.",
  );
  checkNeighbours(parts);
  const placed = placeSequences(parts, fps);
  return (
    <Sequence {...rest}>
      {placed.map(({key, ...place}) => (
        <PlacedSequence key={key} {...place} />
      ))}
      {placeOverlays(parts, placed).map(({key, from, props}) => (
        <Sequence key={key} from={from} durationInFrames={props.durationInFrames}>
          {props.children}
        </Sequence>
      ))}
    </Sequence>
  );
}

TransitionSeries.Sequence = TransitionSequence;
TransitionSeries.Transition = Transition;
TransitionSeries.Overlay = Overlay;
