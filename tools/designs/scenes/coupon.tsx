// An offer on a ticket: what one gets in huge type, the code or the date on a stub that is torn off at the end.
import {AbsoluteFill, contrast, inkOn, legible, mix, random, veil} from "stage";
import {useFrame, type Frame} from "./kit/frame";
import {Ground} from "./kit/ground";
import {once} from "./kit/once";
import {paletteOf, type Palette} from "./kit/palette";
import {clockOf, useClock, type Clock} from "./kit/time";
import {lookOf, looks, setText, type Setting, settings, inStack, stackedAt, verticalPlace} from "./kit/type";
import {onCards} from "./kit/veiled";
import {Words} from "./kit/words";

export const defaults = {
  kicker: "This weekend only",
  value: "20 % off",
  title: "Everything from the oven",
  subtitle: "Show this at the till. One per person.",
  cta: "BREAD20",
  ...looks("kicker", "value", "title", "subtitle", "cta"),
  theme: {background: "#1e1430", surface: "#fff4df", text: "#fff4df", accent: "#ffb52e", accent2: "#ff5c7a", display: "Bricolage Grotesque", body: "Inter", texture: "mesh", corners: "soft"},
  ...settings(),
  // "rise", "slide", "bounce", "type", "fade" or "none"
  motion: "rise",
};

export default function Scene(props: typeof defaults) {
  const frame = useFrame();
  const clock = useClock(props.pace, props.motion);
  const scene = once([props, frame], () => plan(props, frame));
  const {palette, ticket, texts, colors} = scene;
  const come = clock.enter(0, 0.75, clock.motion === "bounce");
  const torn = clock.leave();
  const sway = Math.sin(clock.seconds * 0.9) * 0.7;
  const turn = -3.2 + sway - (1 - come) * 26;
  const lifted = (1 - come) * frame.height * 0.9 + torn * frame.height * 0.16;
  const sheen = ((clock.seconds / 3.4) % 1) * 2.4 - 0.7;
  return (
    <AbsoluteFill>
      <Ground {...props} palette={palette} clock={clock} seed={props.value + "ticket"} strength={0.6} boxes={onCards([texts.kicker, texts.value, inStack(texts.title), texts.subtitle, texts.cta])} />
      <Shadow ticket={ticket} color={colors.behind} clock={clock} />
      <div style={{position: "absolute", left: ticket.left, top: ticket.top, width: ticket.width, height: ticket.height, opacity: 1 - torn, transform: `translateY(${lifted}px) rotate(${turn}deg)`}}>
        <Piece d={ticket.body} color={palette.accent} width={ticket.width} height={ticket.height} sheen={sheen} />
        <div style={{position: "absolute", left: ticket.pad, top: ticket.pad * 0.7, width: ticket.bodyWidth - 2 * ticket.pad, height: ticket.bodyHeight - 1.4 * ticket.pad, display: "flex", flexDirection: "column", justifyContent: stackedAt(texts.title.look, "center"), gap: ticket.gap}}>
          <Words role="kicker" setting={texts.kicker} clock={clock} from={0.3} />
          <Words role="value" setting={texts.value} clock={clock} from={0.3} to={0.5} />
          <Words role="title" setting={inStack(texts.title)} clock={clock} from={0.45} to={0.6} style={{order: verticalPlace(texts.title.look) === "top" ? -1 : verticalPlace(texts.title.look) === "bottom" ? 1 : 0}} />
          <Words role="subtitle" setting={texts.subtitle} clock={clock} from={0.55} to={0.65} />
        </div>
      </div>
      {texts.cta.lines.length > 0 && (
        <div style={{position: "absolute", left: ticket.left, top: ticket.top, width: ticket.width, height: ticket.height, opacity: 1 - torn ** 3, transformOrigin: ticket.upright ? "50% 120%" : "120% 50%", transform: `translate(${ticket.upright ? 0 : torn * 220 * frame.unit}px, ${lifted + (ticket.upright ? torn * 260 * frame.unit : 0)}px) rotate(${turn + torn * 14}deg)`}}>
          <Piece d={ticket.stub} color={colors.stub} width={ticket.width} height={ticket.height} sheen={sheen} />
          <Stub ticket={ticket} setting={texts.cta} color={colors.stubInk} chip={colors.chip} round={palette.round} clock={clockOf(clock, texts.cta.look)} />
        </div>
      )}
    </AbsoluteFill>
  );
}

