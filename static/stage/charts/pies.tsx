// Pies and rings that open clockwise.
import {arc, pie, type PieArcDatum} from "d3-shape";
import type {CSSProperties, ReactNode} from "react";
import {Canvas, Legend} from "./axes";
import type {Datum} from "./bars";
import {checkChart, px, useLook, type ChartProps} from "./look";

export interface PieChartProps extends ChartProps {
  /** Values below 0 count as 0. */
  data: readonly Datum[];
  /** The hole, as part of the radius: 0 a pie, 0.6 a ring. */
  innerRadius?: number;
  /** What is written on the pieces. */
  labels?: "percent" | "value" | "none";
  showLegend?: boolean;
  /** Between pieces, pixels. */
  gap?: number;
  cornerRadius?: number;
  /** What stands in the hole. */
  children?: ReactNode;
  style?: CSSProperties;
}

const WHOLE = 2 * Math.PI;
// A smaller piece has no room for words.
const LEAST_LABELLED = 0.045;

/** A pie, or a ring. Its pieces open clockwise from the top. */
export function PieChart(props: PieChartProps) {
  checkChart(props, "PieChart", "data");
  const {data, width, height, innerRadius = 0, labels = "percent", showLegend = true, gap = 3, cornerRadius = 0, children, style} = props;
  const look = useLook({durationInFrames: 40, ...props});
  const {fontSize, fontFamily} = look;
  const legend = showLegend && data.length > 0;
  const size = Math.min(width, legend ? height - fontSize * 2.8 : height);
  const outer = size / 2;
  const values = data.map(({value}) => (Number.isFinite(value) ? Math.max(0, value) : 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const opened = look.entered(0, 1) * WHOLE;
  const pieces = total > 0 ? pie<number>().sort(null)(values) : [];
  const write = (value: number) => (labels === "percent" ? `${Math.round((value / total) * 100)}%` : look.write(value));
  const colored = data.map(({color}, index) => look.color(index, color));
  const pen = arc<PieArcDatum<number>>().innerRadius(outer * innerRadius).outerRadius(outer).cornerRadius(cornerRadius).padAngle(values.filter(Boolean).length > 1 ? gap / outer : 0).digits(2);
  return (
    <div style={{width, height, display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", gap: fontSize * 1.2, fontFamily, color: look.textColor, ...style}}>
      <div style={{position: "relative", width: size, height: size}}>
        <Canvas width={size} height={size}>
          {total === 0 && <circle cx={px(outer)} cy={px(outer)} r={px(outer * (1 + innerRadius) * 0.5)} fill="none" stroke={look.gridColor} strokeOpacity={0.14} strokeWidth={px(outer * (1 - innerRadius))} />}
          <g transform={`translate(${px(outer)} ${px(outer)})`}>
            {pieces.map((piece) => {
              const shown = {...piece, endAngle: Math.min(piece.endAngle, opened)};
              if (!piece.value || shown.startAngle >= opened) return null;
              const [x, y] = pen.centroid(piece).map((along) => along * (innerRadius ? 1 : 1.25)) as [number, number];
              const labelled = labels !== "none" && piece.value / total >= LEAST_LABELLED && opened >= piece.endAngle - 1e-9;
              return (
                <g key={piece.index}>
                  <path d={pen(shown)!} fill={colored[piece.index]} />
                  {labelled && (
                    <text x={px(x)} y={px(y + fontSize * 0.35)} textAnchor="middle" fontSize={px(fontSize)} fontWeight={700} fill="#ffffff" stroke={colored[piece.index]} strokeWidth={px(fontSize * 0.16)} paintOrder="stroke">
                      {write(piece.value)}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        </Canvas>
        {children && <div style={{position: "absolute", inset: 0, display: "flex", alignItems: "center", justifyContent: "center", textAlign: "center"}}>{children}</div>}
      </div>
      {legend && <Legend items={data.map(({label}, index) => ({label, color: colored[index]!}))} fontSize={fontSize} fontFamily={fontFamily} />}
    </div>
  );
}

/** A PieChart with a hole. */
export function DonutChart(props: PieChartProps) {
  checkChart(props, "DonutChart", "data");
  return <PieChart innerRadius={0.62} {...props} />;
}
