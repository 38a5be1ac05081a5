// Bars that grow from zero, upright or lying.
import type {CSSProperties} from "react";
import {Axis, Canvas, Grid} from "./axes";
import {checkChart, everyNth, extentOf, fittingSize, px, shortened, underway, useLook, widthOf, wrapped, type ChartProps, type Look} from "./look";
import {bandScale, linearScale, type BandScale, type Scale} from "./scales";

/** One bar, or one piece of a pie. */
export interface Datum {
  label: string;
  value: number;
  color?: string;
}

export interface BarChartProps extends ChartProps {
  data: readonly Datum[];
  /** "vertical": bars rise; "horizontal": they go to the right, with room for long labels. */
  orientation?: "vertical" | "horizontal";
  showValues?: boolean;
  showGrid?: boolean;
  /** The numbers beside the grid. */
  showAxis?: boolean;
  /** The ends of the scale; by default round values around the data and 0. */
  min?: number;
  max?: number;
  /** Between bars, as part of a step. */
  gap?: number;
  /** Pixels; by default a little. */
  cornerRadius?: number;
  /** One colour for each bar; by default all have the first. */
  colorful?: boolean;
  style?: CSSProperties;
}

interface Parts {
  data: readonly Datum[];
  look: Look;
  bands: BandScale;
  scale: Scale;
  radius: number;
  colorful: boolean;
  showValues: boolean;
}

/** A bar from `zero` to `end`, its outer corners rounded. */
function barPath(start: number, thick: number, zero: number, end: number, radius: number, upright: boolean): string {
  const bend = Math.min(radius, thick / 2, Math.abs(end - zero));
  const way = Math.sign(end - zero);
  const at = (along: number, across: number) => (upright ? `${px(across)} ${px(along)}` : `${px(along)} ${px(across)}`);
  return [
    `M ${at(zero, start)}`,
    `L ${at(end - way * bend, start)} Q ${at(end, start)} ${at(end, start + bend)}`,
    `L ${at(end, start + thick - bend)} Q ${at(end, start + thick)} ${at(end - way * bend, start + thick)}`,
    `L ${at(zero, start + thick)} Z`,
  ].join(" ");
}

function Bars({data, look, bands, scale, radius, colorful, showValues, upright}: Parts & {upright: boolean}) {
  const widest = Math.max(0, ...data.map(({value}) => widthOf(look.write(value), look.fontSize, look.fontFamily)));
  const room = upright ? widest <= bands.bandwidth * 1.35 : look.fontSize <= bands.bandwidth * 1.3;
  return data.map(({value, color}, index) => {
    if (!Number.isFinite(value)) return null;
    const progress = look.entered(index, data.length);
    const end = scale(value * progress);
    const middle = bands(index) + bands.bandwidth / 2;
    const outward = value < 0 ? 1 : -1;
    const place = upright ? {x: px(middle), y: px(end + (outward < 0 ? -0.45 : 1.2) * look.fontSize)} : {x: px(end - outward * look.fontSize * 0.5), y: px(middle + look.fontSize * 0.35)};
    const anchor = upright ? "middle" : outward < 0 ? "start" : "end";
    return (
      <g key={index}>
        <path d={barPath(bands(index), bands.bandwidth, scale(0), end, radius, upright)} fill={look.color(colorful ? index : 0, color)} />
        {showValues && room && (
          <text {...place} textAnchor={anchor} fontSize={px(look.fontSize)} fontWeight={600} fill={look.textColor} opacity={px(progress)} style={{fontVariantNumeric: "tabular-nums"}}>
            {look.write(underway(value, progress))}
          </text>
        )}
      </g>
    );
  });
}

/** Bars with labels, values, grid and axis. They grow one after another. */
export function BarChart(props: BarChartProps) {
  checkChart(props, "BarChart", "data");
  return props.orientation === "horizontal" ? <LyingBars {...props} /> : <StandingBars {...props} />;
}

/** The end of the scale is the data's, or rounded where an axis shows it. */
function domainOf({data, min, max}: BarChartProps): [number, number] {
  const [low, high] = extentOf(data.map(({value}) => value), true);
  return [Math.min(0, min ?? low), Math.max(0, max ?? high)];
}

function radiusOf({cornerRadius}: BarChartProps, bandwidth: number): number {
  return cornerRadius ?? Math.min(14, bandwidth * 0.18);
}

