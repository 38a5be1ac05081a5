"""The slow way: pictures of the page encoded by FFmpeg's libraries, where the browser cannot do it itself."""

from __future__ import annotations

import io
from fractions import Fraction
from typing import Any

import av
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from PIL import Image

from scenes.render.records import RenderUnavailable, SegmentSpec

ENCODERS = {"avc1": "libx264", "vp09": "libvpx-vp9"}
# No frames between others that look ahead: packets are joined in the order in which they are shown.
OPTIONS = {
    "libx264": {"preset": "veryfast", "bf": "0", "profile": "high", "crf": "16"},
    "libvpx-vp9": {"deadline": "realtime", "cpu-used": "6", "lag-in-frames": "0", "crf": "20"},
}
KEY_EVERY_SECONDS = 2


class Encoder:
    """Encodes PNGs, one for each frame, to the video that the spec asks for."""

    def __init__(self, spec: SegmentSpec) -> None:
        """Raises RenderUnavailable where FFmpeg's libraries here have no encoder for it."""
        self._spec = spec
        self._file = io.BytesIO()
        self._output = av.open(self._file, "w", format=spec.container)
        name = ENCODERS[spec.codec.partition(".")[0]]
        try:
            stream: Any = self._output.add_stream(name, rate=spec.video_fps, options=OPTIONS[name])
        except (ValueError, av.error.FFmpegError):
            raise RenderUnavailable(f"Neither Chromium nor FFmpeg's libraries here encode {spec.codec}.") from None
        stream.width, stream.height, stream.pix_fmt = spec.video_width, spec.video_height, "yuv420p"
        stream.bit_rate = 0 if name == "libx264" else spec.bitrate  # by quality, not by weight
        stream.codec_context.gop_size = KEY_EVERY_SECONDS * spec.video_fps
        stream.time_base = stream.codec_context.time_base = Fraction(1, spec.video_fps)
        context = stream.codec_context
        context.color_range, context.colorspace = ColorRange.MPEG, Colorspace.ITU709
        context.color_primaries, context.color_trc = ColorPrimaries.BT709, ColorTrc.BT709
        self._stream = stream
        self._frames = 0
        self._last: Any = None

    def add(self, png: bytes | None) -> None:
        """The next frame; None is the one before once more."""
        if png is not None:
            taken: Any = av.VideoFrame
            self._last = taken.from_image(Image.open(io.BytesIO(png)).convert("RGB")).reformat(
                width=self._spec.video_width,
                height=self._spec.video_height,
                format="yuv420p",
                dst_colorspace=Colorspace.ITU709,
                dst_color_range=ColorRange.MPEG,
            )
        frame = self._last
        frame.pts, frame.time_base = self._frames, Fraction(1, self._spec.video_fps)
        self._frames += 1
        self._output.mux(self._stream.encode(frame))

    def finish(self) -> bytes:
        self._output.mux(self._stream.encode(None))
        self._output.close()
        return self._file.getvalue()


def picture_file(png: bytes, spec: SegmentSpec) -> bytes:
    """A picture of the page as the spec wants it."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    if picture.size != (spec.video_width, spec.video_height):
        picture = picture.resize((spec.video_width, spec.video_height), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    picture.save(file, spec.container.upper(), quality=90)
    return file.getvalue()


def is_bare(png: bytes) -> bool:
    """Whether nothing is to be seen but the white ground that every scene has."""
    return Image.open(io.BytesIO(png)).convert("RGB").getextrema() == ((255, 255),) * 3
