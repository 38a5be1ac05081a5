import type {ReactNode} from "react";
import {mix, random, veil} from "stage";
import type {Palette} from "./palette";
import type {Clock} from "./time";

export interface MotifProps {
  palette: Palette;
  clock: Clock;
  seed: string;
  /** Centre and radius, pixels. */
  x: number;
  y: number;
  radius: number;
}

/** A large shape that carries the scene: a sun, arcs, tiles, a bloom, rays, dots or ribbons, by name; else one that suits the typeface, another for other words. */
export function Motif({name, ...props}: MotifProps & {name: string}) {
  const {display, serif} = props.palette;
  const suited = serif ? ["sun", "bloom", "rays", "dots"] : /Mono|Grotesk|Sora|Oswald/.test(display) ? ["arcs", "ribbons", "tiles", "dots"] : ["tiles", "ribbons", "rays", "arcs", "dots", "bloom"];
  const motif = name || suited[Math.floor(random(`${props.seed}motif`) * suited.length)]!;
  const {x, y, radius} = props;
  const Shape = SHAPES[motif] ?? Sun;
  if (!props.palette.ornate) return null;
  return (
    <svg style={{position: "absolute", left: x - radius * 1.5, top: y - radius * 1.5, overflow: "visible"}} width={radius * 3} height={radius * 3} viewBox="-150 -150 300 300">
      <Shape {...props} />
    </svg>
  );
}

/** A disc in the accents' gradient, with orbits around it. */
function Sun({palette, clock, seed}: MotifProps) {
  const {accent, accent2} = palette;
  const scale = clock.enter(0, 0.9) * (1 - clock.leave());
  const id = `sun${Math.floor(random(seed) * 1e6)}`;
  const breath = 1 + 0.025 * Math.sin(clock.seconds * 0.9);
  return (
    <g transform={`rotate(${clock.seconds * 6})`}>
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor={mix(accent, "#ffffff", 0.08)} />
          <stop offset="0.45" stopColor={accent} />
          <stop offset="1" stopColor={accent2} />
        </linearGradient>
      </defs>
      <circle r={86 * scale * breath} fill={`url(#${id})`} />
      {[104, 122, 140].map((radius, index) => {
        const drawn = clock.ease(0.15 + index * 0.12, 0.8) * (1 - clock.leave());
        const turn = random(`${seed}${index}`) * 360 + clock.seconds * (index % 2 ? -9 : 7);
        return (
          <g key={radius} transform={`rotate(${turn})`} opacity={0.85 - index * 0.22}>
            <circle r={radius} fill="none" stroke={veil(accent, 0.5)} strokeWidth="0.9" pathLength="1" strokeDasharray={`${drawn} 1`} />
            <circle cx={radius} r={(3.4 - index * 0.6) * drawn} fill={index === 1 ? accent2 : accent} />
          </g>
        );
      })}
    </g>
  );
}

/** Petals around a centre that open one after another and turn together. */
function Bloom({palette, clock, seed}: MotifProps) {
  const {accent, accent2, background} = palette;
  const count = 7 + Math.floor(random(`${seed}petals`) * 3);
  const breath = 1 + 0.03 * Math.sin(clock.seconds * 0.8);
  return (
    <g transform={`rotate(${(clock.seconds * 5).toFixed(2)})`}>
      {Array.from({length: count}, (_, index) => {
        const open = Math.max(0, clock.enter((index / count) * 0.45, 0.6, clock.motion === "bounce")) * (1 - clock.leave(index / count));
        const fill = index % 2 ? mix(accent2, background, 0.12) : mix(accent, background, 0.06);
        return <path key={index} d="M0 0C34 -22 40 -66 0 -98C-40 -66 -34 -22 0 0Z" fill={fill} transform={`rotate(${((360 * index) / count).toFixed(2)}) scale(${(open * breath).toFixed(4)})`} />;
      })}
      <circle r={(17 * clock.enter(0.4, 0.5, true) * (1 - clock.leave())).toFixed(2)} fill={background} />
    </g>
  );
}

/** Thick concentric arcs that turn against each other. */
function Arcs({palette, clock, seed}: MotifProps) {
  const colors = [palette.accent, palette.accent2, mix(palette.accent, palette.background, 0.45), palette.accent, mix(palette.accent2, palette.background, 0.4)];
  return (
    <g strokeLinecap="butt" fill="none" strokeWidth="13">
      {colors.map((color, index) => {
        const open = clock.ease(index * 0.08, 0.9) * (1 - clock.leave(index / 5));
        const length = (0.34 + 0.4 * random(`${seed}length${index}`)) * open;
        const turn = random(`${seed}turn${index}`) * 360 + clock.seconds * (index % 2 ? -1 : 1) * (7 + index * 1.5) - 120 * (1 - open);
        return length > 0.002 ? (
          <circle key={index} r={18 + index * 18.5} stroke={color} pathLength="1" strokeDasharray={`${length} 1`} transform={`rotate(${turn})`} />
        ) : null;
      })}
    </g>
  );
}

const TILES = ["M0 0H50A50 50 0 0 1 0 50Z", "M0 25A25 25 0 0 1 50 25A25 25 0 0 1 0 25Z", "M0 0H50V25A25 25 0 0 1 0 25Z", "M0 50A50 50 0 0 1 50 0V50Z", "M0 0L50 50H0Z"];

