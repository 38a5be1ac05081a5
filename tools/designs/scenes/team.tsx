// People side by side in tall strips that drop and rise past each other; in upright frames the strips lie and come from both sides.
import {AbsoluteFill, inkOn, legible, lettersOf, mix, veil} from "stage";
import {columnsOf, rowsOf, standing, type Rect} from "./kit/box";
import {edged} from "./kit/card";
import {setColumn, Texts} from "./kit/column";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {Picture, picturesOf, shadeOf} from "./kit/photo";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "Who we are",
  title: "The people behind the oven",
  subtitle: "",
  items: [
    {label: "Luigi Ferraro", value: "Baker", detail: ""},
    {label: "Mara Quint", value: "Pastry", detail: ""},
    {label: "Tomás Vega", value: "Coffee", detail: ""},
  ],
  pictures: [] as string[],
  ...looks("kicker", "title", "subtitle", "items"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#16211d", surface: "#22332c", text: "#f3f1e7", accent: "#f26b4e", accent2: "#f3c45a", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

interface Person {
  rect: Rect;
  name: Setting;
  role: Setting;
  picture: string;
  initial: string;
  fill: string;
  /** What lies under the words: nothing on a plain strip, a shade on a picture. */
  shade: string;
}

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, people} = once([props, frame], () => plan(props, frame));
  const moved = arranged(props.itemsPosition, people.map((person) => person.rect), words, frame);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "team"} strength={0.4} boxes={boxesIn(words, frame.wide ? "flex-end" : "flex-start", props.itemsPosition)} />
      <AbsoluteFill style={moved.list}>
        {people.map((person, index) => (
          <Strip key={index} person={person} index={index} count={people.length} opacity={props.picturesOpacity} palette={palette} clock={clockOf(clock, person.name.look)} frame={frame} />
        ))}
      </AbsoluteFill>
      <Texts column={words} clock={clock} justify={frame.wide ? "flex-end" : "flex-start"} from={0.1} to={0.5} style={moved.heading} />
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const titled = ["kicker", "title", "subtitle"].some((element) => props[element as "title"] && props[`${element as "title"}Visible`] !== false);
  const head = !items.length ? safe : wide ? {...safe, width: room.width * 0.3} : {...safe, height: height * (tall ? 0.2 : 0.24)};
  const words = setColumn(props, palette, head, 22 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.16},
    {role: "title", face: "title", size: (wide ? 104 : tall ? 108 : 84) * unit, lines: wide ? 6 : 2},
    {role: "subtitle", face: "body", size: (tall ? 50 : 44) * unit, lines: 4, share: 0.3},
  ]);
  const left = wide && titled ? margin + room.width * 0.35 : wide ? margin : 0;
  const top = wide ? 0 : titled ? margin + words.height + 50 * unit : 0;
  const area = {left, top, width: width - left - (wide ? margin * 0.7 : 0), height: height - top};
  return {palette, words, people: peopleOf(props, items, area, palette, frame)};
}

function peopleOf(props: typeof defaults, items: ReturnType<typeof itemsOf>, area: Rect, palette: Palette, {unit, tall, width}: Frame): Person[] {
  const count = Math.max(1, items.length);
  const gap = 16 * unit;
  const ones = Array.from({length: count}, () => 1);
  const step = area.height * (count > 1 ? 0.1 : 0.06);
  const rects = tall
    ? rowsOf({...area, height: area.height - 40 * unit}, ones, gap).map((rect, index) => ({...rect, left: index % 2 ? width * 0.1 : 0, width: width * (count > 1 ? 0.9 : 1)}))
    : columnsOf(area, ones, gap).map((rect, index) => ({...rect, top: area.top + (index % 2 ? step : 0), height: area.height - step}));
  const pictures = picturesOf(props.pictures);
  const fills = items.map((_, index) => palette.cards || (index % 3 === 0 ? palette.accent : index % 3 === 1 ? palette.accent2 : mix(palette.accent, palette.background, 0.45)));
  const shade = shadeOf(palette);
  const grounds = items.map((_, index) => (pictures[index] ? shade : fills[index]!));
  const first = rects[0] ?? area;
  const box = {width: tall ? first.width * 0.56 : first.width - 56 * unit, height: first.height * (tall ? 0.4 : 0.18), size: (tall ? Math.min(76 * unit, first.height * 0.3) : Math.min(64 * unit, first.width * 0.17)), lines: 2};
  const inks = grounds.map((ground) => inkOn(ground, palette.text, palette.background));
  const names = setAlike(items.map((item, index) => lookOf(propsOf(props, item), "items", {text: item.label, ground: grounds[index]!, color: inks[index]!, font: palette.display, weight: palette.serif ? 600 : 720, leading: 1.08, spacing: -0.015})), box);
  const roles = setAlike(
    items.map((item, index) => lookOf(propsOf(props, item), "items", {text: [item.value, item.detail].filter(Boolean).join(" · "), ground: grounds[index]!, color: legible(mix(inks[index]!, grounds[index]!, 0.12), grounds[index]!, inks[index]!), font: palette.body, weight: 500, leading: 1.24})),
    {...box, height: first.height * (tall ? 0.26 : 0.13), size: box.size * 0.6, lines: 3},
  );
  return items.map((item, index) => ({rect: rects[index]!, name: names[index]!, role: roles[index]!, picture: pictures[index] ?? "", initial: (lettersOf(item.label)[0] ?? "").toUpperCase(), fill: fills[index]!, shade}));
}

