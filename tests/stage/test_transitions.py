"""TransitionSeries: when its parts are seen, how far they have come, and what each presentation makes of that."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate, markup_at, why_not

HEAD = """import {AbsoluteFill, Easing, TransitionSeries, blur, clockWipe, fade, flip, iris, linearTiming, none, slide,
  springTiming, useCurrentFrame, useTransitionProgress, useVideoConfig, wipe, zoom, zoomInOut} from "stage";
import type {TransitionPresentation, TransitionPresentationComponentProps, TransitionTiming} from "stage";
const {Sequence, Transition, Overlay} = TransitionSeries;
const Say = ({name}: {name: string}) => {
  const {entering, exiting, isInTransitionSeries} = useTransitionProgress();
  const {durationInFrames} = useVideoConfig();
  return <i>{`${name}:${useCurrentFrame()}/${durationInFrames} ${entering} ${exiting} ${isInTransitionSeries}`}</i>;
};
const half = linearTiming({durationInFrames: 30});
"""


def scene(body: str) -> str:
    return f'{HEAD}export default () => <AbsoluteFill style={{{{background: "#fff"}}}}>{body}</AbsoluteFill>;'


def said(body: str, frame: int, duration: int = 200) -> dict[str, tuple[str, float, float]]:
    """What the parts say at `frame`: {name: (frame/duration, entering, exiting)}."""
    markup = markup_at(scene("<b>ground</b>" + body), frame, duration=duration)
    found = {}
    for name, place, entering, exiting in re.findall(r"<i>(\w+):(\S+) (\S+) (\S+) true</i>", markup):
        found[name] = (place, pytest.approx(float(entering)), pytest.approx(float(exiting)))
    return found


def part(name: str, duration: int = 20) -> str:
    return f'<Sequence durationInFrames={{{duration}}}><Say name="{name}" /></Sequence>'


SLIDES = """<TransitionSeries>
  <Sequence durationInFrames={40}><Say name="a" /></Sequence>
  <Transition presentation={slide()} timing={half} />
  <Sequence durationInFrames={60}><Say name="b" /></Sequence>
  <Transition presentation={slide()} timing={linearTiming({durationInFrames: 45})} />
  <Sequence durationInFrames={90}><Say name="c" /></Sequence>
