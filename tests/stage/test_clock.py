"""The film's clock (static/stage/clock.ts), by itself, in V8."""

from __future__ import annotations

import json
import subprocess
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer, init_mini_racer

from tools.proof.bundles import DIST

STATIC = DIST.parent
# Runs [[method, ...arguments], ...] on a new clock; answers what each call returned, and then playing.
RUN = """
(calls) => {
  const clock = new clocks.Clock();
  const call = ([name, ...rest]) => (name === "playing" ? clock.playing : clock[name](...rest));
  return JSON.stringify(JSON.parse(calls).map(call));
}
"""
BEAT = 1000 / 60  # milliseconds


@pytest.fixture(scope="module")
def run() -> Any:
    """Calls of a clock's methods, one after the other, on a clock of their own."""
    command = [STATIC / "node_modules/.bin/esbuild", STATIC / "stage/clock.ts", "--bundle", "--global-name=clocks"]
    bundle = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    init_mini_racer(flags=("--single-threaded",), ignore_duplicate_init=True)
    v8 = MiniRacer()
    v8.eval(bundle)

    def call(*calls: tuple[Any, ...]) -> list[Any]:
        return json.loads(str(v8.eval(f"({RUN})({json.dumps(json.dumps(calls))})")))

    return call


def film(*durations: int, fps: int = 30) -> tuple[Any, ...]:
    return ("setFilm", list(durations), fps, 0)


def frames(*times: float) -> list[tuple[str, float]]:
    return [("frameAt", time) for time in times]


def test_frames_come_in_their_time_and_the_film_stops_at_its_last(run: Any) -> None:
    answers = run(film(60), ("play", 0), *frames(0, 33, 34, 1000, 1999, 2100), ("playing",))
    assert answers[2:] == [0, 0, 1, 30, 59, 59, False]


@pytest.mark.parametrize("fps", [24, 25, 30, 50, 60])
def test_on_a_display_of_60_hertz_no_frame_is_skipped_and_none_stays_unevenly(run: Any, fps: int) -> None:
    """Beats are never exact: what the clock says does not hang on a tenth of a millisecond."""
    jitter = [0.0, 0.4, -0.4, 0.1, -0.3]
    beats = [beat * BEAT + jitter[beat % 5] for beat in range(1, 240)]
    shown = run(film(1000, fps=fps), ("play", -2), *frames(*beats))[2:]
    steps = [after - before for before, after in pairwise(shown)]
    assert set(steps) <= {0, 1}
    stays = [len(run_) for run_ in "".join("." if step == 0 else "|" for step in steps).split("|")[1:-1]]
    assert max(stays) - min(stays) <= (1 if 60 % fps else 0)


def test_speeds_and_backwards(run: Any) -> None:
    assert run(film(300), ("setSpeed", 2, 0), ("play", 0), *frames(1000))[-1] == 60
    assert run(film(300), ("setSpeed", 0.25, 0), ("play", 0), *frames(1000))[-1] == 7
    backwards = run(
        film(300), ("seek", 100, 0), ("setSpeed", -1, 0), ("play", 0), *frames(0, 40, 1000, 9000), ("playing",)
    )
    assert backwards[4:] == [100, 99, 70, 0, False]


def test_another_speed_or_film_costs_no_time(run: Any) -> None:
    changes = [call for at in range(10, 1000, 10) for call in (("setSpeed", 1, at), ("setFilm", [300], 30, at))]
    assert run(film(300), ("play", 0), *changes, *frames(1000))[-1] == 30


def test_a_film_that_became_shorter_stands_at_its_end(run: Any) -> None:
    assert run(film(60, 60), ("seek", 100, 0), film(60), *frames(0))[-1] == 59


def test_the_scene_or_the_film_begins_anew(run: Any) -> None:
    scene = run(film(60, 30, 60), ("setLoop", "scene", 0), ("seek", 70, 0), ("play", 0), *frames(0, 600, 700, 5000))
    assert scene[4:] == [70, 88, 61, 60 + (10 + 150) % 30]
    whole = run(film(60, 30), ("setLoop", "film", 0), ("seek", 80, 0), ("play", 0), *frames(0, 400, 3400))
    assert whole[4:] == [80, 2, 2]


def test_it_plays_between_in_and_out(run: Any) -> None:
    between = ("setRange", {"in": 20, "out": 40}, 0)
    assert run(film(100), between, ("play", 0), *frames(0, 500, 2000), ("playing",))[3:] == [20, 35, 40, False]
    assert run(film(100), between, ("seek", 90, 0), *frames(0))[-1] == 90, "one may look at all of it"
    looped = run(film(100), between, ("setLoop", "film", 0), ("play", 0), *frames(700, 7000))
    assert looped[4:] == [20, 20]
    gone = run(film(100), ("setRange", {"in": 120, "out": 140}, 0), ("play", 0), *frames(0, 500))
    assert gone[3:] == [0, 15], "points behind the end do not count"


EVENTS = st.one_of(
    st.tuples(st.just("seek"), st.integers(-5, 400)),
    st.just(("play",)),
    st.just(("pause",)),
    st.tuples(st.just("setSpeed"), st.sampled_from([-8, -1, 0.25, 1, 2, 8])),
    st.tuples(st.just("setLoop"), st.sampled_from(["none", "scene", "film"])),
    st.tuples(
        st.just("setRange"),
        st.fixed_dictionaries({"in": st.none() | st.integers(0, 300), "out": st.none() | st.integers(0, 300)}),
    ),
)


@given(
    durations=st.lists(st.integers(1, 90), min_size=1, max_size=4),
    events=st.lists(st.tuples(EVENTS, st.floats(0, 3000)), max_size=12),
)
@settings(max_examples=150)
def test_whatever_happens_it_is_a_frame_of_the_film(run: Any, durations: list[int], events: list[Any]) -> None:
    now = 0.0
    calls: list[tuple[Any, ...]] = [film(*durations)]
    for event, passed in events:
        now += passed
        calls += [(*event, now), ("frameAt", now), ("frameAt", now)]
    answers = run(*calls)[1:]
    for _, first, again in zip(answers[::3], answers[1::3], answers[2::3], strict=True):
        assert first == again
        assert first == int(first)
        assert 0 <= first < sum(durations)
