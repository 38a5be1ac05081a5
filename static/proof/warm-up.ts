// A scene that uses what scenes use. Compiling and drawing it before the first real one has V8 read all that code.
export const WARM_UP = `import React, {useMemo} from "react";
import {AbsoluteFill, Easing, Sequence, Series, fitText, interpolate, interpolateColors, random, spring} from "stage";
import {useCurrentFrame, useVideoConfig} from "stage";

interface Item { label: string; value?: number }
export const defaults = {title: "Some 12 words <to> be set", accent: "#ff8800", items: [{label: "a"}, {label: "b", value: 2}] as Item[]};

const Row: React.FC<{item: Item; index: number}> = ({item, index}) => {
  const frame = useCurrentFrame();
  const {fps} = useVideoConfig();
  const rise = spring({frame: frame - index * 3, fps, config: {damping: 200}});
  return <p data-role="item" style={{transform: \`translateY(\${(1 - rise) * 9}px)\`}}><b>{item.label}</b> & {item.value ?? index}</p>;
};

export default function Scene({title, accent, items}: typeof defaults) {
  const frame = useCurrentFrame();
  const {width, height, durationInFrames} = useVideoConfig();
  const dots = useMemo(() => [1, 2, 3].map((n) => random(n) * width), [width]);
  const {fontSize, lines} = fitText({text: title, width, height: 99, fontSize: 90, maxLines: 2, fontWeight: 700});
  const opacity = interpolate(frame, [0, 10, durationInFrames], [0, 1, 1], {easing: Easing.out(Easing.cubic), extrapolateRight: "clamp"});
  const sky = interpolateColors(frame, [0, 30], ["#102030", "rgb(9 9 9 / 50%)"]);
  if (height < 1) throw new Error("no height");
  return (
    <AbsoluteFill style={{background: \`linear-gradient(\${sky}, hsl(9, 50%, 50%))\`, fontSize, padding: width / 20}}>
      <h1 data-role="title" style={{opacity, color: accent}}>{lines.map((line) => <span key={line}>{line}</span>)}</h1>
      {items.map((item, index) => <Row key={item.label} item={item} index={index} />)}
      <Sequence from={3} layout="none">
        <svg viewBox="0 0 9 9">{dots.map((x) => <circle key={x} cx={x} cy={4} r={2} fill="red" opacity={0.5} />)}</svg>
      </Sequence>
      <Series><Series.Sequence durationInFrames={9}>x</Series.Sequence></Series>
    </AbsoluteFill>
  );
}
`;