</TransitionSeries>"""


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (0, {"a": ("0/40", 1, 0)}),
        (9, {"a": ("9/40", 1, 0)}),
        (10, {"a": ("10/40", 1, 0), "b": ("0/60", 0, 0)}),
        (24, {"a": ("24/40", 1, 14 / 30), "b": ("14/60", 14 / 30, 0)}),
        (25, {"a": ("25/40", 1, 0.5), "b": ("15/60", 0.5, 0), "c": ("0/90", 0, 0)}),
        # The second transition begins while the first still runs.
        (34, {"a": ("34/40", 1, 0.8), "b": ("24/60", 0.8, 9 / 45), "c": ("9/90", 9 / 45, 0)}),
        (39, {"a": ("39/40", 1, 29 / 30), "b": ("29/60", 29 / 30, 14 / 45), "c": ("14/90", 14 / 45, 0)}),
        (40, {"b": ("30/60", 1, 15 / 45), "c": ("15/90", 15 / 45, 0)}),
        (70, {"c": ("45/90", 1, 0)}),
        (114, {"c": ("89/90", 1, 0)}),
        # The documented length: 40 + 60 + 90 - 30 - 45 = 115.
        (115, {}),
    ],
)
def test_two_parts_are_seen_while_they_change_over(frame: int, expected: dict[str, tuple[str, float, float]]) -> None:
    assert said(SLIDES, frame) == expected


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    """Lengths of parts, and of the transitions between them (0: none), none longer than its neighbours; frames."""
    lengths = draw(st.lists(st.integers(4, 30), min_size=1, max_size=5))
    return lengths, [draw(st.integers(0, min(pair))) for pair in pairwise(lengths)]


@settings(max_examples=40)
@given(plans(), st.floats(0, 1))
def test_all_of_it_is_as_long_as_its_parts_less_its_transitions(plan: tuple[list[int], list[int]], at: float) -> None:
    lengths, changes = plan
    total = sum(lengths) - sum(changes)
    parts = [part(f"p{index}", length) for index, length in enumerate(lengths)]
    timings = [
        f"<Transition timing={{linearTiming({{durationInFrames: {change}}})}} />" if change else ""
        for change in changes
    ]
    body = "".join(text for pair in zip(parts, [*timings, ""], strict=True) for text in pair)
    frame = round(at * total)
    starts = [sum(lengths[:index]) - sum(changes[:index]) for index in range(len(lengths))]
    expected = {
        f"p{index}": (
            f"{frame - start}/{lengths[index]}",
            min(1, (frame - start) / changes[index - 1]) if index and changes[index - 1] else 1,
            max(0, 1 - (start + lengths[index] - frame) / changes[index])
            if index < len(changes) and changes[index]
            else 0,
        )
        for index, start in enumerate(starts)
        if start <= frame < start + lengths[index]
    }
    assert said(f"<TransitionSeries>{body}</TransitionSeries>", frame) == expected
    assert bool(expected) == (frame < total)


def test_a_transition_first_or_last_lets_a_part_come_or_leave() -> None:
    body = """<TransitionSeries from={5}>
      <Transition timing={linearTiming({durationInFrames: 10})} presentation={fade()} />
      <Sequence durationInFrames={40}><Say name="a" /></Sequence>
      <Transition timing={linearTiming({durationInFrames: 20})} presentation={fade()} /></TransitionSeries>"""
    assert said(body, 4) == {}
    assert said(body, 5) == {"a": ("0/40", 0, 0)}
    assert said(body, 10) == {"a": ("5/40", 0.5, 0)}
    assert said(body, 20) == {"a": ("15/40", 1, 0)}
    assert said(body, 35) == {"a": ("30/40", 1, 0.5)}
    assert said(body, 45) == {}


def test_without_a_transition_it_is_a_series() -> None:
    body = """<TransitionSeries><Sequence durationInFrames={10} style={{color: "#f00"}}><Say name="a" /></Sequence>
      <><Sequence durationInFrames={Infinity} layout="none"><Say name="b" /></Sequence></></TransitionSeries>"""
    assert said(body, 9) == {"a": ("9/10", 1, 0)}
    assert said(body, 10) == {"b": ("0/190", 1, 0)}
    markup = markup_at(scene(body), 0)
    assert markup.count("<div") == 3  # the scene's, the series' and the part's
    assert "color:#f00" in markup


def test_a_style_is_that_of_the_part_inside_its_presentations() -> None:
    body = """<TransitionSeries>
      <Sequence durationInFrames={20} style={{justifyContent: "center"}} className="a"><b>A</b></Sequence>
      <Transition timing={linearTiming({durationInFrames: 10})} presentation={fade()} />
      <Sequence durationInFrames={20}><b>B</b></Sequence></TransitionSeries>"""
    for frame in (0, 15):
        assert re.search(r'justify-content:center" class="a"><b>A</b>', markup_at(scene(body), frame))


def test_what_is_inside_is_mounted_once() -> None:
    """The boxes around a part are the same before, in and after a transition: a video inside is not loaded anew."""

    def boxes(frame: int) -> int:
        markup = markup_at(scene(SLIDES), frame, duration=200)
        inside = markup.partition("<i>b")[0].rpartition("</i>")[2]
        return inside.count("<div") - inside.count("</div>")

    assert boxes(41) == boxes(69)
    assert boxes(20) == boxes(39)


def test_a_part_may_be_mounted_ahead() -> None:
    body = """<TransitionSeries><Sequence durationInFrames={40}><Say name="a" /></Sequence>
      <Transition timing={linearTiming({durationInFrames: 10})} />
      <Sequence durationInFrames={60} premountFor={20}><Say name="b" /></Sequence></TransitionSeries>"""
    assert said(body, 9) == {"a": ("9/40", 1, 0)}
    assert said(body, 10) == {"a": ("10/40", 1, 0), "b": ("0/60", 0, 0)}
    assert "opacity:0;pointer-events:none" in markup_at(scene(body), 29)
    assert "opacity:0;pointer-events:none" not in markup_at(scene(body), 30)


def test_a_frozen_part_still_changes_over() -> None:
    body = SLIDES.replace("durationInFrames={60}", "durationInFrames={60} freeze={7}")
    assert said(body, 25)["b"] == ("7/60", 0.5, 0)
    assert "b" not in said(SLIDES.replace("durationInFrames={60}", "durationInFrames={60} hidden"), 25)


OVERLAID = """<TransitionSeries><Sequence durationInFrames={60}><b>A</b></Sequence>
  <Overlay durationInFrames={20} offset={%d}><u>{`${useCurrentFrame()}`}</u><Flash /></Overlay>
  <Sequence durationInFrames={60}><b>B</b></Sequence></TransitionSeries>"""


@pytest.mark.parametrize(("offset", "first"), [(0, 50), (7, 57), (-7, 43), (50, 100), (-50, 0)])
def test_an_overlay_lies_over_its_cut_and_takes_no_time(offset: int, first: int) -> None:
    body = OVERLAID.replace("<u>{`${useCurrentFrame()}`}</u><Flash />", "<Flash />") % offset
    code = scene(body).replace("const half", "const Flash = () => <u>{useCurrentFrame()}</u>;\nconst half")
    for frame in range(max(0, first - 1), min(first + 22, 120)):
        markup = markup_at(code, frame, duration=120)
        shown = re.findall(r"<u>(\d+)</u>", markup)
        assert shown == ([str(frame - first)] if first <= frame < first + 20 else [])
        assert ("<b>A</b>" in markup, "<b>B</b>" in markup) == (frame < 60, frame >= 60)
        if shown:
            assert markup.index("<u>") > markup.index("<b>")


CHANGE = "<Transition timing={half} />"
FLASH = "<Overlay durationInFrames={10}>x</Overlay>"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (
            part("a") + CHANGE + part("b", 60),
            "A transition of 30 frames is longer than the sequence next to it, which has 20",
        ),
        (part("a", 60) + CHANGE + part("b"), "A transition of 30 frames is longer"),
        (part("a", 60) + CHANGE + CHANGE + part("b", 60), "not two"),
        (part("a", 60) + FLASH + FLASH + part("b", 60), "not two"),
        (part("a", 60) + CHANGE + FLASH + part("b", 60), "not two"),
        (CHANGE, "needs a <TransitionSeries.Sequence>"),
        (FLASH, "needs a <TransitionSeries.Sequence>"),
        (part("a") + FLASH.replace("10", "50") + part("b"), "An overlay of 50 frames reaches beyond"),
        (FLASH + part("a"), "An overlay of 10 frames reaches beyond"),
        (part("a") + "<b>x</b>", "elements only"),
        ("<Sequence>x</Sequence>", "<TransitionSeries.Sequence durationInFrames> must be above 0, not undefined"),
        ("<Sequence durationInFrames={Infinity}>x</Sequence>" + part("b"), "Only the last <TransitionSeries.Sequence>"),
        (part("a") + "<Transition presentation={fade()} />" + part("b"), "must be a timing"),
        (part("a", 60) + "<Transition timing={half} presentation={fade} />" + part("b", 60), "call the function"),
        (part("a") + "<Overlay>x</Overlay>" + part("b"), "<TransitionSeries.Overlay durationInFrames>"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(parts: str, words: str) -> None:
    assert words in why_not(scene(f"<TransitionSeries>{parts}</TransitionSeries>"), duration=200)


@pytest.mark.parametrize(
    "element", ["Sequence durationInFrames={9}", "Transition timing={half}", "Overlay durationInFrames={9}"]
)
def test_its_parts_belong_inside(element: str) -> None:
    assert "directly inside <TransitionSeries>" in why_not(scene(f"<{element} />"))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ('slide({direction: "left"})', "from-left, from-right, from-top, from-bottom"),
        ('wipe({direction: "left"})', "from-left, from-top-left"),
        ('flip({direction: "left"})', "from-left"),
        ('zoom({direction: "up"})', "in or out"),
        ("blur({radius: -1})", "0 pixels or more"),
    ],
)
def test_options_are_checked(js: Evaluate, call: str, words: str) -> None:
    with pytest.raises(JSEvalException, match=words):
        js(call)


# --- Timings -------------------------------------------------------------------------------------------------------


def test_linear_timing(js: Evaluate) -> None:
    js("globalThis.timing = linearTiming({durationInFrames: 20})")
    assert js("timing.getDurationInFrames({fps: 30})") == 20
    assert js("[-1, 0, 5, 20, 30].map((frame) => timing.getProgress({frame, fps: 30}))") == [0, 0, 0.25, 1, 1]
    assert js("linearTiming({durationInFrames: 20, easing: Easing.quad}).getProgress({frame: 10, fps: 30})") == 0.25


def test_spring_timing(js: Evaluate) -> None:
    assert js("springTiming({config: {damping: 200}}).getDurationInFrames({fps: 30})") == 23  # documented
    assert js("springTiming({config: {damping: 200}, durationInFrames: 40}).getDurationInFrames({fps: 30})") == 40
    longer = js("springTiming({config: {damping: 200}, durationRestThreshold: 0.001}).getDurationInFrames({fps: 30})")
    assert longer > 23
    assert js("springTiming().getProgress({frame: 9, fps: 30})") == js("spring({frame: 9, fps: 30})")
    stretched = "{config: {damping: 200}, durationInFrames: 40, durationRestThreshold: 0.001"
    for frame in (0, 10, 39):
        forwards = js(f"springTiming({stretched}}}).getProgress({{frame: {frame}, fps: 30}})")
        assert forwards == js(f"spring({{frame: {frame}, fps: 30, ...{stretched}}}}})")
        turned = js(f"springTiming({stretched}, reverse: true}}).getProgress({{frame: {40 - frame}, fps: 30}})")
        assert turned == pytest.approx(1 - forwards)


def test_a_timing_of_ones_own() -> None:
    code = scene(SLIDES.replace("{half}", "{twoSeconds()}").replace("{40}", "{80}").replace("{60}", "{80}"))
    own = """const twoSeconds = (): TransitionTiming => ({
      getDurationInFrames: ({fps}) => 2 * fps, getProgress: ({frame, fps}) => Math.min(1, frame / fps)});"""
    markup = markup_at(code + own, 35, duration=200)
    assert "b:15/80 0.5 0 true" in markup


# --- Presentations -------------------------------------------------------------------------------------------------

PAIR = """<TransitionSeries><Sequence durationInFrames={20}><b>A</b></Sequence>
  <Transition timing={linearTiming({durationInFrames: 20})} presentation={%s} />
  <Sequence durationInFrames={20}><b>B</b></Sequence></TransitionSeries>"""


def styles(presentation: str, progress: float) -> tuple[str, str]:
    """The presentation's own styles around the part that leaves and the one that comes, at `progress`."""
    markup = markup_at(scene(PAIR % presentation), round(20 * progress), duration=40)
    leaving, coming = markup.partition("<b>A</b>")[0], markup.partition("<b>A</b>")[2].partition("<b>B</b>")[0]
    boxes = (re.findall(r'style="[^"]*box-sizing:border-box;?([^"]*)"', text) for text in (leaving, coming))
    left, came = (" | ".join(filter(None, own)) for own in boxes)
    return left.replace("background:#fff | ", ""), came


