"""The files that examples of the guide show: a video, a moving picture and a sound, made here."""

from __future__ import annotations

import functools
import io
import math
from array import array
from fractions import Fraction
from typing import Any

import av
from PIL import Image, ImageDraw

FPS, RATE = 30, 48_000
SKY, SUN, SEA = (254, 215, 170), (249, 115, 22), (30, 64, 105)
TURNS, TURN_MS = 12, 80
CHIME_SECONDS = 2.0


@functools.cache
def files() -> dict[str, tuple[str, bytes]]:
    """Path under /assets/ -> media type, content."""
    frames = [_spinner(turn) for turn in range(TURNS)]
    gif = io.BytesIO()
    frames[0].save(gif, "GIF", save_all=True, append_images=frames[1:], duration=TURN_MS, loop=0, disposal=2)
    parts = {f"spinner.gif?frame={turn}": ("image/png", _png(frame)) for turn, frame in enumerate(frames)}
    return {
        "sunset.webm": ("video/webm", _sunset()),
        "chime.wav": ("audio/wav", _chime()),
        "spinner.gif": ("image/gif", gif.getvalue()),
        **parts,
    }


def facts() -> dict[str, dict[str, Any]]:
    """Name -> what a project would know of the file, and its address."""
    unknown = {"width": 0, "height": 0, "durationSeconds": None, "fps": None, "frames": []}
    known: dict[str, dict[str, Any]] = {
        "sunset.webm": {"kind": "video", "width": 640, "height": 360, "durationSeconds": 2.0, "fps": FPS},
        "chime.wav": {"kind": "audio", "durationSeconds": CHIME_SECONDS},
        "spinner.gif": {"kind": "image", "width": 200, "height": 200, "frames": [TURN_MS] * TURNS},
    }
    return {name: {**unknown, **own, "url": f"/assets/{name}"} for name, own in known.items()}


def _sunset() -> bytes:
    """Two seconds in which the sun goes down."""
    file = io.BytesIO()
    with av.open(file, "w", format="webm") as container:
        stream = container.add_stream("libvpx-vp9", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = 640, 360, "yuv420p"
        stream.codec_context.time_base = Fraction(1, FPS)
        for number in range(2 * FPS):
            picture = Image.new("RGB", (640, 360), SKY)
            pen, y = ImageDraw.Draw(picture), 60 + 3.2 * number
            pen.ellipse((250, y, 390, y + 140), fill=SUN)
            pen.rectangle((0, 240, 640, 360), fill=SEA)
            frame = av.VideoFrame.from_image(picture)
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return file.getvalue()


def _spinner(turn: int) -> Image.Image:
    picture = Image.new("P", (200, 200), 0)
    picture.putpalette([*SKY, *SUN])
    ImageDraw.Draw(picture).arc((20, 20, 180, 180), turn * 360 / TURNS, turn * 360 / TURNS + 250, fill=1, width=24)
    return picture


def _png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _chime() -> bytes:
    """A tone that fades."""
    count = round(CHIME_SECONDS * RATE)
    wave = array(
        "h", (round(9000 * math.exp(-3 * n / RATE) * math.sin(2 * math.pi * 660 * n / RATE)) for n in range(count))
    )
    file = io.BytesIO()
    with av.open(file, "w", format="wav") as container:
        stream = container.add_stream("pcm_s16le", rate=RATE, layout="mono")
        frame = av.AudioFrame(format="s16", layout="mono", samples=count)
        frame.planes[0].update(wave.tobytes()[: frame.planes[0].buffer_size].ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate, frame.pts, frame.time_base = RATE, 0, Fraction(1, RATE)
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return file.getvalue()
