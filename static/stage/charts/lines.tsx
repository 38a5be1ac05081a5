// Lines and areas that are drawn from left to right.
import {area, curveLinear, curveMonotoneX, curveStepAfter, line, type CurveFactory} from "d3-shape";
import {useId, type CSSProperties} from "react";
import {Axis, Canvas, Grid} from "./axes";
import {checkChart, everyNth, extentOf, px, useLook, widthOf, type ChartProps, type Look} from "./look";
import {linearScale, millisecondsOf, timeScale, type Moment, type Scale} from "./scales";

export interface Series {
  name?: string;
  /** y values, one step apart, or points. x may be a number or a date ("2026-11-21"). */
  data: readonly (number | {x: Moment; y: number})[];
  color?: string;
}

export interface LineChartProps extends ChartProps {
  /** One line, or several. */
  series: readonly Series[] | Series["data"];
  /** Names of the steps, where the data has no x. */
  labels?: readonly string[];
  curve?: "smooth" | "straight" | "steps";
  strokeWidth?: number;
  /** Fills what is below each line. */
  filled?: boolean;
  /** The last value, beside the end of its line. */
  showValues?: boolean;
  showDots?: boolean;
  showGrid?: boolean;
  showAxis?: boolean;
  /** Whether the scale begins at 0; with areas it does. */
  fromZero?: boolean;
  min?: number;
  max?: number;
  /** How dates are written, as of Intl.DateTimeFormat; in UTC. */
  dateFormat?: Intl.DateTimeFormatOptions;
  locale?: string;
  style?: CSSProperties;
}

type Place = [x: number, y: number];

const CURVES: Record<NonNullable<LineChartProps["curve"]>, CurveFactory> = {smooth: curveMonotoneX, straight: curveLinear, steps: curveStepAfter};
const DAY = 86_400_000;

function seriesOf(series: LineChartProps["series"]): Series[] {
  const many = series.length > 0 && typeof series[0] === "object" && "data" in series[0];
  return many ? [...(series as readonly Series[])] : [{data: series as Series["data"]}];
}

/** Each value with its x as a number; what is no number is left out. */
function placesOf({data}: Series): Place[] {
  const places = data.map((one, index): Place => (typeof one === "number" ? [index, one] : [typeof one.x === "string" ? millisecondsOf(one.x) : one.x, one.y]));
  return places.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)).sort((a, b) => a[0] - b[0]);
}

/** At most the lowest and the highest point of each pixel: more cannot be seen. */
function thinned(places: Place[], width: number): Place[] {
  if (places.length <= width * 2) return places;
  const size = Math.ceil(places.length / width);
  const kept: Place[] = [];
  for (let start = 0; start < places.length; start += size) {
    const group = places.slice(start, start + size);
    const low = group.reduce((best, one) => (one[1] < best[1] ? one : best));
    const high = group.reduce((best, one) => (one[1] > best[1] ? one : best));
    kept.push(...(low === high ? [low] : low[0] < high[0] ? [low, high] : [high, low]));
  }
  return kept;
}

function hasDates(series: Series[]): boolean {
  return series.some(({data}) => data.some((one) => typeof one === "object" && typeof one.x === "string"));
}

/** How x is written below the chart. */
function xLabels({labels, dateFormat, locale = "en-US"}: LineChartProps, dates: boolean, [first, last]: [number, number], look: Look): (x: number) => string {
  if (labels) return (x) => labels[Math.round(x)] ?? "";
  if (!dates) return look.write;
  const span = last - first;
  const usual: Intl.DateTimeFormatOptions = span > 700 * DAY ? {year: "numeric"} : span > 60 * DAY ? {month: "short"} : span > 2 * DAY ? {month: "short", day: "numeric"} : {hour: "2-digit", minute: "2-digit", hourCycle: "h23"};
  const format = new Intl.DateTimeFormat(locale, {timeZone: "UTC", ...(dateFormat ?? usual)});
  return (x) => format.format(x);
}

function xTicks(x: Scale, labels: readonly string[] | undefined, write: (x: number) => string, look: Look, room: number): number[] {
  const names = labels ? labels.map((_, index) => index) : x.ticks(6);
  const widest = Math.max(0, ...names.map((value) => widthOf(write(value), look.fontSize, look.fontFamily)));
  const nth = everyNth(widest + look.fontSize, room / Math.max(1, names.length - 1));
  return names.filter((_, index) => index % nth === 0);
}

interface DrawnLineProps extends Pick<LineChartProps, "filled" | "showValues" | "showDots"> {
  places: Place[];
  color: string;
  progress: number;
  base: number;
  curve: CurveFactory;
  strokeWidth: number;
  look: Look;
  value: string;
}