/** All that stays the same from frame to frame. */
function plan(props: typeof defaults, frame: Frame) {
  const palette = paletteOf(defaults.theme, props.theme, props.background, props.accent);
  const stubbed = Boolean(String(props.cta ?? "").trim()) && props.ctaVisible !== false;
  const ticket = ticketOf(frame, stubbed);
  // A sheen passes over the words.
  const far = contrast("#ffffff", palette.accent) >= contrast("#000000", palette.accent) ? "#ffffff" : "#000000";
  const ink = legible(inkOn(palette.accent, palette.background, palette.text), palette.accent, far, 6.5);
  const ground = palette.cards || mix(palette.surface, palette.accent, 0.04);
  // The stub must be told from the frame it lies on.
  const stub = palette.dark && !palette.cards ? mix(palette.surface, palette.text, palette.surface === palette.text ? 0 : 0.86) : ground;
  const stubInk = inkOn(stub, palette.background, palette.text);
  const colors = {ink, quiet: legible(mix(ink, palette.accent, 0.16), palette.accent, ink, 6), stub, stubInk, chip: props.ctaColor || stubInk, behind: veil(palette.accent2, 0.5)};
  return {palette, ticket, colors, texts: layout(props, palette, ticket, colors, frame)};
}

type Colors = {ink: string; quiet: string; stub: string; stubInk: string; chip: string; behind: string};

/** Two pieces with bites where they meet: beside each other, or one below the other in upright frames. */
function ticketOf({width: frameWidth, height: frameHeight, unit, wide, tall}: Frame, stubbed: boolean) {
  const upright = !wide;
  const width = wide ? frameWidth * 0.8 : frameWidth * 0.84;
  const height = wide ? frameHeight * 0.66 : frameHeight * (tall ? 0.68 : 0.8);
  const share = stubbed ? (upright ? 0.74 : 0.76) : 1;
  const bodyWidth = upright ? width : width * share;
  const bodyHeight = upright ? height * share : height;
  const corner = 36 * unit;
  const bite = 34 * unit;
  const body = upright ? piece(0, 0, width, bodyHeight, corner, bite, stubbed ? "bottom" : "") : piece(0, 0, bodyWidth, height, corner, bite, stubbed ? "right" : "");
  const stub = upright ? piece(0, bodyHeight, width, height - bodyHeight, corner, bite, "top") : piece(bodyWidth, 0, width - bodyWidth, height, corner, bite, "left");
  return {left: (frameWidth - width) / 2, top: (frameHeight - height) / 2, width, height, bodyWidth, bodyHeight, upright, body, stub, bite, pad: (wide ? 92 : 76) * unit, gap: 20 * unit, unit};
}

type Ticket = ReturnType<typeof ticketOf>;

/** A rectangle with round corners whose two corners at `side` are bitten out. */
function piece(x: number, y: number, width: number, height: number, corner: number, bite: number, side: string): string {
  const [right, bottom] = [x + width, y + height];
  const round = (at: string, ...sides: string[]) => (sides.includes(side) ? `A${bite} ${bite} 0 0 0 ${at}` : `A${corner} ${corner} 0 0 1 ${at}`);
  const cut = (...sides: string[]) => (sides.includes(side) ? bite : corner);
  const [tl, tr, br, bl] = [cut("left", "top"), cut("right", "top"), cut("right", "bottom"), cut("left", "bottom")];
  return `M${x + tl} ${y}H${right - tr}${round(`${right} ${y + tr}`, "right", "top")}V${bottom - br}${round(`${right - br} ${bottom}`, "right", "bottom")}H${x + bl}${round(`${x} ${bottom - bl}`, "left", "bottom")}V${y + tl}${round(`${x + tl} ${y}`, "left", "top")}Z`;
}

function layout(props: typeof defaults, palette: Palette, ticket: Ticket, colors: Colors, {tall}: Frame) {
  const {unit, gap, upright} = ticket;
  const room = {width: ticket.bodyWidth - 2 * ticket.pad, height: ticket.bodyHeight - 1.4 * ticket.pad};
  const kicker = setText(
    lookOf(props, "kicker", {ground: palette.accent, color: colors.ink, font: palette.body, weight: 680, caps: true, spacing: 0.12, leading: 1.3}),
    {width: room.width, height: room.height * 0.12, size: (tall ? 38 : 32) * unit, lines: 2},
    {width: room.width, height: room.height * 0.16},
  );
  const title = setText(
    lookOf(props, "title", {ground: palette.accent, color: colors.ink, font: palette.body, weight: 640, leading: 1.14, spacing: -0.01}),
    {width: room.width, height: room.height * 0.26, size: (tall ? 66 : 54) * unit, lines: 4},
    {width: room.width, height: room.height * 0.32},
  );
  const subtitle = setText(
    lookOf(props, "subtitle", {ground: palette.accent, color: colors.quiet, font: palette.body, weight: 460, leading: 1.3}),
    {width: room.width, height: room.height * 0.16, size: (tall ? 40 : 32) * unit, lines: 4, short: (tall ? 54 : 44) * unit},
    {width: room.width, height: room.height * 0.22},
  );
  const left = room.height - [kicker, title, subtitle].reduce((sum, text) => sum + (text.height && text.height + gap), 0);
  const value = setText(
    lookOf(props, "value", {ground: palette.accent, color: colors.ink, font: palette.display, weight: palette.serif ? 640 : 800, spacing: -0.045, leading: 0.94}),
    {width: room.width * 0.84, height: left * 0.84, size: (upright ? 400 : 460) * unit, lines: upright ? 3 : 2},
    {width: room.width, height: left},
  );
  const stub = upright ? {width: room.width - 320 * unit, height: (ticket.height - ticket.bodyHeight) * 0.5} : {width: ticket.width - ticket.bodyWidth - 90 * unit, height: ticket.height * 0.56};
  const cta = setText(
    lookOf({...props, ctaColor: ""}, "cta", {ground: colors.chip, color: inkOn(colors.chip, colors.stub, palette.text), font: palette.display === "JetBrains Mono" ? palette.display : palette.body, weight: 760, leading: 1.12, align: upright ? "left" : "center", spacing: 0.01}),
    {width: stub.width * 0.76, height: stub.height * 0.74, size: (tall ? 84 : 64) * unit, lines: 4},
    {width: stub.width * 0.92, height: stub.height},
  );
  return {kicker, value, title, subtitle, cta};
}

