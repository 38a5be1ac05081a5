"""The mixer, by measurement: in step over ten minutes, as loud as films are, giving way, without clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
import pytest

from scenes.render.audio import mixed
from scenes.render.join import join
from scenes.render.loudness import RATE, loudness
from scenes.render.records import Mix, Stretch
from tools.audio import DUCKED, MUSIC_VOLUME
from tools.beds import BEDS
from tools.proof.bundles import DIST

Sound = npt.NDArray[np.float32]


def recording(path: Path, sound: npt.NDArray[Any], rate: int = 8000) -> Path:
    """The samples (-1 to 1) as a file."""
    with av.open(str(path), "w") as output:
        stream: Any = output.add_stream("pcm_s16le", rate=rate, layout="mono")
        frame = av.AudioFrame.from_ndarray((sound * 32767).astype(np.int16)[None], format="s16", layout="mono")
        frame.sample_rate = rate
        output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return path


def listened(path: Path) -> Sound:
    """All of a file's sound at RATE, two channels."""
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
    with av.open(str(path)) as source:
        parts = [made.to_ndarray() for frame in source.decode(audio=0) for made in resampler.resample(frame)]
    return np.concatenate([*parts, *(made.to_ndarray() for made in resampler.resample(None))], 1)


def tone(hertz: float, seconds: float, level: float = 0.5) -> npt.NDArray[Any]:
    return level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * 8000)) / 8000)


def strength(sound: Sound, begin: float, end: float) -> float:
    return float(np.sqrt(np.mean(sound[:, int(begin * RATE) : int(end * RATE)] ** 2)))


Make = Callable[..., Sound]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Mixes the stretches of recordings of the test's own, and listens to what came out."""

    def made(*stretches: Stretch, seconds: float, container: str = "mp4", **sounds: npt.NDArray[Any]) -> Sound:
        files = {name: recording(tmp_path / f"{name}.wav", sound) for name, sound in sounds.items()}
        mix = Mix.model_validate(
            {
                "stretches": stretches,
                "seconds": seconds,
                "fps": 30,
                "container": container,
                "files": dict.fromkeys(files, "x"),
            }
        )
        target = tmp_path / f"mix.{container}"
        mixed(mix, files, target)
        return listened(target)

    return made


@pytest.mark.parametrize("container", ["mp4", "webm"])
def test_a_film_is_as_loud_as_films_are(make: Make, container: str) -> None:
    sound = make(Stretch(source="a", start=0, seconds=8), seconds=8, container=container, a=tone(440, 8, 0.05))
    assert loudness(sound[:, : 8 * RATE]).lufs == pytest.approx(-14, abs=0.6)
    assert sound.shape[1] == pytest.approx(8 * RATE, abs=1024)
    bursts = tone(440, 8, 0.01)
    bursts[::4000] = 0.99  # peaks that would be far above full scale
    peaky = loudness(make(Stretch(source="a", start=0, seconds=8), seconds=8, container=container, a=bursts))
    assert peaky.peak < 0


def test_what_was_turned_down_is_quieter_in_the_film_too(make: Make) -> None:
    def loud(volume: float, *more: Stretch) -> float:
        music = Stretch(source="a", start=0, seconds=6, gains=((0, volume),))
        return loudness(make(music, *more, seconds=6, a=tone(440, 6), b=tone(880, 6))).lufs

    usual, halved = loud(MUSIC_VOLUME), loud(MUSIC_VOLUME / 2)
    assert usual == pytest.approx(-14, abs=0.6)
    assert usual - halved == pytest.approx(6, abs=0.3)
    voice = Stretch(source="b", start=0, seconds=6)
    assert loud(MUSIC_VOLUME / 2, voice) == pytest.approx(-14, abs=0.6), "with a voice it is as loud as films are"


def test_music_gives_way_and_comes_back(make: Make) -> None:
    music = Stretch(source="music", start=0, seconds=9, ducks=True)
    voice = Stretch(source="voice", start=3, seconds=2, gains=((0, 0.0),))
    sound = make(music, voice, seconds=9, music=tone(440, 9), voice=tone(880, 2))
    before, under, after = strength(sound, 1, 2.5), strength(sound, 3.5, 4.8), strength(sound, 6.5, 8.5)
    assert under / before == pytest.approx(DUCKED, rel=0.05)
    assert after == pytest.approx(before, rel=0.05)


