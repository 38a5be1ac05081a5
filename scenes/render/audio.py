"""The sound of a film: recordings laid over one another, quieter where others are to be heard, as loud as films are.

Everything is counted in samples of RATE, so that nothing drifts however long the film is.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt

from scenes.render.loudness import BLOCK, RATE, Samples, frame_of, loudness_of
from scenes.render.records import Mix, Stretch
from tools.audio import DUCK_FALL_SECONDS, DUCK_RISE_SECONDS, DUCKED, MUSIC_VOLUME

LUFS = -14.0  # what players of videos bring everything to; what is nowhere as loud as music is by default stays quieter
CEILING_DB = -1.0  # true peak, which encoding may overshoot a little
MOST_GAIN_DB = 20.0  # what is nearly silent stays quiet
EDGE_SECONDS = 0.005  # at a recording's ends, so that none begins or ends with a click
CODECS = {"mp4": ("aac", 192_000), "webm": ("libopus", 128_000)}


def mixed(mix: Mix, files: Mapping[str, Path], target: Path, check: Callable[[], None] = lambda: None) -> None:
    """Writes the mix to `target`, whose container is the mix's. `files` are the recordings by source; `check` is called
    every second of the film and may raise to give up."""
    length = round(mix.seconds * RATE)
    raw = target.with_suffix(".f32")
    with contextlib.ExitStack() as open_files:
        voices = [open_files.enter_context(Voice(stretch, files[stretch.source])) for stretch in mix.stretches]
        ducking = envelope(mix)
        with raw.open("wb") as kept:

            def blocks() -> Iterator[Samples]:
                for at in range(0, length, BLOCK):
                    check()
                    block = summed(voices, ducking, mix.fps, at, min(BLOCK, length - at))
                    kept.write(block.T.tobytes())
                    yield block

            measured = loudness_of(blocks())
    gain_db = min(LUFS + turned_down_db(mix) - measured.lufs, MOST_GAIN_DB) if measured.lufs > -70 else 0.0
    limited = measured.peak + gain_db > CEILING_DB
    encode(scaled(raw, 10 ** (gain_db / 20)), target, mix.container, limited)
    raw.unlink()


def turned_down_db(mix: Mix) -> float:
    """By how much all that is heard was turned down: music at half its usual volume is half as loud in the film too."""
    loudest = max((gain for stretch in mix.stretches for _, gain in stretch.gains), default=0)
    return 20 * math.log10(min(1.0, loudest / MUSIC_VOLUME)) if loudest else 0.0


def summed(voices: Sequence[Voice], ducking: npt.NDArray[np.float64], fps: int, at: int, count: int) -> Samples:
    """`count` samples of all voices from sample `at` of the film on."""
    block = np.zeros((2, count), np.float32)
    frames = (at + np.arange(count)) * (fps / RATE)
    quieter = np.interp(frames, np.arange(len(ducking)), ducking).astype(np.float32)
    for voice in voices:
        first, samples = voice.heard(at, count)
        if samples.shape[1]:
            end = first + samples.shape[1]
            block[:, first:end] += samples * quieter[first:end] if voice.stretch.ducks else samples
    return block


def envelope(mix: Mix) -> npt.NDArray[np.float64]:
    """For each frame, how loud what ducks is: it gives way when others begin, and comes back when they have ended."""
    count = int(np.ceil(mix.seconds * mix.fps)) + 1
    others = np.zeros(count, bool)
    for stretch in mix.stretches:
        if not stretch.ducks:
            others[round(stretch.start * mix.fps) : round((stretch.start + stretch.seconds) * mix.fps)] = True
    levels, level = np.ones(count), 1.0
    fall, rise = ((1 - DUCKED) / (seconds * mix.fps) for seconds in (DUCK_FALL_SECONDS, DUCK_RISE_SECONDS))
    for frame, heard in enumerate(others):
        level = max(DUCKED, level - fall) if heard else min(1.0, level + rise)
        levels[frame] = level
    return levels


class Voice:
    """A stretch as it is read, block after block."""

    def __init__(self, stretch: Stretch, path: Path) -> None:
        self.stretch = stretch
        self._first = round(stretch.start * RATE)
        self._length = round(stretch.seconds * RATE)
        self._samples = stretched(path, stretch)
        self._left: Samples = np.zeros((2, 0), np.float32)

    def __enter__(self) -> Voice:
        return self

    def __exit__(self, *error: object) -> None:
        self._samples.close()

    def heard(self, at: int, count: int) -> tuple[int, Samples]:
        """What is heard of it in `count` samples of the film from `at` on, and behind how many of them it begins.

        Blocks are asked for in order.
        """
        begin, end = max(at, self._first), min(at + count, self._first + self._length)
        if end <= begin:
            return 0, self._left[:, :0]
        return begin - at, self._read(end - begin) * self._gain(begin - self._first, end - begin)

    def _read(self, count: int) -> Samples:
        parts, have = [self._left], self._left.shape[1]
        while have < count and (part := next(self._samples, None)) is not None:
            parts.append(part)
            have += part.shape[1]
        if have < count:
            parts.append(np.zeros((2, count - have), np.float32))
        whole = np.concatenate(parts, 1)
        self._left = whole[:, count:]
        return whole[:, :count]

    def _gain(self, at: int, count: int) -> npt.NDArray[np.float32]:
        seconds, gains = zip(*self.stretch.gains, strict=True)
        place = at + np.arange(count)
        edge = EDGE_SECONDS * RATE
        ends = np.clip(np.minimum(place + 1, self._length - place) / edge, 0, 1)
        gain: npt.NDArray[np.float32] = (np.interp(place / RATE, seconds, gains) * ends).astype(np.float32)
        return gain


def stretched(path: Path, stretch: Stretch) -> Generator[Samples]:
    """The recording's samples as the stretch plays them, without an end where it loops."""
    if stretch.loop is None:
        yield from decoded(path, stretch.offset, None, stretch.rate)
        return
    offset = stretch.offset % stretch.loop
    while True:
        yield from decoded(path, offset, stretch.loop, stretch.rate)
        offset = 0.0


