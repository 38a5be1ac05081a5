import {useVideoConfig} from "stage";

/** The frame's measures, pixels. `unit` is 1 in a 1080-line frame; designs give their sizes in it. `safe` is the box inside the margins. */
export function useFrame() {
  const {width, height} = useVideoConfig();
  const unit = Math.min(width, height) / 1080;
  const wide = width > height * 1.2;
  const tall = height > width * 1.2;
  const margin = (wide ? 104 : tall ? 84 : 80) * unit;
  const room = {width: width - 2 * margin, height: height - 2 * margin};
  return {width, height, unit, wide, tall, margin, room, full: {left: 0, top: 0, width, height}, safe: {left: margin, top: margin, ...room}};
}

export type Frame = ReturnType<typeof useFrame>;
