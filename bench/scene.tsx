// A scene such as a person or a model writes: what a proof of 150 lines costs is measured with it.
import {
  AbsoluteFill,
  Easing,
  Sequence,
  Series,
  fitText,
  interpolate,
  interpolateColors,
  random,
  spring,
  useCurrentFrame,
  useVideoConfig,
} from "stage";

export const defaults = {
  title: "Fresh every morning",
  subtitle: "Bread, buns and cakes, baked before you wake",
  accent: "#e11d48",
  background: "#fff7ed",
  ink: "#431407",
  hours: [
    {day: "Monday to Friday", time: "7 to 19"},
    {day: "Saturday", time: "7 to 16"},
    {day: "Sunday", time: "8 to 12"},
  ],
};

type Props = typeof defaults;

const DISPLAY = '"Bricolage Grotesque Variable", sans-serif';

function Crumbs({color, count}: {color: string; count: number}) {
  const frame = useCurrentFrame();
  const {width, height} = useVideoConfig();
  return (
    <svg width={width} height={height} style={{position: "absolute", inset: 0}}>
      {Array.from({length: count}, (_, index) => {
        const x = random(`x${index}`) * width;
        const y = (random(`y${index}`) * height + frame * (1 + random(`v${index}`) * 2)) % height;
        return <circle key={index} cx={x} cy={y} r={4 + random(`r${index}`) * 10} fill={color} opacity={0.15} />;
      })}
    </svg>
  );
}

function Words({text, delay, size, color}: {text: string; delay: number; size: number; color: string}) {
  const frame = useCurrentFrame();
  const {fps} = useVideoConfig();
  return (
    <div style={{display: "flex", flexWrap: "wrap", gap: size * 0.25}}>
      {text.split(" ").map((word, index) => {
        const come = spring({frame: frame - delay - index * 3, fps, config: {damping: 200}});
        return (
          <span
            key={index}
            style={{
              display: "inline-block",
              fontSize: size,
              color,
              opacity: come,
              transform: `translateY(${(1 - come) * size * 0.6}px)`,
            }}
          >
            {word}
          </span>
        );
      })}
    </div>
  );
}

function Opening({title, subtitle, accent, ink}: Props) {
  const {width, height} = useVideoConfig();
  const frame = useCurrentFrame();
  const {fontSize} = fitText({
    text: title,
    width: width * 0.8,
    height: height * 0.5,
    fontSize: height * 0.22,
    maxLines: 2,
    fontFamily: DISPLAY,
    fontWeight: 700,
  });
  const line = interpolate(frame, [20, 50], [0, width * 0.3], {
    easing: Easing.out(Easing.cubic),
    extrapolateLeft: "clamp",
    extrapolateRight: "clamp",
  });
  return (
    <AbsoluteFill style={{padding: width * 0.08, justifyContent: "center", gap: height * 0.04}}>
      <div data-role="title" style={{fontFamily: DISPLAY, fontWeight: 700, lineHeight: 1.05}}>
        <Words text={title} delay={0} size={fontSize} color={ink} />
      </div>
      <div style={{width: line, height: height * 0.012, borderRadius: height, background: accent}} />
      <div data-role="subtitle">
        <Words text={subtitle} delay={18} size={fontSize * 0.34} color={ink} />
      </div>
    </AbsoluteFill>
  );
}

function Hours({hours, accent, ink}: Props) {
  const frame = useCurrentFrame();
  const {fps, width, height} = useVideoConfig();
  return (
    <AbsoluteFill style={{padding: width * 0.08, justifyContent: "center"}}>
      {hours.map(({day, time}, index) => {
        const come = spring({frame: frame - index * 6, fps, config: {damping: 14, stiffness: 120}});
        return (
          <div
            key={day}
            data-role="items"
            style={{
              display: "flex",
              justifyContent: "space-between",
              fontSize: height * 0.07,
              padding: `${height * 0.03}px 0`,
              borderBottom: `2px solid ${accent}`,
              color: ink,
              opacity: Math.min(1, come),
              transform: `translateX(${(1 - come) * width * 0.1}px)`,
            }}
          >
            <span style={{fontWeight: 600}}>{day}</span>
            <span style={{fontVariantNumeric: "tabular-nums"}}>{time}</span>
          </div>
        );
      })}
    </AbsoluteFill>
  );
}

export default function Scene(props: Props) {
  const frame = useCurrentFrame();
  const {durationInFrames} = useVideoConfig();
  const half = Math.ceil(durationInFrames / 2);
  const paper = interpolateColors(frame, [0, durationInFrames], [props.background, "#ffedd5"]);
  return (
    <AbsoluteFill style={{background: `radial-gradient(circle at 30% 20%, #ffffff, ${paper})`}}>
      <Crumbs color={props.accent} count={12} />
      <Series>
        <Series.Sequence durationInFrames={half}>
          <Opening {...props} />
        </Series.Sequence>
        <Series.Sequence durationInFrames={half}>
          <Hours {...props} />
        </Series.Sequence>
      </Series>
      <Sequence from={half} durationInFrames={12} name="flash">
        <AbsoluteFill style={{background: "#ffffff", opacity: interpolate(frame - half, [0, 12], [0.6, 0])}} />
      </Sequence>
    </AbsoluteFill>
  );
}