function Strip({person, index, count, opacity, palette, clock, frame}: {person: Person; index: number; count: number; opacity: number; palette: Palette; clock: Clock; frame: Frame}) {
  const {rect, name, role, picture, initial, fill, shade} = person;
  const {unit, tall} = frame;
  const at = 0.04 + 0.32 * (index / count);
  const soft = clock.motion === "fade" || clock.motion === "type";
  const come = soft ? 1 : clock.enter(at, 0.75, clock.motion === "bounce");
  const leave = clock.leave(index / count);
  const side = index % 2 ? 1 : -1;
  const away = ((1 - come) * 105 + leave * 105) * side;
  const radius = 44 * unit * palette.round;
  const corners = tall ? (index % 2 || count === 1 ? `${radius}px 0 0 ${radius}px` : `0 ${radius}px ${radius}px 0`) : index % 2 ? `${radius}px ${radius}px 0 0` : `0 0 ${radius}px ${radius}px`;
  const size = tall ? rect.height * 1.25 : rect.width * 1.25;
  const drift = Math.sin(clock.seconds * 0.6 + index * 1.4) * 1.6;
  const words = tall ? {left: index % 2 || count === 1 ? 48 * unit : frame.margin, right: rect.width * 0.34, top: 0, bottom: 0, justifyContent: "center"} : {left: 28 * unit, right: 28 * unit, bottom: 44 * unit + (index % 2 ? 30 * unit : 0)};
  return (
    <div style={{...standing(rect), overflow: "hidden", borderRadius: corners, background: fill, ...edged(palette, frame.unit), opacity: soft ? clock.ease(at, 0.5) * (1 - leave) : 1, transform: tall ? `translateX(${away}%)` : `translateY(${away}%)`}}>
      {picture ? (
        <>
          <Picture src={picture} rect={tall ? {left: rect.width * 0.46, top: 0, width: rect.width * 0.54, height: rect.height} : {left: 0, top: 0, width: rect.width, height: rect.height}} palette={palette} clock={clock} opacity={opacity} focus={tall ? "50% 30%" : "50% 35%"} />
          <AbsoluteFill style={{backgroundImage: tall ? `linear-gradient(90deg, ${shade} 46%, ${veil(shade, 0)} 76%)` : `linear-gradient(0deg, ${veil(shade, 0.96)} 16%, ${veil(shade, 0)} 46%)`}} />
        </>
      ) : (
        <div aria-hidden style={{position: "absolute", right: tall ? -size * 0.06 : undefined, left: tall ? undefined : -size * 0.04, top: tall ? -size * 0.17 : -size * 0.1, fontFamily: palette.display, fontSize: size, lineHeight: 1, fontWeight: 800, letterSpacing: "-0.06em", color: mix(fill, inkOn(fill, palette.background, palette.text), 0.14), transform: `rotate(${drift}deg) translateY(${(1 - clock.ease(at + 0.15, 0.7)) * 30}%)`}}>
          {initial}
        </div>
      )}
      <div style={{position: "absolute", display: "flex", flexDirection: "column", gap: 8 * unit, ...words}}>
        <Words role="items" setting={name} clock={clock} from={at + 0.3} to={at + 0.4} />
        <Words role="items" setting={role} clock={clock} from={at + 0.38} to={at + 0.46} />
      </div>
    </div>
  );
}
