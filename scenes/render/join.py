"""Segments put together to a film by copying their packets; nothing is encoded again, but for GIF."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.bitstream import BitStreamFilterContext

# The encoder says full range of whatever it is given; the page made it limited-range BT.709, and so says the stream.
LIMITED = {
    "h264": "h264_metadata=video_full_range_flag=0:colour_primaries=1:transfer_characteristics=1:matrix_coefficients=1",
    "vp9": "vp9_metadata=color_space=bt709:color_range=tv",
}


def join(parts: Iterable[Path], target: Path, *, fps: int, check: Callable[[], None] = lambda: None) -> int:
    """Writes the film of the segments in `parts` to `target`, whose suffix says the container; returns its frames.

    `fps` is the video's; `check` is called before each part and may raise to give up.
    """
    options = {"movflags": "+faststart"} if target.suffix == ".mp4" else {}
    time_base = Fraction(1, 1000) if target.suffix == ".webm" else Fraction(1, fps * 512)
    count = 0
    with av.open(str(target), "w", options=options) as output:
        stream: Any = None
        for part in parts:
            check()
            with av.open(str(part)) as source:
                video = source.streams.video[0]
                if stream is None:
                    stream = output.add_stream_from_template(video)
                copy = copier(video, stream)
                for packet in source.demux(video):
                    for copied in copy(packet):
                        copied.stream = stream
                        copied.time_base = time_base
                        copied.pts = copied.dts = round(count / fps / time_base)
                        copied.duration = round((count + 1) / fps / time_base) - copied.pts
                        output.mux(copied)
                        count += 1
    return count


def copier(video: Any, stream: Any) -> Callable[[Any], Iterable[Any]]:
    """What makes of a segment's packet those of the film."""
    tagging = BitStreamFilterContext(LIMITED[video.codec_context.codec.canonical_name], video, stream)
    return lambda packet: tagging.filter(packet) if packet.dts is not None else []


def gif(video: Path, target: Path) -> None:
    """Makes a GIF of a film, with one palette of 256 colours that is found for it."""
    with av.open(str(video)) as source, av.open(str(target), "w") as output:
        stream = source.streams.video[0]
        graph = av.filter.Graph()
        first = graph.add_buffer(template=stream)
        ways = graph.add("split")
        palette = graph.add("palettegen", "stats_mode=diff")
        use = graph.add("paletteuse", "dither=bayer:bayer_scale=4:diff_mode=rectangle")
        last = graph.add("buffersink")
        first.link_to(ways)
        ways.link_to(use, 0, 0)
        ways.link_to(palette, 1, 0)
        palette.link_to(use, 0, 1)
        use.link_to(last)
        graph.configure()
        made = output.add_stream("gif", rate=stream.average_rate)
        made.width, made.height, made.pix_fmt = stream.width, stream.height, "pal8"
        for frame in source.decode(stream):
            graph.push(frame)
        graph.push(None)
        while True:
            try:
                drawn: Any = graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                break
            output.mux(made.encode(drawn))
        output.mux(made.encode(None))
