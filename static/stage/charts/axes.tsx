// Axes, grids and legends.
import type {CSSProperties, ReactNode} from "react";
import {px} from "./look";
import type {Scale} from "./scales";

export interface AxisProps {
  scale: Scale;
  /** On which side of the chart; the labels stand outside of it. */
  side: "left" | "bottom";
  /** Where the axis lies: x of a left one, y of a bottom one; pixels. */
  at: number;
  /** Values to show; by default round ones. */
  ticks?: readonly number[];
  format?: (value: number) => string;
  color?: string;
  fontSize?: number;
  fontFamily?: string;
  opacity?: number;
}

function ticksOf(scale: Scale, component: string): number[] {
  if (typeof scale !== "function") throw new Error(`<${component}> needs a scale, as linearScale() makes one, not ${String(scale)}.`);
  return scale.ticks();
}

/** The labels of a scale, inside an <svg>. */
export function Axis({scale, side, at, ticks = ticksOf(scale, "Axis"), format = String, color = "currentColor", fontSize = 20, fontFamily, opacity = 0.75}: AxisProps) {
  const left = side === "left";
  return (
    <g fill={color} fillOpacity={opacity} fontSize={px(fontSize)} fontFamily={fontFamily} textAnchor={left ? "end" : "middle"} style={{fontVariantNumeric: "tabular-nums"}}>
      {ticks.map((value) => (
        <text key={value} x={px(left ? at - fontSize * 0.6 : scale(value))} y={px(left ? scale(value) + fontSize * 0.35 : at + fontSize * 1.4)}>
          {format(value)}
        </text>
      ))}
    </g>
  );
}

export interface GridProps {
  scale: Scale;
  /** Whether the lines stand upright, for a scale from left to right. */
  vertical?: boolean;
  /** Where the lines begin and end, pixels. */
  from: number;
  to: number;
  ticks?: readonly number[];
  color?: string;
  opacity?: number;
  strokeWidth?: number;
}

/** A line at each tick of a scale, inside an <svg>; that of 0 is stronger. */
export function Grid({scale, vertical = false, from, to, ticks = ticksOf(scale, "Grid"), color = "currentColor", opacity = 0.14, strokeWidth = 2}: GridProps) {
  return (
    <g stroke={color} strokeWidth={strokeWidth}>
      {ticks.map((value) => {
        const place = px(scale(value));
        const ends = vertical ? {x1: place, x2: place, y1: px(from), y2: px(to)} : {x1: px(from), x2: px(to), y1: place, y2: place};
        return <line key={value} {...ends} strokeOpacity={value === 0 ? Math.min(1, opacity * 3) : opacity} />;
      })}
    </g>
  );
}

export interface LegendProps {
  items: readonly {label: string; color: string}[];
  fontSize?: number;
  color?: string;
  fontFamily?: string;
  style?: CSSProperties;
}

/** Names with their colours, in as many lines as they need. */
export function Legend({items, fontSize = 24, color = "currentColor", fontFamily, style}: LegendProps) {
  if (!Array.isArray(items)) throw new Error(`<Legend> needs items: a list of {label, color}, not ${String(items)}.`);
  const mark = (fill: string) => <span style={{width: "0.8em", height: "0.8em", borderRadius: "0.25em", background: fill, flexShrink: 0}} />;
  return (
    <div style={{display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "0.4em 1.4em", fontSize, color, fontFamily, ...style}}>
      {items.map((item) => (
        <span key={item.label} style={{display: "flex", alignItems: "center", gap: "0.5em"}}>
          {mark(item.color)}
          {item.label}
        </span>
      ))}
    </div>
  );
}

/** The <svg> of a chart. */
export function Canvas({width, height, style, children}: {width: number; height: number; style?: CSSProperties; children: ReactNode}) {
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{display: "block", overflow: "visible", flexShrink: 0, ...style}}>
      {children}
    </svg>
  );
}
