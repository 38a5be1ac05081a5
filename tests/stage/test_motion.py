"""Trails, blur and the camera: what is drawn when."""

from __future__ import annotations

import json
import re

import pytest
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate, markup_at
from tests.stage.scenes import refused, scene_of

DOT = "const Dot = () => <b>{useCurrentFrame()}</b>;"


def numbers(body: str, *names: str, frame: int = 20) -> list[float]:
    markup = markup_at(scene_of(body, *names, "useCurrentFrame", before=DOT), frame)
    return [float(number) for number in re.findall(r"<b>([^<]+)</b>", markup)]


def test_a_trail_is_its_children_earlier() -> None:
    assert numbers("<Trail layers={3} lagInFrames={2}><Dot /></Trail>", "Trail") == [14, 16, 18, 20]
    markup = markup_at(scene_of("<Trail layers={2} trailOpacity={0.5}>x</Trail>", "Trail"), 20)
    assert re.findall(r"opacity:([\d.]+)", markup) == ["0.25", "0.5"]


def test_motion_blur_is_the_time_of_an_open_shutter() -> None:
    body = "<CameraMotionBlur samples={4} shutterAngle={180}><Dot /></CameraMotionBlur>"
    assert numbers(body, "CameraMotionBlur") == pytest.approx([19.625, 19.75, 19.875, 20])


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<Trail layers={-1}>a</Trail>", "Trail"),
        ("<CameraMotionBlur samples={0}>a</CameraMotionBlur>", "CameraMotionBlur"),
        ("<CameraMotionBlur shutterAngle={720}>a</CameraMotionBlur>", "CameraMotionBlur"),
    ],
)
def test_what_cannot_be_drawn_is_refused(body: str, name: str) -> None:
    assert "must be" in refused(body, name)


def test_the_camera_goes_from_keyframe_to_keyframe(js: Evaluate) -> None:
    start = json.dumps({"x": 960, "y": 540, "zoom": 1, "rotation": 0})
    frames = "[{frame: 10, x: 500}, {frame: 30, x: 700, zoom: 4, easing: Easing.linear}, {frame: 40, rotation: 90}]"

    def at(frame: int) -> dict[str, float]:
        state: dict[str, float] = js(f"cameraAt({frame}, {frames}, {start})")
        return state

    assert at(0) == at(10) == {"x": 500, "y": 540, "zoom": 1, "rotation": 0}
    assert at(20) == pytest.approx({"x": 600, "y": 540, "zoom": 2, "rotation": 0})  # the factor grows evenly
    assert at(35)["rotation"] == pytest.approx(45)
    assert at(99) == {"x": 700, "y": 540, "zoom": 4, "rotation": 90}
    with pytest.raises(JSEvalException, match="one after another"):
        js(f"cameraAt(9, [{{frame: 3}}, {{frame: 3}}], {start})")
    with pytest.raises(JSEvalException, match="above 0"):
        js(f"cameraAt(9, [{{frame: 3, zoom: 0}}], {start})")


def test_a_camera_in_a_scene() -> None:
    still = markup_at(scene_of("<Camera>x</Camera>", "Camera"), 5)
    assert "translate(960px, 540px) scale(1) rotate(0deg) translate(-960px, -540px)" in still
    shaken = [markup_at(scene_of("<Camera shake>x</Camera>", "Camera"), frame) for frame in (5, 5, 6)]
    assert shaken[0] == shaken[1] != shaken[2]
    assert shaken[0] != still
    calm = scene_of("<Camera shake={{amount: 0, rotation: 0}}>x</Camera>", "Camera")
    assert "scale(1) rotate(0deg)" in markup_at(calm, 5)


def test_ken_burns_lasts_as_long_as_the_scene() -> None:
    scene = scene_of("<KenBurns from={1} to={2} panX={0.1}>x</KenBurns>", "KenBurns")
    assert "scale(1) rotate(0deg) translate(-960px" in markup_at(scene, 0)
    assert "scale(2) rotate(0deg) translate(-1152px" in markup_at(scene, 59)