function Piece({d, color, width, height, sheen}: {d: string; color: string; width: number; height: number; sheen: number}) {
  const id = `sheen${Math.round(width)}${d.length}`;
  return (
    <svg style={{position: "absolute", inset: 0, overflow: "visible"}} width={width} height={height}>
      <defs>
        <linearGradient id={id} x1={sheen} x2={sheen + 0.35} y1="0" y2="0.2">
          <stop offset="0" stopColor="#ffffff" stopOpacity="0" />
          <stop offset="0.5" stopColor="#ffffff" stopOpacity="0.1" />
          <stop offset="1" stopColor="#ffffff" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d={d} fill={color} />
      <path d={d} fill={`url(#${id})`} />
    </svg>
  );
}

/** The code over bars that look as if a till could read them, beyond a line of perforation. */
function Stub({ticket, setting, color, chip, round, clock}: {ticket: Ticket; setting: Setting; color: string; chip: string; round: number; clock: Clock}) {
  const {upright, unit, width, height, bodyWidth, bodyHeight, bite, pad} = ticket;
  const bars = Array.from({length: 26}, (_, index) => 2 + Math.floor(random(`${setting.look.text}bar${index}`) * 4) * 2);
  const line = upright ? {left: bite * 1.4, right: bite * 1.4, top: bodyHeight, borderTop: `${5 * unit}px dotted ${color}`} : {top: bite * 1.4, bottom: bite * 1.4, left: bodyWidth, borderLeft: `${5 * unit}px dotted ${color}`};
  const box = upright ? {left: pad, right: pad, top: bodyHeight, height: height - bodyHeight, flexDirection: "row" as const, justifyContent: "space-between"} : {left: bodyWidth + 20 * unit, width: width - bodyWidth - 20 * unit, top: 0, bottom: 0, flexDirection: "column" as const, justifyContent: "center"};
  return (
    <>
      <div style={{position: "absolute", opacity: 0.5, ...line}} />
      <div style={{position: "absolute", display: "flex", alignItems: "center", gap: 34 * unit, ...box}}>
        <div style={{padding: `${18 * unit}px ${28 * unit}px`, borderRadius: 16 * unit * round, background: chip, transform: `scale(${Math.max(0, clock.enter(0.45, 0.5, true))})`}}>
          <Words role="cta" setting={setting} clock={clock} from={0.55} to={0.65} />
        </div>
        <div style={{display: "flex", alignItems: "stretch", gap: 3 * unit, height: 92 * unit, overflow: "hidden", flex: "none"}}>
          {bars.map((bar, index) => (
            <div key={index} style={{width: bar * unit, background: color, transformOrigin: "50% 100%", transform: `scaleY(${clock.ease(0.4 + index * 0.012, 0.4)})`}} />
          ))}
        </div>
      </div>
    </>
  );
}

/** A second ticket below the first, for depth. */
function Shadow({ticket, color, clock}: {ticket: Ticket; color: string; clock: Clock}) {
  const come = clock.enter(0.1, 0.9) * (1 - clock.leave());
  const {left, top, width, height} = ticket;
  return (
    <svg style={{position: "absolute", left, top, overflow: "visible", opacity: come, transform: `rotate(${4.5 * come + Math.sin(clock.seconds * 0.7) * 0.8}deg) translateY(${(1 - come) * height}px)`}} width={width} height={height}>
      <path d={ticket.body} fill={color} />
      <path d={ticket.stub} fill={color} />
    </svg>
  );
}
