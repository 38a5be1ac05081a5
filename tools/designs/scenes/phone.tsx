// A phone that swings up into the frame: on its screen a picture of the app, or a list of what it does; the headline beside it.
import {AbsoluteFill, Img, inkOn, legible, mix, veil} from "stage";
import {standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {itemsOf, propsOf, setAlike} from "./kit/items";
import {arranged} from "./kit/moved";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {picturesOf} from "./kit/photo";
import {clockOf, useClock, type Clock} from "./kit/time";
import {amountLook, lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "The app",
  title: "Your bakery in your pocket",
  subtitle: "Order in the evening, collect in the morning",
  items: [
    {label: "Order ahead", value: "Ready at seven", detail: ""},
    {label: "Collect crumbs", value: "The tenth loaf is free", detail: ""},
    {label: "Know what is fresh", value: "Straight from the oven", detail: ""},
  ],
  cta: "Get the app",
  pictures: [] as string[],
  ...looks("kicker", "title", "subtitle", "items", "amounts", "cta"),
  // Where the list stands as a whole: a side, "top", "bottom", or a shift "5% -10%" of the frame
  itemsPosition: "",
  theme: {background: "#efe9ff", surface: "#ffffff", text: "#1b1138", accent: "#6b3df5", accent2: "#ff9f6b", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, cta, fill, phone, screen, button, place} = once([props, frame], () => plan(props, frame));
  const {unit} = frame;
  // Words stand beside the phone, in upright frames above it.
  const beside = !frame.tall;
  const called = clockOf(clock, cta.look);
  const come = clock.enter(0.05, 0.85, clock.motion === "bounce");
  const leave = clock.leave(0.7);
  const sway = Math.sin(clock.seconds * 0.7);
  const turn = frame.wide ? `rotateY(${-20 + sway * 3 + (1 - come) * -50}deg) rotateX(${8 - sway * 1.5}deg) rotateZ(${4 - (1 - come) * 14}deg)` : `rotateY(${sway * 5 + (1 - come) * -40}deg) rotateX(${12 - sway * 2}deg)`;
  const moved = arranged(place, [phone], {...words, rect: {...words.rect, width: Math.max(words.width, cta.width + 92 * unit)}, height: words.height + button}, frame);
  const halo = phone.width * (frame.wide ? 0.95 : frame.tall ? 0.8 : 0.7);
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "phone"} strength={0.6} boxes={boxesIn(words, beside ? "flex-end" : "flex-start", place)} />
      <AbsoluteFill style={moved.list}>
        <svg style={{position: "absolute", left: phone.left + phone.width / 2 - halo, top: phone.top + phone.height * 0.42 - halo, overflow: "visible"}} width={2 * halo} height={2 * halo} viewBox="-100 -100 200 200">
          <circle r={Math.max(0, 88 * clock.ease(0, 0.8) * (1 - leave) * (1 + 0.02 * sway))} fill={palette.accent2} />
          <circle r={Math.max(0, 97 * clock.ease(0.15, 0.8) * (1 - leave))} fill="none" stroke={palette.accent} strokeWidth="0.8" strokeDasharray="2 5" transform={`rotate(${clock.seconds * 6})`} />
        </svg>
        <div style={{...standing(phone), opacity: Math.min(1, come * 2) * (1 - leave), transform: `translateY(${(1 - come) * frame.height * 0.7 + leave * frame.height * 0.3}px) perspective(${2400 * unit}px) ${turn}`}}>
          <Device phone={phone} palette={palette} clock={clock} screen={screen} opacity={props.picturesOpacity} unit={unit} />
        </div>
      </AbsoluteFill>
      <AbsoluteFill style={moved.heading}>
        <Texts column={words} clock={clock} justify={beside ? "flex-end" : "flex-start"} from={0.1} to={0.55} style={beside ? {height: words.rect.height} : undefined} />
        {cta.lines.length > 0 && (
          <div style={{position: "absolute", left: words.rect.left, width: words.rect.width, top: beside ? words.rect.top + words.rect.height + 44 * unit : words.rect.top + words.height + 34 * unit, display: "flex", justifyContent: cta.look.align === "center" ? "center" : cta.look.align === "right" ? "flex-end" : "flex-start"}}>
            <div style={{padding: `${26 * unit}px ${46 * unit}px`, borderRadius: 60 * unit * palette.round, background: fill, transform: `scale(${Math.max(0, called.enter(0.55, 0.5, true)) * (1 - called.leave(0.5))})`}}>
              <Words role="cta" setting={cta} clock={clock} from={0.62} to={0.7} />
            </div>
          </div>
        )}
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const fill = props.ctaColor || palette.accent;
  const beside = !tall;
  const column = beside ? {left: margin, width: room.width * 0.5} : {left: margin, width: room.width};
  const cta = setText(lookOf({...props, ctaColor: ""}, "cta", {ground: fill, color: inkOn(fill, palette.background, palette.text), font: palette.body, weight: 700, leading: 1.2}), {width: column.width * 0.7, height: height * 0.08, size: (tall ? 48 : 40) * unit, lines: 2}, {width: column.width * 0.86, height: height * 0.12});
  const button = cta.height && cta.height + 96 * unit;
  const whole = beside ? room.height * 0.92 : height * 0.33;
  const words = setColumn(props, palette, {...column, top: beside ? margin + room.height * 0.04 : margin, height: whole - button}, 24 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.14},
    {role: "title", face: "title", size: (wide ? 128 : tall ? 116 : 88) * unit, lines: beside ? 5 : 3},
    {role: "subtitle", face: "body", size: (tall ? 52 : 48) * unit, lines: 3, share: 0.28, measure: 0.92},
  ]);
  // Beside the phone the words stand in the middle of the height, the button below them.
  const lifted = beside ? {...words, rect: {...words.rect, top: (height - words.height - button) / 2, height: words.height}} : {...words};
  // In upright frames it goes above its words by being whole there.
  const above = tall && /top| -/.test(props.itemsPosition);
  const place = tall ? props.itemsPosition.replace(/top|bottom/, "").replace(/ -?[\d.]+%$/, " 0%").trim() : props.itemsPosition;
  const left = room.height - words.height - button - 64 * unit;
  if (above) lifted.rect = {...lifted.rect, top: margin + left + 64 * unit};
  const across = wide ? height * 0.5 : above ? Math.min(width * 0.64, left / 2.06) : tall ? width * 0.64 : width * 0.41;
  const top = beside ? height * 0.1 : above ? margin : margin + words.height + button + 64 * unit;
  const phone = {left: wide ? width * 0.64 : tall ? (width - across) / 2 : width * 0.57, top, width: across, height: across * 2.06};
  return {palette, words: lifted, cta, fill, phone, button, place, screen: screenOf(props, phone, Math.max(across * 0.9, height - top - margin), palette)};
}

