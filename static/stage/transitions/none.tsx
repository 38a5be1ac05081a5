// none(): no effect of its own; the parts draw theirs with useTransitionProgress().
import {AbsoluteFill} from "stage";
import type {TransitionPresentation, TransitionPresentationComponentProps} from "./series";

function None({children}: TransitionPresentationComponentProps<object>) {
  return <AbsoluteFill>{children}</AbsoluteFill>;
}

/** No effect: the parts draw their own with useTransitionProgress(). */
export function none(props: object = {}): TransitionPresentation<object> {
  return {component: None, props};
}
