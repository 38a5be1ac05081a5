// A browser window that slides up, with its address typed and its page shown; a pointer comes and presses the button.
import {AbsoluteFill, Icon, Img, inkOn, mix, veil} from "stage";
import {standing, type Rect} from "./kit/box";
import {setColumn, Texts} from "./kit/column";
import {paletteOn} from "./kit/faces";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {pieceStyle} from "./kit/part";
import {picturesOf} from "./kit/photo";
import {clockOf, settled, useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, settings, type Setting} from "./kit/type";
import {boxesIn} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "",
  title: "Order online",
  subtitle: "Fresh bread at your door by seven",
  contact: "luigis-bakery.example",
  cta: "Order now",
  pictures: [] as string[],
  ...looks("kicker", "title", "subtitle", "contact", "cta"),
  theme: {background: "#10233f", surface: "#ffffff", text: "#f2f6ff", accent: "#ffb340", accent2: "#3f8cff", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const {palette, words, pane, bar, page, address, cta, fill, picture} = once([props, frame], () => plan(props, frame));
  const {unit, wide, height} = frame;
  const called = clockOf(clock, cta.look);
  const come = clock.enter(0.05, 0.85, clock.motion === "bounce");
  const leave = clock.leave(0.7);
  const radius = 30 * unit * palette.round;
  const scroll = clock.motion === "none" ? 0.5 : Math.min(1, Math.max(0, (clock.progress - 0.3) / 0.55));
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.title + "browser"} strength={0.6} boxes={boxesIn(words, wide ? "center" : "flex-start")} />
      <Texts column={words} clock={clock} justify={wide ? "center" : "flex-start"} from={0.02} to={0.45} />
      <div style={{...standing(pane), opacity: Math.min(1, come * 2) * (1 - leave), transformOrigin: "50% 0", transform: `translateY(${(1 - come) * height * 0.8 + leave * height * 0.25}px) perspective(${2600 * unit}px) rotateX(${(1 - come) * 28}deg)${wide ? ` rotateY(${-6 + Math.sin(clock.seconds * 0.5) * 1.2}deg)` : ""}`}}>
        <div style={{position: "absolute", inset: 0, borderRadius: `${radius}px ${wide ? 0 : radius}px 0 0`, overflow: "hidden", background: page.background, boxShadow: `0 ${20 * unit}px ${38 * unit}px ${veil("#000000", 0.35)}`}}>
          <Page page={page} palette={palette} picture={picture} opacity={props.picturesOpacity} bar={bar} pane={pane} scroll={scroll} clock={clock} unit={unit} />
          <AddressBar bar={bar} page={page} palette={palette} address={address} clock={clock} unit={unit} />
        </div>
        {cta.lines.length > 0 && !called.away && <Button cta={cta} fill={fill} pane={pane} bar={bar} clock={called} frame={frame} round={palette.round} />}
      </div>
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const {width, height, unit, wide, tall, margin, room, safe} = frame;
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const titled = ["kicker", "title", "subtitle"].some((element) => props[element as "title"] && props[`${element as "title"}Visible`] !== false);
  const head = wide ? {...safe, width: room.width * 0.32} : {...safe, height: height * (tall ? 0.24 : 0.28)};
  const words = setColumn(props, palette, head, 24 * unit, [
    {role: "kicker", face: "kicker", size: (tall ? 52 : 46) * unit, lines: 2, share: 0.14},
    {role: "title", face: "title", size: (wide ? 116 : tall ? 124 : 92) * unit, lines: wide ? 6 : 2},
    {role: "subtitle", face: "body", size: (tall ? 52 : 48) * unit, lines: 4, share: 0.34},
  ]);
  // In wide frames the window runs out of the frame at its right and at its foot.
  const left = wide ? (titled ? margin + room.width * 0.38 : margin) : margin * 0.8;
  const top = wide ? margin * 1.2 : titled ? margin + words.height + 70 * unit : margin;
  const pane = {left, top, width: width - left - (wide ? 0 : left), height: height - top};
  const bar = (tall ? 112 : 96) * unit;
  const ground = palette.dark ? mix(palette.text, "#ffffff", 0.6) : mix(palette.surface, "#ffffff", 0.5);
  const page = paletteOn(palette, ground);
  const address = setText(lookOf(props, "contact", {ground: page.background, color: page.text, font: palette.body, weight: 540, leading: 1.2}), {width: pane.width * 0.5, height: bar * 0.5, size: bar * 0.36, lines: 1}, {width: pane.width * 0.54, height: bar * 0.56});
  const fill = props.ctaColor || palette.accent;
  const cta = setText(lookOf({...props, ctaColor: ""}, "cta", {ground: fill, color: inkOn(fill, palette.background, palette.text), font: palette.body, weight: 720, leading: 1.2}), {width: pane.width * 0.5, height: 130 * unit, size: (tall ? 60 : 54) * unit, lines: 2}, {width: pane.width * 0.66, height: 170 * unit});
  return {palette, words, pane, bar, page, address, cta, fill, picture: picturesOf(props.pictures)[0] ?? ""};
}

