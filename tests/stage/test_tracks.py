"""The film's own sounds in the preview: in the film's time, faded, giving way, silent while it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from bench.frames import served
from tests.stage.screening import Screen, proof_of, scene_of

PLAIN = """import {AbsoluteFill} from "stage";
export default () => <AbsoluteFill style={{background: "#123456"}}><h1>Quiet</h1></AbsoluteFill>;
"""
TRACK = {"volume": 0.6, "start": 0, "end": 300, "fadeIn": 30, "fadeOut": 60, "loopSeconds": None, "duck": None}
# Every sound that the stage makes is kept, to be looked at: none stands in the document, and the stage is sealed.
KEEP = """const kept = []; const Real = window.Audio; window.made = (n) => kept[n];
window.Audio = function () { const one = new Real(); kept.push(one); return one; };
window.states = () => kept.map(({paused, volume, muted, currentTime}) => ({paused, volume, muted, currentTime}));"""


@pytest.fixture
def screen(browser: Browser) -> Iterator[Screen]:
    with served() as address:
        screen = Screen(browser, address)
        screen.page.add_init_script(KEEP)
        screen.page.reload()
        screen.page.evaluate("ready")
        yield screen
        screen.close()


def show(screen: Screen, *tracks: dict[str, Any]) -> None:
    scene = scene_of(proof_of(PLAIN, duration=300), duration=300) | {"id": "s", "name": "s"}
    audio = [TRACK | {"url": "/static/beds/pulse.webm"} | track for track in tracks]
    film = {"revision": 1, "width": 640, "height": 360, "fps": 30, "scenes": [scene], "audio": audio}
    screen.page.evaluate("show", film)


def state(screen: Screen) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = screen.page.frames[1].evaluate("states()")
    return found


def test_a_track_is_as_loud_as_its_fades_say_and_plays_only_while_the_film_does(screen: Screen) -> None:
    show(screen, {})
    levels = []
    for frame in (0, 15, 100, 270):
        screen.seek(frame)
        (one,) = state(screen)
        assert one["paused"]
        levels.append(round(one["volume"], 3))
    assert levels == [0, 0.3, 0.6, 0.3]
    screen.seek(0)
    screen.page.evaluate(
        "send({type: 'volume', volume: 0.5}); send({type: 'muted', muted: true}); send({type: 'play'})"
    )
    playing = "() => made(0).currentTime > 1.2 && !made(0).paused"
    screen.page.frames[1].wait_for_function(playing, timeout=10_000)
    (one,) = state(screen)
    assert (round(one["volume"], 2), one["muted"]) == (0.3, True)
    screen.page.evaluate("send({type: 'pause'})")
    screen.page.frames[1].wait_for_function("() => made(0).paused", timeout=10_000)


def test_a_loop_takes_turns_and_gives_way_to_what_does_not_loop(screen: Screen) -> None:
    duck = {"to": 0.3, "fall": 8, "rise": 18}
    show(screen, {"loopSeconds": 2, "duck": duck, "fadeIn": 0, "fadeOut": 0}, {"start": 100, "end": 200})
    screen.seek(50)
    assert [round(one["volume"], 2) for one in state(screen)] == [0.6, 0.6, 0]
    screen.seek(150)
    assert [round(one["volume"], 2) for one in state(screen)][:2] == [0.18, 0.18]
    screen.page.evaluate("send({type: 'play'})")
    screen.page.frames[1].wait_for_function(
        "() => !made(0).paused !== !made(1).paused && !made(2).paused", timeout=10_000
    )