function StandingBars(props: BarChartProps) {
  const {data, width, height, showValues = true, showGrid = true, showAxis = false, gap = 0.35, colorful = false, style} = props;
  const look = useLook(props);
  const {fontSize, fontFamily} = look;
  const domain = domainOf(props);
  const ticks = linearScale(domain, [0, 1], {nice: showAxis}).ticks(5);
  const left = showAxis ? Math.max(...ticks.map((value) => widthOf(look.write(value), fontSize, fontFamily))) + fontSize * 0.8 : 0;
  const bands = bandScale(data.length, [left, width], gap);
  const step = data.length ? (width - left) / data.length : width;
  const readable = step >= fontSize * 1.6;
  const labelSize = readable ? fittingSize(data.map(({label}) => label), step * 0.94, fontSize, fontFamily) : fontSize;
  const labels = data.map(({label}) => (readable ? wrapped(label, step * 0.96, labelSize, fontFamily) : [label]));
  const nth = readable ? 1 : everyNth(Math.max(0, ...data.map(({label}) => widthOf(label, fontSize, fontFamily))) + fontSize, step);
  const lines = readable ? Math.max(1, ...labels.map((label) => label.length)) : 1;
  const below = domain[0] < 0 && showValues ? fontSize * 1.4 : 0;
  const bottom = height - fontSize * (lines * 1.2 + 0.5) - below;
  const scale = linearScale(domain, [bottom, showValues ? fontSize * 1.5 : fontSize * 0.5], {nice: showAxis});
  return (
    <Canvas width={width} height={height} style={{fontFamily, ...style}}>
      {showGrid && <Grid scale={scale} from={left} to={width} ticks={ticks} color={look.gridColor} />}
      {showAxis && <Axis scale={scale} side="left" at={left} ticks={ticks} format={look.write} color={look.textColor} fontSize={fontSize} />}
      <Bars {...{data, look, bands, scale, colorful, showValues}} radius={radiusOf(props, bands.bandwidth)} upright />
      <g fill={look.textColor} fillOpacity={0.85} fontSize={px(labelSize)} textAnchor="middle">
        {labels.map((label, index) => {
          if (index % nth) return null;
          const x = px(bands(index) + bands.bandwidth / 2);
          return label.map((line, row) => <text key={`${index} ${row}`} x={x} y={px(bottom + below + labelSize * (1.4 + row * 1.2))}>{line}</text>);
        })}
      </g>
    </Canvas>
  );
}

function LyingBars(props: BarChartProps) {
  const {data, width, height, showValues = true, showGrid = true, showAxis = false, gap = 0.35, colorful = false, style} = props;
  const look = useLook(props);
  const bottom = showAxis ? height - look.fontSize * 1.9 : height;
  const bands = bandScale(data.length, [0, bottom], gap);
  const step = data.length ? bottom / data.length : bottom;
  const fontSize = Math.min(look.fontSize, Math.max(10, step * 0.8));
  const sized = {...look, fontSize};
  const labelWidth = Math.min(width * 0.36, Math.max(0, ...data.map(({label}) => widthOf(label, fontSize, look.fontFamily))));
  const left = labelWidth + fontSize * 0.8;
  const domain = domainOf(props);
  const valueWidth = showValues ? Math.max(0, ...data.map(({value}) => widthOf(look.write(value), fontSize, look.fontFamily))) + fontSize * 0.8 : 0;
  const scale = linearScale(domain, [left + (domain[0] < 0 ? valueWidth : 0), width - (domain[1] > 0 ? valueWidth : 0)], {nice: showAxis});
  const nth = everyNth(fontSize * 1.2, step);
  return (
    <Canvas width={width} height={height} style={{fontFamily: look.fontFamily, ...style}}>
      {showGrid && <Grid scale={scale} vertical from={0} to={bottom} color={look.gridColor} />}
      {showAxis && <Axis scale={scale} side="bottom" at={bottom} format={look.write} color={look.textColor} fontSize={fontSize} />}
      <Bars {...{data, bands, scale, colorful, showValues}} look={sized} radius={radiusOf(props, bands.bandwidth)} upright={false} />
      <g fill={look.textColor} fillOpacity={0.85} fontSize={px(fontSize)} textAnchor="end">
        {data.map(({label}, index) =>
          index % nth ? null : (
            <text key={index} x={px(labelWidth)} y={px(bands(index) + bands.bandwidth / 2 + fontSize * 0.35)}>
              {shortened(label, labelWidth + 1, fontSize, look.fontFamily)}
            </text>
          ),
        )}
      </g>
    </Canvas>
  );
}
