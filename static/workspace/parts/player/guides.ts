// Lines over the picture that help to compose it. They are the player's: no film, poster or export has them.
export type Guide = "thirds" | "centre" | "safe" | "apps";

/** Of a film's width or height: what older screens may cut off, and where titles are safe even there. */
const ACTION_SAFE = 0.9;
const TITLE_SAFE = 0.8;
/** What the apps that show vertical films lay over them: Meta's published margins for Reels, the widest of the usual ones. */
const APP_MARGINS = {top: 0.14, bottom: 0.35, side: 0.06};

interface Size {
  width: number;
  height: number;
}

function box({width, height}: Size, part: number): string {
  const left = (width * (1 - part)) / 2;
  const top = (height * (1 - part)) / 2;
  return `M${left} ${top}h${width * part}v${height * part}h${-width * part}z`;
}

function thirds({width, height}: Size): string {
  return [1, 2].map((n) => `M${(width * n) / 3} 0v${height}M0 ${(height * n) / 3}h${width}`).join("");
}

function appsFree({width, height}: Size): string {
  const {top, bottom, side} = APP_MARGINS;
  return `M${width * side} ${height * top}h${width * (1 - 2 * side)}v${height * (1 - top - bottom)}h${-width * (1 - 2 * side)}z`;
}

/** The lines of a guide as an SVG path over a film of `size`. */
function path(guide: Guide, size: Size): string {
  const {width, height} = size;
  if (guide === "thirds") return thirds(size);
  if (guide === "centre") return `M${width / 2} 0v${height}M0 ${height / 2}h${width}`;
  if (guide === "safe") return box(size, ACTION_SAFE) + box(size, TITLE_SAFE);
  return `M0 0h${width}v${height}h${-width}z${appsFree(size)}`;
}

/** A guide that says nothing about a film of this shape is not offered. */
export function fits(guide: Guide, {width, height}: Size): boolean {
  return guide !== "apps" || height > width;
}

/** Draws `guides` into `svg`, over a film of `size`. */
export function drawGuides(svg: SVGSVGElement, guides: Guide[], size: Size): void {
  svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  svg.replaceChildren(
    ...guides
      .filter((guide) => fits(guide, size))
      .map((guide) => {
        const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
        line.setAttribute("class", guide);
        line.setAttribute("d", path(guide, size));
        return line;
      }),
  );
}
