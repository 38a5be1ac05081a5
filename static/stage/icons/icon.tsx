// The icons of Lucide (lucide.dev, ISC), by name.
import lines from "lucide-lines";
import type {CSSProperties, SVGProps} from "react";

interface IconPath {
  d: string;
  filled: boolean;
}

/** Where each icon's line begins; its paths are read when it is drawn. */
const starts = new Map<string, number>();
for (let start = 0; start < lines.length; start = lines.indexOf("\n", start) + 1) {
  starts.set(lines.slice(start, lines.indexOf("|", start)), start);
  if (lines.indexOf("\n", start) === -1) break;
}

/** "ArrowRight" and "arrow right" are "arrow-right". */
function plainName(name: string): string {
  return String(name)
    .trim()
    .replace(/^[Ll]ucide([:-]|(?=[A-Z]))/, "")
    .replace(/([a-z])([A-Z0-9])|([A-Z])(?=[A-Z][a-z])/g, "$1$3-$2")
    .replace(/[\s_-]+/g, "-")
    .toLowerCase();
}

/** Names with a part in common with `name`, those most like it first. */
function namesLike(name: string): string[] {
  const parts = name.split("-").filter((part) => part.length > 2);
  const likeness = (other: string) => {
    const own = other.split("-");
    const shared = parts.filter((part) => own.some((one) => one.startsWith(part.slice(0, 4)) || part.startsWith(one))).length;
    return shared * 10 - Math.abs(other.length - name.length) - (other[0] === name[0] ? 0 : 3);
  };
  const rated = [...starts.keys()].map((other) => [likeness(other), other] as const);
  return rated.sort((a, b) => b[0] - a[0]).slice(0, 3).map(([, other]) => other);
}

/** The paths of an icon in a box of 24 by 24. Throws for an unknown name, and says which come near. */
export function iconPaths(name: string): IconPath[] {
  const plain = starts.has(name) ? name : plainName(name);
  const start = starts.get(plain);
  if (start === undefined) throw new Error(`There is no icon "${name}". Near it are ${namesLike(plain).join(", ")}.`);
  const end = lines.indexOf("\n", start);
  const [, ...paths] = lines.slice(start, end === -1 ? undefined : end).split("|");
  if (paths[0]!.startsWith("=")) return iconPaths(paths[0]!.slice(1));
  return paths.map((path) => ({d: path.replace(/^\*/, ""), filled: path.startsWith("*")}));
}

/** All names of icons, old ones included. */
export function iconNames(): string[] {
  return [...starts.keys()];
}

export interface IconProps extends Omit<SVGProps<SVGSVGElement>, "ref" | "name" | "children"> {
  /** As on lucide.dev: "arrow-right"; "ArrowRight" is the same. */
  name: string;
  /** Width and height, pixels. */
  size?: number;
  color?: string;
  /** Of the 24 units that an icon is wide; 2 is Lucide's own. */
  strokeWidth?: number;
  /** How much of the lines is drawn, 0 to 1, all lines at once. */
  draw?: number;
  style?: CSSProperties;
}

/** An icon drawn in lines. */
export function Icon({name, size = 48, color = "currentColor", strokeWidth = 2, draw = 1, style, ...rest}: IconProps) {
  const part = Math.min(1, Math.max(0, draw));
  const drawn = part < 1 ? {pathLength: 1, strokeDasharray: `${Math.round(part * 10_000) / 10_000} 2`} : {};
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke={color}
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{flexShrink: 0, ...style}}
      {...rest}
    >
      {part > 0 && iconPaths(name).map(({d, filled}) => <path key={d} d={d} fill={filled ? color : undefined} fillOpacity={filled ? part : undefined} {...drawn} />)}
    </svg>
  );
}