def decoded(path: Path, offset: float, until: float | None, rate: float) -> Iterator[Samples]:
    """The recording at RATE in two channels from its second `offset` on. With `until`, up to that second exactly: what
    is missing is silence."""
    wanted = None if until is None else round((until - offset) / rate * RATE)
    given = 0
    with av.open(str(path)) as source:
        stream = source.streams.audio[0]
        offset += max(0, source.start_time or 0) / av.time_base  # Opus and MP3 count what their encoder put before it
        if offset > 1:
            source.seek(int((offset - 1) / (stream.time_base or 1)), stream=stream)
        parts = cut(source.decode(stream), offset)
        for part in parts if rate == 1 else filtered(paced(rate), parts):
            part = part if wanted is None else part[:, : wanted - given]
            given += part.shape[1]
            yield part
            if given == wanted:
                return
    if wanted is not None and given < wanted:
        yield np.zeros((2, wanted - given), np.float32)


def paced(rate: float) -> av.filter.Graph:
    """Plays so many times as fast, at the same pitch."""
    steps = []
    while not 0.5 <= rate <= 100:
        steps.append(0.5 if rate < 0.5 else 100.0)
        rate /= steps[-1]
    return chain(*(("atempo", f"{step:.6f}") for step in (*steps, rate)))


def chain(*filters: tuple[str, str]) -> av.filter.Graph:
    """Filters, one after the other, for samples as they are here."""
    graph = av.filter.Graph()
    nodes = [graph.add_abuffer(format="fltp", sample_rate=RATE, layout="stereo")]
    nodes += [graph.add(name, arguments) for name, arguments in (*filters, ("aformat", "sample_fmts=fltp"))]
    nodes.append(graph.add("abuffersink"))
    for one, other in pairwise(nodes):
        one.link_to(other)
    graph.configure()
    return graph


def cut(frames: Iterable[Any], offset: float) -> Iterator[Samples]:
    """The frames' samples at RATE, from the second `offset` of the recording on."""
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
    at: int | None = None
    for frame in frames:
        if at is None:
            at = round(((frame.time or 0.0) - offset) * RATE)
            if at > 0:
                yield np.zeros((2, at), np.float32)
        for made in resampler.resample(frame):
            samples = samples_of(made)
            skipped = min(samples.shape[1], max(0, -at))
            at += samples.shape[1]
            if skipped < samples.shape[1]:
                yield samples[:, skipped:]
    yield from (samples_of(made) for made in resampler.resample(None) if at is not None and at >= 0)


def samples_of(frame: Any) -> Samples:
    made: Samples = frame.to_ndarray()
    return made


def filtered(graph: av.filter.Graph, parts: Iterable[Samples]) -> Iterator[Samples]:
    at = 0
    for part in parts:
        graph.push(frame_of(part, at))
        at += part.shape[1]
        yield from pulled(graph)
    graph.push(None)
    yield from pulled(graph)


def pulled(graph: av.filter.Graph) -> Iterator[Samples]:
    while True:
        try:
            yield samples_of(graph.pull())
        except (av.error.BlockingIOError, av.error.EOFError):
            return


def scaled(raw: Path, gain: float) -> Iterator[Samples]:
    """The samples that were kept, louder or quieter."""
    with raw.open("rb") as kept:
        while piece := kept.read(BLOCK * 8):
            yield np.frombuffer(piece, np.float32).reshape(-1, 2).T * np.float32(gain)


def encode(blocks: Iterable[Samples], target: Path, container: str, limited: bool) -> None:
    """Writes the samples as the container's codec; `limited`, no peak is above the ceiling."""
    codec, bit_rate = CODECS[container]
    if limited:
        blocks = filtered(limiter(), blocks)
    with av.open(str(target), "w", format=container) as output:
        stream: Any = output.add_stream(codec, rate=RATE, layout="stereo")
        stream.bit_rate = bit_rate
        if codec == "aac":  # its usual coder is short of bits where a film begins with a beat, and overshoots there
            stream.options = {"aac_coder": "fast"}
        context = stream.codec_context
        context.open()
        resampler = av.AudioResampler(format=context.format, layout="stereo", rate=RATE, frame_size=context.frame_size)
        at = 0
        for block in blocks:
            frame = frame_of(block, at)
            at += block.shape[1]
            for piece in resampler.resample(frame):
                output.mux(stream.encode(piece))
        for piece in resampler.resample(None):
            output.mux(stream.encode(piece))
        output.mux(stream.encode(None))


def limiter() -> av.filter.Graph:
    """Holds peaks down to the ceiling."""
    limit = 10 ** ((CEILING_DB - 0.5) / 20)  # samples; what lies between them is a little higher
    return chain(("alimiter", f"limit={limit:.4f}:level=disabled:attack=5:release=60:latency=1"))