function AddressBar({bar, page, palette, address, clock, unit}: {bar: number; page: Palette; palette: Palette; address: Setting; clock: Clock; unit: number}) {
  const typed = {...clock, motion: clock.motion === "none" ? "none" : "type"};
  const chrome = mix(page.background, page.text, 0.08);
  return (
    <div style={{position: "absolute", left: 0, right: 0, top: 0, height: bar, background: chrome, display: "flex", alignItems: "center", gap: 16 * unit, padding: `0 ${34 * unit}px`, boxSizing: "border-box"}}>
      {[palette.accent, palette.accent2, page.muted].map((color, dot) => (
        <div key={dot} style={{flex: "none", width: 22 * unit, height: 22 * unit, borderRadius: 11 * unit, background: color, transform: `scale(${Math.max(0, clock.enter(0.3 + dot * 0.06, 0.4, true))})`}} />
      ))}
      <div style={{marginLeft: 20 * unit, width: "62%", height: bar * 0.64, borderRadius: bar, background: page.background, display: "flex", alignItems: "center", gap: 14 * unit, padding: `0 ${26 * unit}px`, boxSizing: "border-box"}}>
        <Icon name={address.lines.length ? "lock" : "search"} size={bar * 0.26} color={page.muted} strokeWidth={2.4} style={{flex: "none"}} />
        <Words role="contact" setting={address} clock={typed} from={0.35} to={0.6} />
      </div>
    </div>
  );
}

/** The page: the picture, scrolled slowly, or a layout in the theme's colours, of forms alone. */
function Page({page, palette, picture, opacity, bar, pane, scroll, clock, unit}: {page: Palette; palette: Palette; picture: string; opacity: number; bar: number; pane: Rect; scroll: number; clock: Clock; unit: number}) {
  const height = pane.height - bar;
  if (picture) return <Img src={picture} style={{position: "absolute", left: 0, top: bar, width: "100%", height, objectFit: "cover", objectPosition: `50% ${(scroll * 35).toFixed(2)}%`, opacity}} />;
  const hero = height * 0.56;
  const pale = mix(page.background, page.text, 0.09);
  const grown = (at: number) => clock.ease(at, 0.5);
  const cards = pane.width > 1000 * unit ? 3 : 2;
  const gap = 36 * unit;
  const wide = (pane.width - gap * (cards + 1)) / cards;
  return (
    <svg style={{position: "absolute", left: 0, top: bar}} width={pane.width} height={height} viewBox={`0 0 ${pane.width} ${height}`}>
      <g transform={`translate(0 ${(-scroll * height * 0.12).toFixed(2)})`}>
        <rect width={pane.width} height={hero} fill={mix(palette.accent2, page.background, 0.12)} />
        <circle cx={pane.width * 0.76} cy={hero * 0.52} r={Math.max(0, Math.min(hero * 0.36, pane.width * 0.19) * clock.enter(0.35, 0.6))} fill={palette.accent} />
        <circle cx={pane.width * 0.76} cy={hero * 0.52} r={Math.max(0, Math.min(hero * 0.46, pane.width * 0.24) * grown(0.45))} fill="none" stroke={page.background} strokeWidth={4 * unit} strokeDasharray={`${14 * unit} ${22 * unit}`} transform={`rotate(${clock.seconds * 8} ${pane.width * 0.76} ${hero * 0.52})`} />
        {[0.42, 0.3].map((share, line) => (
          <rect key={line} x={gap * 1.6} y={hero * (0.22 + line * 0.16)} width={pane.width * share * grown(0.4 + line * 0.08)} height={hero * 0.1} rx={hero * 0.02} fill={page.background} opacity={line ? 0.7 : 1} />
        ))}
        {Array.from({length: cards * 2}, (_, card) => {
          const [x, y] = [gap + (card % cards) * (wide + gap), hero + gap + Math.floor(card / cards) * (height * 0.46 + gap)];
          const shown = grown(0.5 + card * 0.05);
          return (
            <g key={card} opacity={shown} transform={`translate(0 ${((1 - shown) * 60 * unit).toFixed(2)})`}>
              <rect x={x} y={y} width={wide} height={height * 0.46} rx={22 * unit * palette.round} fill={pale} />
              <rect x={x} y={y} width={wide} height={height * 0.22} rx={22 * unit * palette.round} fill={[palette.accent2, palette.accent, mix(palette.accent, palette.accent2, 0.5)][card % 3]} opacity="0.75" />
              <rect x={x + gap * 0.7} y={y + height * 0.28} width={wide * 0.62} height={height * 0.035} rx={height * 0.017} fill={mix(page.background, page.text, 0.34)} />
              <rect x={x + gap * 0.7} y={y + height * 0.34} width={wide * 0.44} height={height * 0.028} rx={height * 0.014} fill={mix(page.background, page.text, 0.2)} />
            </g>
          );
        })}
      </g>
    </svg>
  );
}