function DrawnLine({places, color, progress, base, curve, strokeWidth, look, filled, showValues, showDots, value}: DrawnLineProps) {
  const id = useId();
  if (!places.length || progress <= 0) return null;
  const [first, last] = [places[0]!, places.at(-1)!];
  const reach = first[0] + (last[0] - first[0]) * progress;
  const margin = strokeWidth * 2;
  const top = Math.min(base, ...places.map(([, y]) => y)) - margin;
  const bottom = Math.max(base, ...places.map(([, y]) => y)) + margin;
  const path = line<Place>().curve(curve).digits(2)(places)!;
  const below = filled ? area<Place>().curve(curve).digits(2).y0(base)(places)! : "";
  return (
    <g>
      <clipPath id={id}>
        <rect x={px(first[0] - margin)} y={px(top)} width={px(Math.max(0, reach - first[0] + (progress < 1 ? margin : 2 * margin)))} height={px(bottom - top)} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        {filled && <path d={below} fill={color} fillOpacity={0.22} />}
        <path d={path} fill="none" stroke={color} strokeWidth={strokeWidth} strokeLinecap="round" strokeLinejoin="round" />
      </g>
      {showDots && places.map(([x, y], index) => (x <= reach + 0.01 ? <circle key={index} cx={px(x)} cy={px(y)} r={px(strokeWidth * 1.1)} fill={color} /> : null))}
      {showValues && progress >= 1 && (
        <g>
          <circle cx={px(last[0])} cy={px(last[1])} r={px(strokeWidth * 1.5)} fill={color} />
          <text x={px(last[0] + look.fontSize * 0.6)} y={px(last[1] + look.fontSize * 0.35)} fontSize={px(look.fontSize)} fontWeight={600} fill={color}>
            {value}
          </text>
        </g>
      )}
    </g>
  );
}

/** Lines over numbers, dates or named steps, drawn from left to right one after another. */
export function LineChart(props: LineChartProps) {
  checkChart(props, "LineChart", "series");
  const {width, height, labels, curve = "smooth", filled = false, showValues = true, showDots = false, showGrid = true, showAxis = true, style} = props;
  const look = useLook({durationInFrames: 45, stagger: 8, ...props});
  const {fontSize, fontFamily} = look;
  const series = seriesOf(props.series);
  const all = series.map(placesOf);
  const [low, high] = extentOf(all.flat().map(([, y]) => y), props.fromZero ?? filled);
  const domain: [number, number] = [props.min ?? low, props.max ?? high];
  const bottom = showAxis ? height - fontSize * 1.9 : height - fontSize * 0.3;
  const y = linearScale(domain, [bottom, fontSize * 0.7], {nice: props.min === undefined && props.max === undefined});
  const left = showAxis ? Math.max(...y.ticks().map((value) => widthOf(look.write(value), fontSize, fontFamily))) + fontSize * 0.9 : 0;
  const ends = all.map((places) => (places.length ? look.write(places.at(-1)![1]) : ""));
  const right = width - (showValues ? Math.max(...ends.map((text) => widthOf(text, fontSize, fontFamily)), 0) + fontSize : 0);
  const xs = extentOf([...all.flat().map(([x]) => x), ...(labels ? [0, labels.length - 1] : [])], false);
  const dates = hasDates(series);
  const x = dates ? timeScale(xs, [left, right]) : linearScale(xs, [left, right]);
  const write = xLabels(props, dates, xs, look);
  const strokeWidth = props.strokeWidth ?? Math.max(3, Math.min(width, height) * 0.009);
  return (
    <Canvas width={width} height={height} style={{fontFamily, ...style}}>
      {showGrid && <Grid scale={y} from={left} to={right} color={look.gridColor} />}
      {showAxis && <Axis scale={y} side="left" at={left} format={look.write} color={look.textColor} fontSize={fontSize} />}
      {showAxis && all.some((places) => places.length) && (
        <Axis scale={x} side="bottom" at={bottom} ticks={xTicks(x, labels, write, look, right - left)} format={write} color={look.textColor} fontSize={fontSize} />
      )}
      {all.map((places, index) => (
        <DrawnLine
          key={index}
          places={thinned(places, right - left).map(([at, value]): Place => [x(at), y(value)])}
          color={look.color(index, series[index]!.color)}
          progress={look.entered(index, all.length)}
          base={y(Math.min(Math.max(0, y.domain[0]), y.domain[1]))}
          curve={CURVES[curve] ?? curveMonotoneX}
          value={ends[index]!}
          {...{strokeWidth, look, filled, showValues, showDots}}
        />
      ))}
    </Canvas>
  );
}

/** A LineChart whose lines stand on filled areas, from 0. */
export function AreaChart(props: LineChartProps) {
  checkChart(props, "AreaChart", "series");
  return <LineChart filled {...props} />;
}