def test_fade_lets_the_new_part_appear_over_the_old() -> None:
    assert styles("fade()", 0.25) == ("opacity:1", "opacity:0.25")
    assert styles("fade({shouldFadeOutExitingScene: true})", 0.25) == ("opacity:0.75", "opacity:0.25")


@pytest.mark.parametrize(
    ("direction", "axis", "way"),
    [("from-left", "X", 1), ("from-right", "X", -1), ("from-top", "Y", 1), ("from-bottom", "Y", -1)],
)
def test_slide_pushes(direction: str, axis: str, way: int) -> None:
    leaving, coming = styles(f'slide({{direction: "{direction}"}})', 0.25)
    assert coming == f"transform:translate{axis}({-75 * way}%)"
    assert leaving == f"transform:translate{axis}({24.5 * way}%)"


@pytest.mark.parametrize(
    "direction", ["left", "top-left", "top", "top-right", "right", "bottom-right", "bottom", "bottom-left"]
)
@pytest.mark.parametrize("progress", [0.25, 0.5, 0.75])
def test_wipe_divides_the_picture(direction: str, progress: float) -> None:
    """Every point is in the part that comes or in the one that leaves, the nearer ones to the direction first."""
    leaving, coming = (polygon(style) for style in styles(f'wipe({{direction: "from-{direction}"}})', progress))
    for x in (0.013, 0.31, 0.52, 0.77, 0.987):
        for y in (0.017, 0.26, 0.49, 0.71, 0.983):
            covered = {"left": x, "right": 1 - x, "top": y, "bottom": 1 - y}
            distance = fmean(covered[side] for side in direction.split("-"))
            if abs(distance - progress) > 0.006:  # under the edge there is a little of both
                assert inside((x, y), coming) == (distance < progress)
                assert inside((x, y), leaving) == (distance > progress)


