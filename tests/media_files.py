"""Small pictures, videos and sounds, made for tests: frame n of what moves has colour n."""

from __future__ import annotations

import io
import math
from array import array
from fractions import Fraction

import av
from PIL import Image

# Far apart, so that no codec makes one look like another.
COLORS = [(220, 20, 20), (20, 200, 20), (30, 30, 220), (220, 220, 20), (200, 20, 200), (20, 200, 200), (240, 240, 240)]


def color_of(frame: int) -> tuple[int, int, int]:
    return COLORS[frame % len(COLORS)]


def picture(format: str = "PNG", size: tuple[int, int] = (64, 48), mode: str = "RGB", color: str = "#dc1414") -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, color).save(file, format)
    return file.getvalue()


def animation(
    format: str = "GIF", durations: tuple[int, ...] = (100, 100, 100), size: tuple[int, int] = (32, 32)
) -> bytes:
    """A moving picture whose frames are shown for `durations` milliseconds each."""
    frames = [Image.new("RGB", size, color_of(n)) for n in range(len(durations))]
    file = io.BytesIO()
    options = {"lossless": True} if format == "WEBP" else {}
    frames[0].save(file, format, save_all=True, append_images=frames[1:], duration=list(durations), loop=0, **options)
    return file.getvalue()


def video(
    format: str = "webm",
    codec: str = "libvpx-vp9",
    frames: int = 30,
    fps: int = 30,
    size: tuple[int, int] = (160, 90),
    sound: str | None = None,
    group: int = 12,
) -> bytes:
    """A video of one colour a frame. `sound` is the codec of a tone beside it; `group` the frames from key to key."""
    file = io.BytesIO()
    with av.open(file, "w", format=format) as container:
        stream = container.add_stream(codec, rate=fps)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.codec_context.gop_size = group
        stream.codec_context.time_base = Fraction(1, fps)
        tone = container.add_stream(sound, rate=48_000, layout="mono") if sound else None
        for number in range(frames):
            frame = av.VideoFrame.from_image(Image.new("RGB", size, color_of(number)))
            frame.pts, frame.time_base = number, Fraction(1, fps)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
        if tone is not None:
            _encode_tone(container, tone, frames / fps, 48_000)
    return file.getvalue()


def sound(format: str = "wav", codec: str = "pcm_s16le", seconds: float = 1.0, rate: int = 48_000) -> bytes:
    """A tone of 440 Hz."""
    file = io.BytesIO()
    with av.open(file, "w", format=format) as container:
        _encode_tone(container, container.add_stream(codec, rate=rate, layout="mono"), seconds, rate)
    return file.getvalue()


def _encode_tone(container: av.container.OutputContainer, stream: av.AudioStream, seconds: float, rate: int) -> None:
    step = 960  # samples
    for start in range(0, round(seconds * rate), step):
        wave = array("h", (round(9000 * math.sin(2 * math.pi * 440 * (start + n) / rate)) for n in range(step)))
        frame = av.AudioFrame(format="s16", layout="mono", samples=step)
        frame.planes[0].update(wave.tobytes()[: frame.planes[0].buffer_size].ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate, frame.pts, frame.time_base = rate, start, Fraction(1, rate)
        container.mux(stream.encode(frame))
    container.mux(stream.encode())