/** The call to action on the page; the pointer goes to it and presses. */
function Button({cta, fill, pane, bar, clock, frame, round}: {cta: Setting; fill: string; pane: Rect; bar: number; clock: Clock; frame: Frame; round: number}) {
  const {unit} = frame;
  const pad = {x: 64 * unit, y: 38 * unit};
  const size = {width: cta.width + 2 * pad.x, height: cta.height + 2 * pad.y};
  const left = 58 * unit;
  const top = bar + (pane.height - bar) * 0.3;
  const still = clock.motion === "none";
  const own = cta.look.motion;
  const come = clock.enter(0.5, 0.5, own === "bounce" || !own);
  const comes = own ? pieceStyle(own, come, clock.leave(0.5)) : {transform: `scale(${Math.max(0, come)})`};
  const way = still ? 1 : Math.min(1, Math.max(0, (clock.progress - 0.28) / 0.2));
  const gone = 1 - (1 - way) ** 3;
  const press = still ? 0 : Math.max(0, 1 - Math.abs((clock.progress - 0.52) / 0.03));
  const wave = still ? 1 : Math.min(1, Math.max(0, (clock.progress - 0.52) / 0.1));
  const point = {x: left + size.width * 0.78 + (1 - gone) * pane.width * 0.3, y: top + size.height * 0.62 + (1 - gone) * pane.height * 0.4};
  return (
    <>
      <div style={{position: "absolute", left, top, ...size, borderRadius: 44 * unit * round, background: fill, display: "flex", flexDirection: "column", justifyContent: "center", padding: `0 ${pad.x}px`, boxSizing: "border-box", boxShadow: `0 ${10 * unit}px ${26 * unit}px ${veil("#000000", 0.3)}`, ...comes, scale: (1 - 0.06 * press).toFixed(4)}}>
        <Words role="cta" setting={cta} clock={settled(clock)} />
      </div>
      {wave > 0 && wave < 1 && <div style={{position: "absolute", left: point.x - 120 * unit, top: point.y - 120 * unit, width: 240 * unit, height: 240 * unit, borderRadius: "50%", border: `${6 * unit}px solid ${fill}`, boxSizing: "border-box", opacity: (1 - wave) * 0.9, transform: `scale(${wave})`}} />}
      <svg style={{position: "absolute", left: point.x, top: point.y, overflow: "visible", opacity: clock.ease(0.6, 0.2), transform: `scale(${1 - 0.14 * press})`}} width={76 * unit} height={76 * unit} viewBox="0 0 24 24">
        <path d="M3 2L20 12.5L12.4 13.8L9 21Z" fill="#ffffff" stroke="#111111" strokeWidth="1.5" strokeLinejoin="round" />
      </svg>
    </>
  );
}
