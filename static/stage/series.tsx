// Parts that follow one another.
import {Children, Fragment, cloneElement, isValidElement, type ReactElement, type ReactNode} from "react";
import {Sequence, checkDuration, type SequenceProps} from "./sequence";

export interface SeriesSequenceProps extends Omit<SequenceProps, "from"> {
  /** Frames that it lasts; the last one's may be Infinity. */
  durationInFrames: number;
  /** Frames by which this part and those after it start later (or earlier, when negative). */
  offset?: number;
}

export interface SeriesProps extends Omit<SequenceProps, "layout"> {
  /** none (default) draws its parts alone; absolute-fill draws a box around them. */
  layout?: "absolute-fill" | "none";
}

function SeriesSequence(_props: SeriesSequenceProps): ReactNode {
  throw new Error("<Series.Sequence> belongs directly inside <Series>.");
}

/** The elements among `children`, those in fragments and lists included, each with a key of its own; throws `complaint` unless each is of one of `types`. */
export function partsOf<Props>(children: ReactNode, types: readonly unknown[], complaint: string): ReactElement<Props>[] {
  return Children.toArray(children).flatMap((child) => {
    if (isValidElement<{children?: ReactNode}>(child) && child.type === Fragment) {
      const inner = partsOf<Props>(child.props.children, types, complaint);
      return inner.map((part) => cloneElement(part, {key: `${child.key}${part.key}`} as Props & {key: string}));
    }
    if (isValidElement<Props>(child) && types.includes(child.type)) return [child];
    if (typeof child === "string" && !child.trim()) return [];
    throw new Error(complaint);
  });
}

/** Each <Series.Sequence durationInFrames> starts where the one before it ends. */
export function Series({children, layout = "none", ...rest}: SeriesProps) {
  const parts = partsOf<SeriesSequenceProps>(children, [SeriesSequence], "<Series> takes <Series.Sequence> elements only.");
  let start = 0;
  const sequences = parts.map((part, index) => {
    const {offset = 0, durationInFrames, ...props} = part.props;
    checkDuration(durationInFrames, "Series.Sequence");
    if (durationInFrames === Infinity && index < parts.length - 1) throw new Error("Only the last <Series.Sequence> may last forever.");
    const from = start + offset;
    start = from + durationInFrames;
    return <Sequence key={part.key} {...props} from={from} durationInFrames={durationInFrames} />;
  });
  return (
    <Sequence layout={layout} {...rest}>
      {sequences}
    </Sequence>
  );
}

Series.Sequence = SeriesSequence;
