"""Writes the beds of music: `static/public/beds/<key>.webm`, each a loop, synthesised here from nothing but numbers.

Notes are laid into a circle as long as the loop, and so is their echo: what rings past the end rings on at the start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from scenes.render.loudness import loudness
from tools.beds import BEDS, Bed

RATE = 48_000
LUFS = -16.0  # as loud as each other; below full scale by what peaks need
KBITS = 64
ALIKE = 0.97  # correlation of what is synthesised with what comes out of Opus
Sound = npt.NDArray[np.float64]

# Chords as semitones above A2 (110 Hz), four bars that are played twice; the first note is the bass.
CHORDS: dict[str, tuple[tuple[int, ...], ...]] = {
    "sunrise": ((3, 10, 15, 19, 22), (0, 7, 12, 15, 19), (-4, 8, 12, 15, 20), (-2, 10, 14, 17, 22)),  # C Am F G
    "pulse": ((0, 12, 15, 19, 24), (-4, 8, 15, 20, 24), (3, 10, 15, 19, 22), (-2, 10, 14, 17, 22)),  # Am F C G
    "drift": ((5, 12, 16, 21, 24), (2, 9, 14, 17, 21), (-2, 10, 14, 17, 21), (0, 7, 16, 19, 21)),  # Dmaj7 Bm7 Gmaj7 A
    "hopscotch": ((-4, 8, 12, 15, 20), (5, 12, 17, 20, 24), (1, 13, 17, 20, 25), (3, 10, 15, 19, 22)),  # F Dm Bb C
    "midnight": ((-5, 7, 10, 14, 19), (-9, 3, 10, 15, 19), (-12, 0, 7, 15, 19), (-10, 2, 9, 14, 18)),  # Em C Am B
}


def tone(semitones: float) -> float:
    """Hertz."""
    return float(110 * 2 ** (semitones / 12))


class Loop:
    """A circle of sound in two channels."""

    def __init__(self, bed: Bed) -> None:
        self.beat = 60 / bed.tempo
        self.length = round(bed.seconds * RATE)
        self.sound: Sound = np.zeros((2, self.length))
        self.chance = np.random.default_rng(7)

    def lay(self, beat: float, sound: Sound, volume: float, pan: float = 0) -> None:
        """Adds a sound at a beat, from left (-1) to right (1); what is longer than the circle goes round."""
        at = (round(beat * self.beat * RATE) + np.arange(len(sound))) % self.length
        for channel, side in enumerate((np.sqrt((1 - pan) / 2), np.sqrt((1 + pan) / 2))):
            np.add.at(self.sound[channel], at, sound * volume * side)

    def echo(self, seconds: float, share: float) -> None:
        """A room around all of it: noise that dies away, without depths, folded in as a circle."""
        count = min(self.length, round(seconds * 3 * RATE))
        fade = np.exp(-np.arange(count) / (seconds / 3 * RATE))
        for channel in range(2):
            room = np.zeros(self.length)
            noise = self.chance.standard_normal(count) * fade
            room[:count] = np.convolve(noise, np.ones(6) / 6, "same")
            spectrum = np.fft.rfft(room)
            spectrum[: round(180 * self.length / RATE)] = 0
            spectrum /= np.sqrt(np.mean(np.abs(spectrum) ** 2))
            wet = np.fft.irfft(np.fft.rfft(self.sound[channel]) * spectrum, self.length)
            self.sound[channel] += share * wet


def clock(seconds: float) -> Sound:
    return np.arange(round(seconds * RATE)) / RATE


def softly(sound: Sound, attack: float, release: float) -> Sound:
    """Without a click at either end; seconds."""
    rise, fall = round(attack * RATE), round(release * RATE)
    sound[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    sound[-fall:] *= np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    return sound


def pluck(hertz: float, seconds: float, bright: float = 1) -> Sound:
    """A string: harmonics, of which the high ones die first."""
    t = clock(seconds)
    parts = [np.sin(2 * np.pi * hertz * n * t) / n**1.4 * np.exp(-t * (3 + 2.2 * n / bright)) for n in range(1, 9)]
    return softly(np.sum(parts, axis=0), 0.004, 0.05)


def mallet(hertz: float, seconds: float) -> Sound:
    """A bar of wood."""
    t = clock(seconds)
    body = np.sin(2 * np.pi * hertz * t) * np.exp(-7 * t)
    return softly(body + 0.35 * np.sin(2 * np.pi * hertz * 3.93 * t) * np.exp(-22 * t), 0.002, 0.03)


def bell(hertz: float, seconds: float) -> Sound:
    t = clock(seconds)
    ring = np.sin(2 * np.pi * hertz * t + 1.4 * np.exp(-4 * t) * np.sin(2 * np.pi * hertz * 3.01 * t))
    return softly(ring * np.exp(-1.7 * t), 0.006, 0.2)


def pad(hertz: float, seconds: float, detune: float) -> Sound:
    """Many strings far away."""
    t = clock(seconds)
    parts = [
        np.sin(2 * np.pi * hertz * (1 + shift) * n * t + n) / n**2.1
        for n in range(1, 6)
        for shift in (-0.0021 - detune, 0.0004, 0.0019 + detune)
    ]
    return softly(np.sum(parts, axis=0) / 3, 0.35, 0.55)


def bass(hertz: float, seconds: float) -> Sound:
    t = clock(seconds)
    body = np.sin(2 * np.pi * hertz * t) + 0.4 * np.sin(4 * np.pi * hertz * t) + 0.15 * np.sin(6 * np.pi * hertz * t)
    return softly(body * np.exp(-1.2 * t), 0.008, 0.06)


def kick() -> Sound:
    t = clock(0.32)
    return softly(np.sin(2 * np.pi * (46 * t + 14 * (1 - np.exp(-30 * t)) / 3)) * np.exp(-11 * t), 0.002, 0.05)


def hiss(chance: np.random.Generator, seconds: float, decay: float) -> Sound:
    """A brush or a closed cymbal."""
    t = clock(seconds)
    noise = np.diff(chance.standard_normal(len(t) + 2), 2)
    return softly(noise * np.exp(-decay * t), 0.003, 0.02) / 3


def bars(key: str) -> Sequence[tuple[int, tuple[int, ...]]]:
    """(first beat, chord) of each of the eight bars."""
    return [(4 * n, chord) for n, chord in enumerate(CHORDS[key] * 2)]


def sunrise(loop: Loop) -> None:
    for start, chord in bars("sunrise"):
        for n, note in enumerate(chord[1:]):
            loop.lay(start, pad(tone(note), 4.3 * loop.beat, n / 9000), 0.05, (n - 1.5) / 2)
        loop.lay(start, bass(tone(chord[0]), 1.8 * loop.beat), 0.3)
        loop.lay(start + 2.5, bass(tone(chord[0]), 1.2 * loop.beat), 0.2)
        for n, step in enumerate((1, 3, 2, 4, 3, 2, 4, 3)):
            high = 12 if start >= 16 and n in (3, 6) else 0
            loop.lay(start + n / 2, pluck(tone(chord[step] + high), 1.4), 0.2 - 0.05 * (n % 2), 0.5 * (-1) ** n)
        for n in range(4):
            loop.lay(start + n + 0.5, hiss(loop.chance, 0.09, 40), 0.05, 0.25)


def pulse(loop: Loop) -> None:
    for start, chord in bars("pulse"):
        for n, note in enumerate(chord[1:]):
            loop.lay(start, pad(tone(note), 4.2 * loop.beat, 0.0012), 0.045, (n - 1.5) / 2)
        for n in range(8):
            loop.lay(start + n / 2, bass(tone(chord[0]), 0.42 * loop.beat), 0.16 if n % 2 == 0 else 0.26)
        for n in range(16):
            step = (1, 2, 3, 4, 3, 2, 4, 3)[n % 8]
            loop.lay(start + n / 4, pluck(tone(chord[step] + 12), 0.4, 1.6), 0.1 if n % 4 else 0.15, 0.6 * (-1) ** n)
        for n in range(4):
            loop.lay(start + n, kick(), 0.75)
            loop.lay(start + n + 0.5, hiss(loop.chance, 0.08, 45), 0.13, 0.15)
            loop.lay(start + n + 0.75, hiss(loop.chance, 0.05, 70), 0.05, -0.2)
        for n in (1, 3):
            loop.lay(start + n, hiss(loop.chance, 0.22, 17), 0.2)


def drift(loop: Loop) -> None:
    for start, chord in bars("drift"):
        for n, note in enumerate(chord):
            loop.lay(start, pad(tone(note), 4.8 * loop.beat, n / 7000), 0.1 if n else 0.16, (n - 2) / 2.5)
        for beat, step in ((0.0, 4), (1.5, 3), (3.0, 2)) if start % 8 == 0 else ((0.5, 3), (2, 4)):
            loop.lay(start + beat, bell(tone(chord[step] + 12), 2.6), 0.1, 0.4 if step % 2 else -0.4)


def hopscotch(loop: Loop) -> None:
    for start, chord in bars("hopscotch"):
        loop.lay(start, bass(tone(chord[0]), 0.7 * loop.beat), 0.3)
        loop.lay(start + 2, bass(tone(chord[0] + 7), 0.7 * loop.beat), 0.24)
        for beat in (1, 3):
            for n, note in enumerate(chord[1:4]):
                loop.lay(start + beat, pluck(tone(note), 0.35, 0.8), 0.12, (n - 1) / 2)
            loop.lay(start + beat, hiss(loop.chance, 0.12, 30), 0.09, -0.2)
        tune = ((0, 3), (0.5, 4), (1.5, 3), (2, 2), (3, 4)) if start % 8 == 0 else ((0, 2), (1, 3), (1.5, 4), (3, 3))
        for at, step in tune:
            loop.lay(start + at, mallet(tone(chord[step] + 12), 0.8), 0.3, 0.3)
        for n in range(8):
            loop.lay(start + n / 2, hiss(loop.chance, 0.05, 60), 0.03 if n % 2 else 0.06, 0.4)


def midnight(loop: Loop) -> None:
    for start, chord in bars("midnight"):
        for n, note in enumerate(chord):
            loop.lay(start, pad(tone(note), 4.9 * loop.beat, 0.0007 * n), 0.12, (n - 2) / 2.2)
        for n in range(8):
            loop.lay(start + n / 2, bass(tone(chord[0] + 12), 0.4 * loop.beat), 0.14 if n % 4 else 0.22)
        loop.lay(start, kick(), 0.7)
        loop.lay(start + 2.5, kick(), 0.4)
        loop.lay(start + 3, bell(tone(chord[4] + 12), 2.2), 0.07, -0.5)
        loop.lay(start + 3.5, bell(tone(chord[3] + 12), 2.2), 0.05, 0.5)


PIECES: dict[str, tuple[Callable[[Loop], None], float, float]] = {  # the notes; the room: seconds, share
    "sunrise": (sunrise, 1.2, 0.16),
    "pulse": (pulse, 0.8, 0.09),
    "drift": (drift, 2.8, 0.4),
    "hopscotch": (hopscotch, 0.7, 0.1),
    "midnight": (midnight, 2.4, 0.3),
}


def synthesised(key: str) -> npt.NDArray[np.float32]:
    """The bed as samples from -1 to 1 at RATE, two channels, as loud as LUFS says."""
    loop = Loop(BEDS[key])
    notes, seconds, share = PIECES[key]
    notes(loop)
    loop.echo(seconds, share)
    sound = loop.sound / np.max(np.abs(loop.sound)) * 0.5
    measured = loudness(np.tile(sound, 2).astype(np.float32))
    sound *= 10 ** ((LUFS - measured.lufs) / 20)
    # A soft ceiling for the few peaks above it.
    held: npt.NDArray[np.float32] = (0.84 * np.tanh(sound / 0.84)).astype(np.float32)
    return held


def encode(sound: npt.NDArray[np.float32], path: Path) -> None:
    """Writes the sound as Opus."""
    with av.open(str(path), "w") as output:
        stream: Any = output.add_stream("libopus", rate=RATE, layout="stereo")
        stream.bit_rate = KBITS * 1000
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound), format="fltp", layout="stereo")
        frame.sample_rate = RATE
        resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE, frame_size=960)
        for piece in [*resampler.resample(frame), *resampler.resample(None)]:
            output.mux(stream.encode(piece))
        output.mux(stream.encode(None))


def decoded(path: Path) -> Sound:
    """The file's samples, two channels."""
    with av.open(str(path)) as source:
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
        frames = [piece for frame in source.decode(audio=0) for piece in resampler.resample(frame)]
        return np.concatenate([frame.to_ndarray() for frame in frames], axis=1).astype(np.float64)


