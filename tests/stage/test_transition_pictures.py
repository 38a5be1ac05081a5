"""Transitions on the screen: who is seen where at their start, middle and end, in every format."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image

from bench.frames import FORMATS, Camera, camera

# Neither part has any of the ground's colour, so that where it is seen, neither covers the picture.
CODE = """import {AbsoluteFill, TransitionSeries, blur, clockWipe, fade, flip, iris, linearTiming} from "stage";
import {slide, wipe, zoom, zoomInOut} from "stage";
const {Sequence, Transition} = TransitionSeries;
export default () => <AbsoluteFill style={{background: "#ff0000"}}><TransitionSeries>
  <Sequence durationInFrames={20}><AbsoluteFill style={{background: "#00ff00"}} /></Sequence>
  <Transition timing={linearTiming({durationInFrames: 18})} presentation={%s} />
  <Sequence durationInFrames={20}><AbsoluteFill style={{background: "#0000ff"}} /></Sequence>
</TransitionSeries></AbsoluteFill>;
"""
# The transition takes frames 2 to 19.
START, MIDDLE, END = 2, 11, 20


@pytest.fixture(scope="module")
def taking() -> Iterator[Camera]:
    with camera(180) as made:
        yield made


def shares(picture: Image.Image) -> tuple[float, float, float]:
    """How much there is of the ground, of the part that leaves and of the one that comes: 0 to 1 each."""
    red, green, blue = picture.convert("RGB").split()

    def share(band: Image.Image) -> float:
        counts = band.histogram()
        return sum(value * count for value, count in enumerate(counts)) / 255 / sum(counts)

    return share(red), share(green), share(blue)


def worst_ground(pictures: list[Image.Image]) -> int:
    """The most that is seen of the ground at any point, 0 to 255."""
    return max(int(picture.convert("RGB").getextrema()[0][1]) for picture in pictures)


COVERING = [
    *("fade()", "zoom()", "zoomInOut()", "clockWipe()", "iris()", "blur()"),
    *(f'slide({{direction: "from-{side}"}})' for side in ("left", "right", "top", "bottom")),
    *(f'wipe({{direction: "from-{side}"}})' for side in ("left", "top-left", "top", "top-right")),
    *(f'wipe({{direction: "from-{side}"}})' for side in ("right", "bottom-right", "bottom", "bottom-left")),
]


@pytest.mark.parametrize("presentation", [*COVERING, "flip()", 'zoom({direction: "out"})'])
def test_one_part_gives_way_to_the_other(taking: Camera, presentation: str) -> None:
    for format in FORMATS:
        frames = [START, 7, MIDDLE, 15, END]
        pictures = taking.take(CODE % presentation, props={}, duration=22, frames=frames, format=format)
        first, *_, last = (shares(picture) for picture in pictures)
        assert first == pytest.approx((0, 1, 0), abs=0.01)
        assert last == pytest.approx((0, 0, 1), abs=0.01)
        leaving = [shares(picture)[1] for picture in pictures]
        assert leaving == sorted(leaving, reverse=True)
        assert leaving[1] > leaving[3]
        if presentation in COVERING and presentation != "clockWipe()":  # whose parts meet in a point
            assert worst_ground(pictures) < 12, "the ground shines through between the two parts"


@pytest.mark.parametrize("presentation", ["wipe()", "slide()", "clockWipe()", 'wipe({direction: "from-bottom-right"})'])
def test_at_half_time_the_picture_is_divided_in_halves(taking: Camera, presentation: str) -> None:
    (picture,) = taking.take(CODE % presentation, props={}, duration=22, frames=[MIDDLE])
    assert shares(picture) == pytest.approx((0, 0.5, 0.5), abs=0.02)