interface ScreenPlan {
  ground: string;
  picture: string;
  rows: {top: number; height: number; label: Setting; value: Setting; fill: string}[];
  header: number;
  on: Palette;
}

/** What is on the screen: the picture, or a head in the accent with the items as cards below it. `seen` is how much of the phone's height is in the frame. */
function screenOf(props: typeof defaults, phone: Rect, seen: number, palette: Palette): ScreenPlan {
  const items = props.itemsVisible === false ? [] : itemsOf(props.items);
  const picture = picturesOf(props.pictures)[0] ?? "";
  const ground = palette.cards || (palette.dark ? mix(palette.background, palette.text, 0.07) : mix(palette.surface, "#ffffff", 0.4));
  const on = paletteOn(palette, palette.dark ? mix(palette.background, palette.text, 0.16) : mix(ground, palette.accent2, 0.14));
  const inner = phone.width * 0.93;
  const lowest = Math.min(phone.height * 0.93, seen - phone.width * 0.06);
  const header = picture ? 0 : Math.min(phone.width * 0.62, lowest * 0.4);
  const start = picture ? Math.max(phone.width * 0.5, lowest - phone.width * 0.34 * Math.max(1, items.length)) : header + phone.width * 0.06;
  const count = Math.max(1, items.length);
  const high = Math.min((lowest - start) / count, phone.width * 0.34);
  const width = inner * 0.64;
  const valued = items.some((item) => item.value || item.detail);
  const labels = setAlike(items.map((item) => lookOf(propsOf(props, item), "items", {text: item.label, ground: on.background, color: on.text, font: on.body, weight: 680, leading: 1.12, spacing: -0.01})), {width, height: high * (valued ? 0.36 : 0.64), size: Math.min(phone.width * 0.074, high * 0.27), lines: 2});
  const values = setAlike(items.map((item) => amountLook(propsOf(props, item), {text: [item.value, item.detail].filter(Boolean).join(" · "), ground: on.background, color: legible(on.muted, on.background, on.text, 6.5), font: on.body, weight: 470, leading: 1.2})), {width, height: high * 0.3, size: Math.min(phone.width * 0.054, high * 0.2), lines: 2});
  const fills = [palette.accent, palette.accent2, mix(palette.accent, palette.accent2, 0.5)];
  return {ground, picture, header, on, rows: items.map((_, index) => ({top: start + index * high, height: high * 0.88, label: labels[index]!, value: values[index]!, fill: fills[index % 3]!}))};
}

