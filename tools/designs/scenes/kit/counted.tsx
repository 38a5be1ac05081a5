import type {CSSProperties} from "react";
import {useFrame} from "./frame";
import {countTo} from "./number";
import {pieceStyle} from "./part";
import {clockOf, type Clock} from "./time";
import {emphasised, lettered, placed, type Setting} from "./type";

/** A figure that is counted up to while it comes, from `at` on for `length` of the entrance. What is no single number stands as it is. */
export function Counted({role, setting, clock: given, at, length, late = 0, style}: {role: string; setting: Setting; clock: Clock; at: number; length: number; late?: number; style?: CSSProperties}) {
  const {look, fontSize, lines} = setting;
  const frame = useFrame();
  const clock = clockOf(given, look);
  if (!lines.length) return null;
  const counted = ["none", "type"].includes(clock.motion) ? null : countTo(look.text, clock.ease(at, length));
  const face = {fontFamily: look.font, fontSize, fontWeight: look.weight, letterSpacing: `${look.spacing}em`, lineHeight: look.leading, color: look.color, textAlign: look.align, fontVariantNumeric: "lining-nums tabular-nums", whiteSpace: "pre", ...lettered(look)} as const;
  const come = clock.enter(at, 0.6, clock.motion === "bounce");
  const shift = pieceStyle(clock.motion, come, clock.leave(late));
  return (
    <div data-role={role} dir="auto" style={{...face, ...shift, ...style, ...placed(setting, frame)}}>
      <span style={{display: "inline-block", ...emphasised(look, clock)}}>{counted === null ? lines.map((line, index) => <div key={index}>{line}</div>) : counted}</span>
    </div>
  );
}