@pytest.mark.parametrize("progress", [0.1, 0.3, 0.5, 0.85])
def test_clock_wipe_goes_round(progress: float) -> None:
    leaving, coming = (polygon(style) for style in styles("clockWipe()", progress))
    for degrees in range(7, 360, 23):
        for far in (0.1, 0.45):
            angle = math.radians(degrees)
            point = 0.5 + far * math.sin(angle), 0.5 - far * math.cos(angle) * 16 / 9
            if 0 <= point[1] <= 1:
                assert inside(point, coming) == (degrees / 360 < progress)
                assert inside(point, leaving) == (degrees / 360 >= progress)


def polygon(style: str) -> list[tuple[float, float]]:
    found = re.search(r"clip-path:polygon\(([^)]*)\)", style)
    assert found, style
    pairs = [pair.split() for pair in found.group(1).split(",")]
    return [(float(x.rstrip("%")) / 100, float(y.rstrip("%")) / 100) for x, y in pairs]


def inside(point: tuple[float, float], corners: list[tuple[float, float]]) -> bool:
    """Whether a point lies in a polygon: a ray from it crosses the outline an odd number of times."""
    x, y = point
    crossings = 0
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1


def test_flip_turns_both_sides_of_a_card() -> None:
    leaving, coming = styles("flip()", 0.25)
    assert leaving == "perspective:1000px | transform:rotateY(45deg)"
    assert coming == "perspective:1000px | transform:rotateY(-135deg);opacity:0"
    assert styles('flip({direction: "from-bottom", perspective: 500})', 0.75)[0].startswith(
        "perspective:500px | transform:rotateX(135deg)"
    )


