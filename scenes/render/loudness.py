"""How loud a sound is to the ear: EBU R 128, by FFmpeg's filter of that name."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

import av
import numpy as np
import numpy.typing as npt

RATE = 48_000
BLOCK = RATE  # samples that are filtered at once
Samples = npt.NDArray[np.float32]  # two channels, from -1 to 1


class Loudness(NamedTuple):
    """Integrated loudness (LUFS; -70 and below is silence) and true peak (dB of full scale)."""

    lufs: float
    peak: float


def loudness(sound: Samples) -> Loudness:
    """Of samples at RATE in two rows."""
    return loudness_of(sound[:, at : at + BLOCK] for at in range(0, sound.shape[1], BLOCK))


def loudness_of(blocks: Iterable[Samples]) -> Loudness:
    """The same of samples that come block by block."""
    graph = av.filter.Graph()
    first = graph.add_abuffer(format="fltp", sample_rate=RATE, layout="stereo")
    meter = graph.add("ebur128", "metadata=1:peak=true")
    last = graph.add("abuffersink")
    first.link_to(meter)
    meter.link_to(last)
    graph.configure()
    told: dict[str, str] = {}
    at = 0
    for block in blocks:
        graph.push(frame_of(block, at))
        at += block.shape[1]
        told = drained(graph, told)
    graph.push(None)
    told = drained(graph, told)
    peak = float(told.get("lavfi.r128.true_peak", "0"))
    return Loudness(float(told.get("lavfi.r128.I", "-70")), 20 * math.log10(max(1e-9, peak)))


def drained(graph: av.filter.Graph, told: dict[str, str]) -> dict[str, str]:
    """What the newest of the frames that the graph has ready says."""
    while True:
        try:
            told = dict(graph.pull().metadata) or told  # less than 100 ms at the end says nothing
        except (av.error.BlockingIOError, av.error.EOFError):
            return told


def frame_of(block: Samples, at: int) -> av.AudioFrame:
    """The samples as a frame that begins with sample `at`."""
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), format="fltp", layout="stereo")
    frame.sample_rate = RATE
    frame.pts = at
    return frame