@pytest.mark.parametrize("key", BEDS)
def test_music_begins_with_its_first_beat_and_goes_round_without_a_hole(tmp_path: Path, key: str) -> None:
    """Opus counts from before its first sample: of each round 7 ms were silence, a click in the middle of a chord."""
    seconds, bed = BEDS[key].seconds, DIST / f"beds/{key}.webm"
    stretch = Stretch(source="bed", start=0, seconds=seconds + 1, loop=seconds)
    mix = Mix(stretches=(stretch,), seconds=seconds + 1, fps=30, container="mp4", files={"bed": "x"})
    mixed(mix, {"bed": bed}, tmp_path / "mix.mp4")
    sound, alone = listened(tmp_path / "mix.mp4"), listened(bed)
    seam, around = alone.shape[1], 480
    heard = sound[:, seam - around : seam + around]
    meant = np.concatenate([alone[:, -around:], alone[:, :around]], 1)
    gain = float(np.sum(heard * meant) / np.sum(meant * meant))
    assert np.sqrt(np.mean((heard - gain * meant) ** 2)) < 0.1 * np.sqrt(np.mean((gain * meant) ** 2))
    assert np.abs(sound[:, : RATE // 10]).max() < 1, "no overshoot where it begins with a beat"


def test_gains_are_lines_and_ends_are_soft(make: Make) -> None:
    fading = Stretch(source="a", start=1, seconds=4, gains=((0, 0.0), (4, 1.0)))
    sound = make(fading, seconds=6, a=tone(440, 4))
    assert strength(sound, 0, 0.9) < 1e-3
    assert strength(sound, 5.1, 6) < 1e-3
    assert strength(sound, 4.4, 4.6) / strength(sound, 2.4, 2.6) == pytest.approx(3.5 / 1.5, rel=0.05)
    steps = np.abs(np.diff(sound))[:, int(4.98 * RATE) : int(5.02 * RATE)]
    assert steps.max() < 0.1, "no click where it ends"


def test_a_faster_recording_keeps_its_pitch(make: Make) -> None:
    sound = make(Stretch(source="a", start=0, seconds=2, offset=1, rate=2), seconds=2, a=tone(440, 5))
    spectrum = np.abs(np.fft.rfft(sound[0, RATE // 2 : RATE // 2 + RATE]))
    assert abs(int(spectrum.argmax()) - 440) <= 2
    assert strength(sound, 1.7, 1.95) > 0.05
    slow = make(Stretch(source="a", start=0, seconds=2, rate=0.3), seconds=2, a=tone(440, 1))
    assert abs(int(np.abs(np.fft.rfft(slow[0, RATE // 2 : RATE // 2 + RATE])).argmax()) - 440) <= 4


def clicks(seconds: float, at: float) -> npt.NDArray[Any]:
    sound = np.zeros(int(seconds * 8000))
    sound[int(at * 8000) : int(at * 8000) + 8] = 0.9
    return sound


FPS, PART = 30, 300


def flashing(path: Path) -> Path:
    """Ten seconds of black with a white frame at second 4."""
    with av.open(str(path), "w") as output:
        stream: Any = output.add_stream("libx264", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        stream.options = {"preset": "ultrafast", "g": "300", "bf": "0"}
        for n in range(PART):
            frame = av.VideoFrame.from_ndarray(np.full((64, 64, 3), 255 if n == 4 * FPS else 0, np.uint8))
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return path


def test_pictures_and_sound_are_in_step_after_ten_minutes(tmp_path: Path) -> None:
    files = {"click": recording(tmp_path / "click.wav", clicks(10, 4))}
    stretch = Stretch(source="click", start=0, seconds=600, loop=10)
    mix = Mix(stretches=(stretch,), seconds=600, fps=FPS, container="mp4", files={"click": "x"})
    mixed(mix, files, tmp_path / "sound.mp4")
    part = flashing(tmp_path / "part.mp4")
    assert join([part] * 60, tmp_path / "film.mp4", fps=FPS, sound=tmp_path / "sound.mp4") == 600 * FPS
    sound = listened(tmp_path / "film.mp4")[0]
    assert len(sound) == pytest.approx(600 * RATE, abs=1024)
    with av.open(str(tmp_path / "film.mp4")) as film:
        video = film.streams.video[0]
        for minute in (0, 5, 9.5):
            film.seek(int(minute * 60 / video.time_base), stream=video)
            frames = (frame for frame in film.decode(video) if frame.time >= minute * 60)
            flash = next(frame.time for frame in frames if frame.to_ndarray(format="gray").mean() > 128)
            begin = int(minute * 60 * RATE)
            click = (begin + int(np.abs(sound[begin : begin + 10 * RATE]).argmax())) / RATE
            assert flash == pytest.approx(minute * 60 + 4, abs=1e-3)
            assert abs(click - flash) < 1 / FPS / 8


@pytest.mark.parametrize("key", BEDS)
def test_a_bed_is_a_loop_without_a_click_and_as_loud_as_the_others(key: str) -> None:
    sound = listened(DIST / f"beds/{key}.webm")
    assert abs(sound.shape[1] - BEDS[key].seconds * RATE) < 2
    assert np.abs(sound).max() < 0.9
    steps = np.abs(np.diff(sound))
    seam = np.abs(sound[:, 0] - sound[:, -1])
    assert seam.max() < np.percentile(steps, 99.9), "where it begins anew it does what it does anyway"
    assert loudness(np.tile(sound, 2)).lufs == pytest.approx(-16.3, abs=0.6)
    beat = int(60 / BEDS[key].tempo * RATE)
    beats = [strength(sound, n * beat / RATE, (n + 1) * beat / RATE) for n in range(BEDS[key].beats)]
    assert min(beats) > 0.03, "no hole in it"