def likeness(one: Sound, other: Sound) -> float:
    """How alike two sounds are, from 0 to 1, whatever the codec put before either: their highest correlation."""
    room = 1 << (one.shape[1] + other.shape[1]).bit_length()
    first, second = (np.fft.rfft(sound, room, axis=1) for sound in (one, other))
    together = np.fft.irfft(np.sum(first * np.conj(second), axis=0), room)
    return float(np.max(np.abs(together)) / max(1e-12, np.linalg.norm(one) * np.linalg.norm(other)))


def is_current(key: str, folder: Path) -> bool:
    """Whether the folder's file of the bed is what is synthesised here, as near as Opus keeps it."""
    path = folder / f"{key}.webm"
    if not path.is_file():
        return False
    made, stored = synthesised(key).astype(np.float64), decoded(path)
    as_long = abs(made.shape[1] - stored.shape[1]) < RATE / 10
    return as_long and likeness(made, stored) > ALIKE


class Command(BaseCommand):
    help = "Synthesises the beds of music."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="only say whether the files are up to date")
        parser.add_argument("--folder", type=Path, default=Path(settings.BASE_DIR) / "static" / "public" / "beds")

    def handle(self, *args: object, check: bool, folder: Path, **options: object) -> None:
        if check:
            stale = [key for key in BEDS if not is_current(key, folder)]
            if stale:
                raise CommandError(f"Beds are stale: {', '.join(stale)}. Run manage.py generate_beds.")
            return
        folder.mkdir(parents=True, exist_ok=True)
        for key in BEDS:
            encode(synthesised(key), folder / f"{key}.webm")
            self.stdout.write(f"wrote {key}")
