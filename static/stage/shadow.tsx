// A scene's own tree in the page: its ids (gradients, masks) and its <style> rules mean nothing outside of it, and those
// of the scene beside it mean nothing inside.
import {useCallback, useState, type ReactNode} from "react";
import {createPortal} from "react-dom";
import {stageOwn} from "./guard";

export function ShadowBox({children}: {children: ReactNode}) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const enter = useCallback((host: HTMLDivElement | null) => {
    if (host) setRoot(host.shadowRoot ?? host.attachShadow({mode: "open"}));
  }, []);
  return <div ref={stageOwn(enter)}>{root && stageOwn(createPortal(children, root))}</div>;
}