def test_iris_opens_to_the_corners() -> None:
    leaving, coming = styles("iris()", 0.5)
    assert coming == "clip-path:circle(35.3553%)"
    assert leaving == "mask-image:radial-gradient(circle farthest-corner, transparent 49%, black 49.5%)"


def test_zoom_grows_or_shrinks_and_takes_over_at_half_time() -> None:
    assert styles("zoom()", 0.25) == ("transform:scale(1.05);opacity:1", "transform:scale(0.7);opacity:0.5")
    leaving, coming = styles('zoom({direction: "out", shouldFadeOutExitingScene: true})', 0.75)
    assert (leaving, coming) == ("transform:scale(0.775);opacity:0.5", "transform:scale(1.2);opacity:1")
    assert styles("zoomInOut()", 0.5) == ("transform:scale(1.25);opacity:1", "transform:scale(1.5);opacity:1")


def test_blur_is_strongest_at_the_far_ends() -> None:
    leaving, coming = styles("blur({radius: 40})", 0.25)
    assert (leaving.partition(";")[0], coming.partition(";")[0]) == ("filter:blur(10px)", "filter:blur(30px)")
    assert leaving.endswith("opacity:1")
    assert coming.endswith("opacity:0.5")


ALL = ["fade()", "slide()", "wipe()", "flip()", "zoom()", "zoomInOut()", "clockWipe()", "blur()", "iris()", "none()"]


