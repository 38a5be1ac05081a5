import {AbsoluteFill, Easing, interpolate, spring, useCurrentFrame, useVideoConfig} from "stage";

export const defaults = {
  kicker: "Since 1974",
  title: "Fresh every morning",
  titleColor: "",
  titleSize: 1,
  accent: "#c2410f",
  background: "#fff4e6",
};

export default function Scene({kicker, title, titleColor, titleSize, accent, background}: typeof defaults) {
  const frame = useCurrentFrame();
  const {fps, width, height, durationInFrames} = useVideoConfig();
  const unit = Math.min(width, height) / 100;
  const leave = interpolate(frame, [durationInFrames - 12, durationInFrames], [0, 1], {
    extrapolateLeft: "clamp",
    extrapolateRight: "clamp",
    easing: Easing.in(Easing.cubic),
  });
  return (
    <AbsoluteFill style={{backgroundColor: background, justifyContent: "center", padding: 10 * unit}}>
      <Sun color={accent} unit={unit} />
      <div style={{position: "relative", transform: `translateY(${-leave * 6 * unit}px)`, opacity: 1 - leave}}>
        <p data-role="kicker" style={{margin: 0, color: accent, font: `600 ${3.2 * unit}px "Inter"`, letterSpacing: "0.14em"}}>
          {kicker}
        </p>
        <h1 data-role="title" style={{margin: 0, color: titleColor || "#2a1a12", font: `600 ${13 * unit * titleSize}px/1.05 "Fraunces"`}}>
          {title.split(" ").map((word, index) => {
            const rise = spring({frame: frame - 6 - index * 4, fps, config: {damping: 16}});
            return (
              <span key={index} style={{display: "inline-block", marginRight: "0.24em", opacity: rise, transform: `translateY(${(1 - rise) * 8 * unit}px)`}}>
                {word}
              </span>
            );
          })}
        </h1>
      </div>
    </AbsoluteFill>
  );
}

function Sun({color, unit}: {color: string; unit: number}) {
  const frame = useCurrentFrame();
  const {fps} = useVideoConfig();
  const grow = spring({frame, fps, config: {damping: 18, mass: 1.4}});
  const drift = Math.sin(frame / fps) * 2 * unit;
  return (
    <div
      style={{
        position: "absolute",
        right: -12 * unit,
        top: -12 * unit + drift,
        width: 60 * unit,
        height: 60 * unit,
        borderRadius: "50%",
        background: `radial-gradient(circle at 35% 65%, ${color}, ${color}88)`,
        transform: `scale(${grow})`,
      }}
    />
  );
}
