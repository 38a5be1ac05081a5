// Parts that follow one another.
import {Children, Fragment, isValidElement, type ReactElement, type ReactNode} from "react";
import {Sequence, type SequenceProps} from "./sequence";

export interface SeriesSequenceProps extends Omit<SequenceProps, "from"> {
  durationInFrames: number;
  /** Frames by which this part and those after it start later (or earlier, when negative). */
  offset?: number;
}

function SeriesSequence(_props: SeriesSequenceProps): ReactNode {
  throw new Error("<Series.Sequence> belongs directly inside <Series>.");
}

/** The parts among `children`, those in fragments and lists included. */
function partsOf(children: ReactNode): ReactElement<SeriesSequenceProps>[] {
  return Children.toArray(children).flatMap((child) => {
    if (isValidElement<{children?: ReactNode}>(child) && child.type === Fragment) return partsOf(child.props.children);
    if (isValidElement<SeriesSequenceProps>(child) && child.type === SeriesSequence) return [child];
    if (typeof child === "string" && !child.trim()) return [];
    throw new Error("<Series> takes <Series.Sequence> elements only.");
  });
}

/** Each <Series.Sequence durationInFrames> starts where the one before it ends. */
export function Series({children}: {children?: ReactNode}) {
  let start = 0;
  return partsOf(children).map((part, index) => {
    const {offset = 0, durationInFrames, ...rest} = part.props;
    if (typeof durationInFrames !== "number" || !(durationInFrames > 0))
      throw new Error(`<Series.Sequence durationInFrames> must be above 0, not ${String(durationInFrames)}.`);
    const from = start + offset;
    start = from + durationInFrames;
    return <Sequence key={part.key ?? index} {...rest} from={from} durationInFrames={durationInFrames} />;
  });
}

Series.Sequence = SeriesSequence;
