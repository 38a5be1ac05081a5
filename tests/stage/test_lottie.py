"""Lottie animations: drawn from their data alone, exact to the frame, in any order."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate, markup_at
from tests.stage.scenes import refused, scene_of

EASE: dict[str, Any] = {"i": {"x": [1], "y": [1]}, "o": {"x": [0], "y": [0]}}


def still(value: Any) -> dict[str, Any]:
    return {"a": 0, "k": value}


def moving(start: list[float], end: list[float], frames: int) -> dict[str, Any]:
    """From `start` to `end` evenly."""
    return {"a": 1, "k": [{"t": 0, "s": start, **EASE}, {"t": frames, "s": end}]}


def layer(index: int, color: list[float], position: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A square of 100 pixels whose middle is at `position`."""
    square = {"ty": "rc", "p": still([0, 0]), "s": still([100, 100]), "r": still(0), "d": 1}
    fill = {"ty": "fl", "c": still([*color, 1]), "o": still(100), "r": 1}
    place = {"ty": "tr", "p": still([0, 0]), "a": still([0, 0]), "s": still([100, 100]), "r": still(0), "o": still(100)}
    transform = {"o": still(100), "r": still(0), "p": position, "a": still([0, 0, 0]), "s": still([100, 100, 100])}
    shapes = [{"ty": "gr", "it": [square, fill, place]}]
    return {"ddd": 0, "ind": index, "ty": 4, "nm": f"Layer {index}", "sr": 1, "ks": transform, "ao": 0,
            "shapes": shapes, "ip": 0, "op": 60, "st": 0, "bm": 0, **more}  # fmt: skip


def animation(*layers: dict[str, Any]) -> dict[str, Any]:
    return {"v": "5.7.0", "fr": 30, "ip": 0, "op": 60, "w": 800, "h": 400, "nm": "Test", "ddd": 0,
            "assets": [], "layers": list(layers)}  # fmt: skip


SLIDE = animation(layer(1, [1, 0, 0], moving([0, 100, 0], [600, 100, 0], 30)))
MASK = {"inv": False, "mode": "a", "o": still(100), "x": still(0), "pt": still(
    {"i": [[0, 0]] * 3, "o": [[0, 0]] * 3, "v": [[0, 0], [50, 0], [0, 50]], "c": True})}  # fmt: skip
MASKED = animation(
    layer(1, [0, 1, 0], still([300, 100, 0]), hasMask=True, masksProperties=[MASK]),
    layer(2, [0, 0, 1], moving([0, 200, 0], [800, 200, 0], 60)),
)


def lottie_scene(data: dict[str, Any], props: str = "") -> str:
    return scene_of(f"<Lottie animationData={{data}} {props} />", "Lottie", before=f"const data = {json.dumps(data)};")


def left_of(markup: str) -> float:
    """Where the first layer's square is."""
    return float(re.findall(r'transform="matrix\(1,0,0,1,([\d.]+),100\)"', markup)[0])


@pytest.mark.parametrize(("frame", "left"), [(0, 0), (10, 200), (15, 300), (30, 600), (59, 600)])
def test_each_frame_is_the_animations(frame: int, left: float) -> None:
    assert left_of(markup_at(lottie_scene(SLIDE), frame)) == pytest.approx(left, abs=0.5)


def test_a_picture_of_svg() -> None:
    markup = markup_at(lottie_scene(SLIDE, "width={400} height={200}"), 5)
    assert 'viewBox="0 0 800 400"' in markup
    assert 'fill="rgb(255,0,0)"' in markup
    assert "width:400px;height:200px" in markup


def test_speed_loop_and_direction(js: Evaluate) -> None:
    data = json.dumps({"fr": 60, "ip": 10, "op": 70})

    def at(frame: int, options: str = "{}") -> Any:
        return js(f"lottieFrameAt({frame}, 30, {data}, {options})")

    assert [at(frame) for frame in (0, 10, 99)] == [0, 20, 59]
    assert at(40, "{loop: true}") == 20
    assert at(10, "{playbackRate: 0.5}") == 10
    assert at(10, '{direction: "backward"}') == 39
    with pytest.raises(JSEvalException, match="above 0"):
        at(1, "{playbackRate: 0}")
    metadata = js(f"getLottieMetadata({json.dumps(SLIDE)}, 60)")
    assert metadata == {"durationInSeconds": 2, "durationInFrames": 120, "fps": 30, "width": 800, "height": 400}


def test_masks_have_ids_of_their_own_in_each_animation() -> None:
    data = json.dumps(MASKED)
    scene = scene_of(
        "<div><Lottie animationData={data} /><Lottie animationData={data} loop /></div>",
        "Lottie",
        before=f"const data = {data};",
    )
    markup = markup_at(scene, 20)
    ids = re.findall(r' id="([^"]+)"', markup)
    used = re.findall(r"url\(#([^)]+)\)", markup)
    assert used
    assert len(ids) == len(set(ids))
    assert set(used) <= set(ids)
    assert markup == markup_at(scene, 20)


def test_what_is_no_animation_is_refused() -> None:
    assert "parsed JSON of a Lottie animation" in refused("<Lottie animationData={{} as never} />", "Lottie")
