// Charts: bars, lines, areas and pies that come by the frame, and the scales, axes and grids that they are made of.
export {Axis, Grid, Legend, type AxisProps, type GridProps, type LegendProps} from "./axes";
export {BarChart, type BarChartProps, type Datum} from "./bars";
export {AreaChart, LineChart, type LineChartProps, type Series as ChartSeries} from "./lines";
export type {ChartProps} from "./look";
export {DonutChart, PieChart, type PieChartProps} from "./pies";
export {bandScale, linearScale, logScale, millisecondsOf, timeScale, type BandScale, type Moment, type Scale} from "./scales";
