"""Segments put together to a film by copying their packets; nothing is encoded again, but for GIF."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
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


def join(
    parts: Iterable[Path],
    target: Path,
    *,
    fps: int,
    check: Callable[[], None] = lambda: None,
    sound: Path | None = None,
) -> int:
    """Writes the film of the segments in `parts` to `target`, whose suffix says the container; returns its frames.

    `sound` is a file of its own, whose packets are copied as well. `fps` is the video's; `check` is called before each
    part and may raise to give up.
    """
    options = {"movflags": "+faststart"} if target.suffix == ".mp4" else {}
    time_base = Fraction(1, 1000) if target.suffix == ".webm" else Fraction(1, fps * 512)
    count, head, mixed = 0, b"", False
    with av.open(str(target), "w", options=options) as output, Heard(sound) as heard:
        stream: Any = None
        for part in parts:
            check()
            with av.open(str(part)) as source:
                video = source.streams.video[0]
                if stream is None:
                    stream = output.add_stream_from_template(video)
                    heard.into(output)
                    head = parameters(video)
                mixed = mixed or parameters(video) != head
                copy = copier(video, stream, parameters(video) if mixed else b"")
                for packet in source.demux(video):
                    for copied in copy(packet):
                        copied.stream = stream
                        copied.time_base = time_base
                        copied.pts = copied.dts = round(count / fps / time_base)
                        copied.duration = round((count + 1) / fps / time_base) - copied.pts
                        output.mux(copied)
                        count += 1
                        heard.until(count / fps)
        heard.until(math.inf)
    return count


class Heard:
    """The sound of a film while its pictures are written: in step with them, so that a player need not seek."""

    def __init__(self, path: Path | None) -> None:
        self._source: Any = av.open(str(path)) if path else None
        self._packets: Iterator[Any] = iter(())
        self._next: Any = None
        self._output: Any = None
        self._stream: Any = None

    def __enter__(self) -> Heard:
        return self

    def __exit__(self, *error: object) -> None:
        if self._source is not None:
            self._source.close()

    def into(self, output: Any) -> None:
        """Adds its stream to the film."""
        if self._source is not None:
            track = self._source.streams.audio[0]
            self._output, self._stream = output, output.add_stream_from_template(track)
            self._packets = (packet for packet in self._source.demux(track) if packet.dts is not None)
            self._next = next(self._packets, None)

    def until(self, seconds: float) -> None:
        """Writes what begins before that second of the film."""
        while self._next is not None and self._next.dts * self._next.time_base < seconds:
            self._next.stream = self._stream
            self._output.mux(self._next)
            self._next = next(self._packets, None)


def copier(video: Any, stream: Any, told: bytes) -> Callable[[Any], Iterable[Any]]:
    """What makes of a segment's packet those of the film; each of its key frames is `told` the parameters."""
    tagging = BitStreamFilterContext(LIMITED[video.codec_context.codec.canonical_name], video, stream)

    def copy(packet: Any) -> Iterable[Any]:
        if packet.dts is None:
            return []
        return tagging.filter(with_parameters(packet, told) if told and packet.is_keyframe else packet)

    return copy


def with_parameters(packet: Any, told_first: bytes) -> Any:
    """The packet, telling decoders first how it is coded: not every part of the film was made by the same encoder."""
    told = av.Packet(told_first + bytes(packet))
    told.pts, told.dts, told.time_base = packet.pts, packet.dts, packet.time_base
    told.is_keyframe = True
    return told


def parameters(video: Any) -> bytes:
    """The sequence and picture parameter sets of an H.264 stream's `avcC` record (ISO/IEC 14496-15, 5.3.3.1), each with
    its length in four bytes before it, as packets hold them; nothing for another stream."""
    avcc = bytes(video.codec_context.extradata or b"")
    if not avcc.startswith(b"\x01"):
        return b""
    found, at = b"", 5
    for mask in (0x1F, 0xFF):
        count, at = avcc[at] & mask, at + 1
        for _ in range(count):
            length = int.from_bytes(avcc[at : at + 2], "big")
            found += length.to_bytes(4, "big") + avcc[at + 2 : at + 2 + length]
            at += 2 + length
    return found


def gif(video: Path, target: Path, *, check: Callable[[], None] = lambda: None) -> None:
    """Makes a GIF of a film, with one palette of 256 colours that is found for it. `check` may raise to give up."""
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
            check()
            graph.push(frame)
        graph.push(None)
        while True:
            try:
                drawn: Any = graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                break
            check()
            output.mux(made.encode(drawn))
        output.mux(made.encode(None))