/** A mosaic of round and straight shapes; now and then one of them turns. */
function Tiles({palette, clock, seed}: MotifProps) {
  const {accent, accent2, text, background} = palette;
  const colors = [accent, accent2, mix(accent, background, 0.5), accent, mix(text, background, 0.12), mix(accent2, background, 0.35)];
  return (
    <g transform="scale(0.84) translate(-100 -100)">
      {Array.from({length: 16}, (_, index) => {
        const chance = random(`${seed}tile${index}`);
        const shape = TILES[Math.floor(chance * TILES.length)]!;
        const order = ((index % 4) + Math.floor(index / 4)) / 6;
        const scale = clock.enter(order * 0.55, 0.5, true) * (1 - clock.leave(order));
        // Each tile rests for most of its round and makes its quarter turn in the rest.
        const round = clock.seconds / (4.5 + 3 * chance) + chance * 7;
        const turning = Math.min(1, Math.max(0, ((round % 1) - 0.8) / 0.2));
        const turn = 90 * (Math.floor(round) + turning * turning * (3 - 2 * turning));
        const place = `translate(${(index % 4) * 50 + 25} ${Math.floor(index / 4) * 50 + 25}) rotate(${turn}) scale(${Math.max(0, scale)}) translate(-25 -25)`;
        return <path key={index} d={shape} transform={place} fill={colors[Math.floor(random(`${seed}color${index}`) * colors.length)]} />;
      })}
    </g>
  );
}

/** Beams of a lamp, long and short in turn, that run outwards one after the other. */
function Rays({palette, clock, seed}: MotifProps) {
  const {accent, accent2} = palette;
  const count = 14 + 2 * Math.floor(random(`${seed}rays`) * 3);
  return (
    <g transform={`rotate(${(clock.seconds * 4).toFixed(2)})`} strokeLinecap="round">
      {Array.from({length: count}, (_, index) => {
        const order = index / count;
        const open = clock.ease(0.1 + order * 0.4, 0.6) * (1 - clock.leave(order));
        const pulse = 1 + 0.06 * Math.sin(clock.seconds * 1.6 - index * 1.3);
        const end = 36 + ((index % 2 ? 40 : 62) * open * pulse);
        return open > 0.01 ? <line key={index} y1={-36} y2={(-end).toFixed(2)} stroke={index % 2 ? accent2 : accent} strokeWidth={index % 2 ? 5.5 : 8.5} transform={`rotate(${(360 * order).toFixed(2)})`} /> : null;
      })}
      <circle r={(24 * Math.max(0, clock.enter(0, 0.6, true)) * (1 - clock.leave())).toFixed(2)} fill={accent} />
    </g>
  );
}

/** A disc of dots that swell from one side to the other, as in a printed halftone: those of one colour are one path. */
function Dots({palette, clock, seed}: MotifProps) {
  const {accent, accent2, background} = palette;
  const turn = random(`${seed}dots`) * 360;
  const paths: [string, number, string[]][] = [[mix(accent2, background, 0.4), 0.34, []], [accent2, 0.62, []], [accent, 2, []]];
  for (let x = -92; x <= 92; x += 23) {
    const share = (x + 98) / 196;
    const come = clock.ease(share * 0.5, 0.6) * (1 - clock.leave(share));
    const size = Math.max(0, (2.4 + 7.8 * share) * (1 + 0.14 * Math.sin(clock.seconds * 1.4 - share * 5)) * come).toFixed(2);
    const path = paths.find(([, until]) => share <= until)![2];
    for (let y = -92; y <= 92; y += 23) if (Math.hypot(x, y) < 98) path.push(`M${x} ${y}m-${size} 0a${size} ${size} 0 1 0 ${2 * Number(size)} 0a${size} ${size} 0 1 0 -${2 * Number(size)} 0`);
  }
  return (
    <g transform={`rotate(${(turn + 3 * Math.sin(clock.seconds * 0.5)).toFixed(2)})`}>
      {paths.map(([color, , dots]) => (
        <path key={color} d={dots.join("")} fill={color} />
      ))}
    </g>
  );
}

/** Slanted ribbons of different lengths that lie beside each other in a disc, and slide a little. */
function Ribbons({palette, clock, seed}: MotifProps) {
  const {accent, accent2, text, background} = palette;
  const colors = [accent, accent2, mix(accent, background, 0.5), accent, mix(text, background, 0.12), accent2, mix(accent2, background, 0.4)];
  return (
    <g transform="rotate(-45)" strokeWidth="19" strokeLinecap="round">
      {colors.map((color, index) => {
        const y = (index - 3) * 25;
        const half = Math.sqrt(Math.max(0, 90 * 90 - y * y));
        const open = clock.ease(0.06 * index, 0.7) * (1 - clock.leave(index / 7));
        const from = -half + 2 * half * 0.3 * random(`${seed}from${index}`);
        const until = from + (half - from) * (0.6 + 0.4 * random(`${seed}until${index}`)) * open;
        const slide = 3 * Math.sin(clock.seconds * 0.9 + index * 1.7) * open;
        return open > 0.02 ? <line key={index} x1={(from + slide).toFixed(2)} x2={(until + slide).toFixed(2)} y1={y} y2={y} stroke={color} /> : null;
      })}
    </g>
  );
}

const SHAPES: Record<string, (props: MotifProps) => ReactNode> = {sun: Sun, bloom: Bloom, arcs: Arcs, tiles: Tiles, rays: Rays, dots: Dots, ribbons: Ribbons};
