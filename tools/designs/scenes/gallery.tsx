// Pictures in a mosaic, one of them large, with captions in the corners and the title on a tile of its own.
import {AbsoluteFill, veil} from "stage";
import {inset, rowsOf, columnsOf, standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {faceOf, paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf, setAlike} from "./kit/items";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {Part} from "./kit/part";
import {Photo, picturesOf, shadeOf} from "./kit/photo";
import {useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Setting} from "./kit/type";
import {onCards} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Summer 2026",
  title: "Four rooms, one garden",
  items: [{label: "Morning light", value: ""}, {label: "The long table", value: ""}, {label: "Under the pear tree", value: ""}],
  pictures: ["", "", ""],
  ...looks("kicker", "title", "items"),
  // In which corner or at which side of their pictures the captions stand; "" = at the foot, where they begin
  itemsPosition: "",
  theme: {background: "#f3efe8", surface: "#ffffff", text: "#20241f", accent: "#c65a2e", accent2: "#7c9a6d", display: "Fraunces", body: "Inter", texture: "paper", corners: "soft"},
  // How blurred the pictures are, 0 to 1
  picturesBlur: 0,
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, tile, words, panel, shots} = once([props, frame], () => plan(props, frame));
  const radius = 28 * frame.unit * palette.round;
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title} boxes={onCards(words.lines.map(({setting}) => setting))} />
      {shots.map((shot, index) => (
        <Shot key={index} shot={shot} clock={clock} order={index / shots.length} palette={palette} radius={radius} place={props.itemsPosition} unit={frame.unit} opacity={props.picturesOpacity} blur={props.picturesBlur} />
      ))}
      {panel && <Part clock={clock} at={0.1} late={0.2} rect={panel} style={{background: tile.background, borderRadius: radius}} />}
      <Texts column={words} clock={clock} justify="flex-end" from={0.2} to={0.5} />
    </AbsoluteFill>
  );
}

type ShotPlan = {src: string; rect: Rect; caption: Setting | undefined; captionGround: string};

function plan(props: typeof defaults, frame: Frame) {
  const {unit, full, wide, tall} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const tile = paletteOn(palette, palette.accent);
  const given = picturesOf(props.pictures);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const names = given.length ? given.slice(0, 7) : Array.from({length: Math.min(7, Math.max(3, items.length))}, () => "");
  const headed = [lookOf(props, "kicker", {}), lookOf(props, "title", {})].some((look) => look.text);
  const board = inset(full, (wide ? 56 : 44) * unit);
  const tiles = mosaic(board, names.length + (headed ? 1 : 0), frame, 18 * unit);
  const panel = headed ? tiles[1]! : null;
  const places = tiles.filter((rect) => rect !== panel);
  const shade = paletteOn(palette, shadeOf(palette));
  const captions = setAlike(
    places.map((_, index) => lookOf(items[index] ? propsOf(props, items[index]) : props, "items", {...faceOf(shade, "strong"), text: [items[index]?.label, items[index]?.value].filter(Boolean).join(" · ")})),
    {width: Math.min(...places.map((place) => place.width)) * 0.78, height: 96 * unit, size: (tall ? 34 : 28) * unit, lines: 2},
    0.8,
  );
  const box = panel ? inset(panel, 36 * unit) : board;
  const words = setColumn(props, tile, box, 16 * unit, [
    {role: "kicker", face: "kicker", size: 48 * unit, lines: 2, share: 0.2},
    {role: "title", face: "title", size: (wide ? 92 : 84) * unit, lines: 5},
  ]);
  return {palette, tile, words, panel, shots: places.map((rect, index): ShotPlan => ({src: names[index]!, rect, caption: captions[index], captionGround: shade.background}))};
}

/** A large tile first, the others in a grid beside it (below it in upright frames). */
function mosaic(board: Rect, count: number, {wide, tall}: Frame, gap: number): Rect[] {
  if (count <= 1) return [board];
  const rest = count - 1;
  const [large, side] = wide ? columnsOf(board, rest > 4 ? [1, 1.35] : [1.15, 1], gap) : rowsOf(board, tall ? [rest > 4 ? 0.9 : 1.1, 1] : [1, 0.9], gap);
  const rows = wide ? (rest <= 1 ? 1 : rest <= 4 ? 2 : rest <= 6 ? 2 : 3) : tall ? (rest <= 1 ? 1 : rest <= 4 ? 2 : 3) : rest <= 3 ? 1 : 2;
  const sizes = Array.from({length: rows}, (_, row) => Math.floor(rest / rows) + (row < rest % rows ? 1 : 0)).filter(Boolean);
  const strips = rowsOf(side!, sizes.map(() => 1), gap);
  const cells = strips.flatMap((strip, row) => {
    // Tiles of a row differ in width, in turn from row to row.
    const shares = Array.from({length: sizes[row]!}, (_, index) => ((index + row) % 2 ? 0.8 : 1));
    return columnsOf(strip, shares, gap);
  });
  return [large!, ...cells];
}

function Shot({shot: {src, rect, caption, captionGround}, clock, order, palette, radius, place, unit, opacity, blur}: {shot: ShotPlan; clock: Clock; order: number; palette: Palette; radius: number; place: string; unit: number; opacity: number; blur: number}) {
  const at = 0.02 + order * 0.4;
  return (
    <>
      <Photo src={src} rect={rect} palette={palette} clock={clock} at={at} late={order} radius={radius} opacity={opacity} blur={blur} seed={`${src}${order}`} />
      {caption && caption.lines.length > 0 && (
        <div style={{...standing(rect), display: "flex", alignItems: /top| -/.test(place) ? "flex-start" : /center|^left$|^right$/.test(place) ? "center" : "flex-end", justifyContent: /right|^[1-9]/.test(place) ? "flex-end" : /center|^top$|^bottom$/.test(place) ? "center" : "flex-start", padding: 18 * unit}}>
          <div style={{padding: `${10 * unit}px ${20 * unit}px`, borderRadius: 16 * unit * palette.round, background: veil(captionGround, 0.9 * clock.ease(at + 0.25, 0.3) * (1 - clock.leave(order)))}}>
            <Words role="items" setting={caption} clock={clock} from={at + 0.3} to={at + 0.4} />
          </div>
        </div>
      )}
    </>
  );
}