function Device({phone, palette, clock, screen, opacity, unit}: {phone: Rect; palette: Palette; clock: Clock; screen: ScreenPlan; opacity: number; unit: number}) {
  const {width} = phone;
  const corner = width * 0.15;
  const rim = width * 0.035;
  const shell = palette.dark ? mix(palette.background, "#000000", 0.5) : mix(palette.text, "#000000", 0.35);
  const sheen = ((clock.seconds / 5) % 1) * 260 - 90;
  return (
    <>
      <div style={{position: "absolute", inset: 0, borderRadius: corner, background: shell, boxShadow: `0 ${30 * unit}px ${38 * unit}px ${veil("#000000", 0.32)}, inset 0 0 0 ${3 * unit}px ${mix(shell, "#ffffff", 0.28)}`}} />
      <div style={{position: "absolute", inset: rim, borderRadius: corner - rim, overflow: "hidden", background: screen.ground}}>
        {screen.picture ? <Img src={screen.picture} style={{position: "absolute", inset: 0, width: "100%", height: "100%", objectFit: "cover", objectPosition: "50% 0", opacity}} /> : <Head palette={palette} clock={clock} width={width - 2 * rim} height={screen.header} />}
        {screen.rows.map((row, index) => (
          <Card key={index} row={row} index={index} count={screen.rows.length} on={screen.on} clock={clockOf(clock, row.label.look)} width={width - 2 * rim} />
        ))}
        <div style={{position: "absolute", top: 0, bottom: 0, left: `${sheen}%`, width: "60%", background: `linear-gradient(100deg, ${veil("#ffffff", 0)}, ${veil("#ffffff", 0.06)}, ${veil("#ffffff", 0)})`}} />
      </div>
      <div style={{position: "absolute", left: width * 0.36, top: rim * 2, width: width * 0.28, height: width * 0.075, borderRadius: width, background: shell}} />
    </>
  );
}

/** The app's head where no picture is given: a wave of the accents. */
function Head({palette, clock, width, height}: {palette: Palette; clock: Clock; width: number; height: number}) {
  const wave = (lift: number, phase: number) => {
    const y = (at: number) => height * (lift + 0.06 * Math.sin(clock.seconds * 0.9 + phase + at * 4));
    return `M0 0H${width}V${y(1)}C${width * 0.66} ${y(0.6)} ${width * 0.33} ${y(0.3)} 0 ${y(0)}Z`;
  };
  return (
    <svg style={{position: "absolute", left: 0, top: 0}} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path d={wave(0.9, 0)} fill={mix(palette.accent, palette.accent2, 0.55)} />
      <path d={wave(0.74, 1.4)} fill={palette.accent} />
      <circle cx={width * 0.76} cy={height * 0.42} r={width * 0.12 * clock.enter(0.4, 0.6, true)} fill={palette.accent2} />
      <rect x={width * 0.09} y={height * 0.36} width={width * 0.34 * clock.ease(0.35, 0.5)} height={height * 0.07} rx={height * 0.035} fill={inkOn(palette.accent, palette.background, palette.text)} opacity="0.92" />
      <rect x={width * 0.09} y={height * 0.48} width={width * 0.22 * clock.ease(0.42, 0.5)} height={height * 0.05} rx={height * 0.025} fill={inkOn(palette.accent, palette.background, palette.text)} opacity="0.55" />
    </svg>
  );
}

function Card({row, index, count, on, clock, width}: {row: ScreenPlan["rows"][number]; index: number; count: number; on: Palette; clock: Clock; width: number}) {
  const at = 0.45 + 0.3 * (index / count);
  const come = clock.enter(at, 0.5, clock.motion === "bounce");
  const sign = Math.min(row.height * 0.5, width * 0.14);
  return (
    <div style={{position: "absolute", left: width * 0.06, width: width * 0.88, top: row.top, height: row.height, borderRadius: row.height * 0.26, background: on.background, display: "flex", alignItems: "center", gap: width * 0.045, padding: `0 ${width * 0.05}px`, boxSizing: "border-box", opacity: Math.min(1, come * 2), transform: `translateY(${(1 - come) * width * 0.3}px)`}}>
      <div style={{flex: "none", width: sign, height: sign, borderRadius: sign * 0.32, background: row.fill, transform: `rotate(${(1 - come) * -60}deg)`}} />
      <div style={{display: "flex", flexDirection: "column", gap: width * 0.01}}>
        <Words role="items" setting={row.label} clock={clock} from={at + 0.1} to={at + 0.16} />
        <Words role="amounts" setting={row.value} clock={clock} from={at + 0.16} to={at + 0.2} />
      </div>
    </div>
  );
}