@pytest.mark.parametrize("presentation", ALL)
def test_before_and_after_it_a_part_looks_as_it_does_alone(presentation: str) -> None:
    body = (PAIR % presentation).replace("{20}", "{40}")
    for frame, name in ((5, "A"), (55, "B")):
        before = markup_at(scene(body), frame, duration=60).partition(f"<b>{name}</b>")[0]
        assert not re.search(r"opacity|transform|clip-path|mask|filter|perspective|visibility", before)


@pytest.mark.parametrize("presentation", ["slide", "fade", "zoom", "blur"])
def test_a_box_takes_styles(presentation: str) -> None:
    leaving, coming = styles(presentation + "({enterStyle: {zIndex: 4}, exitStyle: {zIndex: 5}})", 0.5)
    assert "z-index:5" in leaving
    assert "z-index:4" in coming


@pytest.mark.parametrize("presentation", ["wipe", "flip", "clockWipe", "iris"])
def test_two_boxes_take_styles(presentation: str) -> None:
    options = ", ".join(
        f"{box}{way}Style: {{zIndex: {number}}}"
        for number, (box, way) in enumerate(
            [("outer", "Enter"), ("outer", "Exit"), ("inner", "Enter"), ("inner", "Exit")], 2
        )
    )
    leaving, coming = styles(f"{presentation}({{{options}}})", 0.5)
    assert re.search(r"z-index:3 \| .*z-index:5", leaving)
    assert re.search(r"z-index:2 \| .*z-index:4", coming)


def test_a_presentation_of_ones_own() -> None:
    own = """
type Props = {hue: number};
const Tint = (props: TransitionPresentationComponentProps<Props>) => {
  const {presentationProgress, presentationDirection, passedProps} = props;
  const when = `${presentationDirection} ${presentationProgress} of ${props.presentationDurationInFrames}`;
  return <AbsoluteFill data-said={`${when} hue ${passedProps.hue}`}>{props.children}</AbsoluteFill>;
};
const tint = (props: Props): TransitionPresentation<Props> => ({component: Tint, props});
"""
    markup = markup_at(scene(PAIR % "tint({hue: 7})") + own, 5, duration=20)
    assert re.findall(r'data-said="([^"]*)"', markup) == ["exiting 0.25 of 20 hue 7", "entering 0.25 of 20 hue 7"]


def test_outside_of_a_series_there_is_no_progress() -> None:
    assert "x:0/60 1 0 false" in markup_at(scene('<Say name="x" />'), 0)


def test_a_scene_written_for_remotion_finds_everything() -> None:
    code = """import {AbsoluteFill, useCurrentFrame, useVideoConfig} from "remotion";
import {linearTiming, springTiming, TransitionSeries} from "@remotion/transitions";
import {fade} from "@remotion/transitions/fade";
import {clockWipe} from "@remotion/transitions/clock-wipe";
import {zoomInOut} from "@remotion/transitions/zoom-in-out";
const Fill: React.FC<{color: string}> = ({color}) => (
  <AbsoluteFill style={{backgroundColor: color}}>at {useCurrentFrame()}</AbsoluteFill>
);
export default function MyComp() {
  const {width, height} = useVideoConfig();
  const timing = linearTiming({durationInFrames: 30});
  return (
    <TransitionSeries>
      <TransitionSeries.Sequence durationInFrames={60}><Fill color="blue" /></TransitionSeries.Sequence>
      <TransitionSeries.Transition timing={springTiming({config: {damping: 200}})} presentation={fade()} />
      <TransitionSeries.Sequence durationInFrames={60}><Fill color="black" /></TransitionSeries.Sequence>
      <TransitionSeries.Transition timing={timing} presentation={clockWipe({width, height})} />
      <TransitionSeries.Sequence durationInFrames={60}><Fill color="white" /></TransitionSeries.Sequence>
      <TransitionSeries.Transition timing={linearTiming({durationInFrames: 9})} presentation={zoomInOut({})} />
    </TransitionSeries>
  );
}
"""
    # The first transition takes 23 frames: the second part is at its frame 3 at 40.
    markup = markup_at(code, 40, duration=127)
    assert re.findall(r"at (?:<!-- -->)?(\d+)", markup) == ["40", "3"]
