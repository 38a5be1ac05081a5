"""Charts: what they show is in proportion, and they stay in their box, whatever the data."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate, markup_at
from tests.stage.scenes import drawn, refused, scene_of

SIZE = "width={1000} height={600}"
values = st.floats(-1e6, 1e6)


def bars(markup: str) -> list[tuple[float, float]]:
    """Where each bar begins and ends, along its length (upright: y)."""
    paths = re.findall(r'<path d="(M [^"]+ Z)"', markup)
    found = []
    for path in paths:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
        found.append((numbers[1], numbers[7]))
    return found


@settings(max_examples=80)
@given(low=values, high=values, part=st.floats(0, 1), nice=st.booleans())
def test_linear_scale(js: Evaluate, low: float, high: float, part: float, nice: bool) -> None:
    scale = f"linearScale([{low}, {high}], [100, 900], {{nice: {json.dumps(nice)}}})"
    first, last = js(f"{scale}.domain")
    assert min(first, last) <= min(low, high) + 1e-9
    assert max(first, last) >= max(low, high) - 1e-9
    value = first + (last - first) * part
    assert js(f"{scale}({value})") == pytest.approx(100 + 800 * part, abs=1e-3)
    ticks = js(f"{scale}.ticks(5)")
    assert all(min(first, last) - 1e-9 <= tick <= max(first, last) + 1e-9 for tick in ticks)


@pytest.mark.parametrize(
    ("chart", "needs"), [("BarChart", "data"), ("LineChart", "series"), ("AreaChart", "series"), ("PieChart", "data")]
)
def test_a_chart_without_its_data_says_what_it_needs(chart: str, needs: str) -> None:
    assert f"needs {needs}: an array" in refused(f"<{chart} {SIZE} />", chart)


def test_other_scales(js: Evaluate) -> None:
    assert js("logScale([1, 1000], [0, 300])(10)") == pytest.approx(100)
    with pytest.raises(JSEvalException, match="above 0"):
        js("logScale([0, 10], [0, 1])")
    days = js('timeScale(["2026-01-01", "2026-01-05"], [0, 400]).ticks(4)')
    assert days == [js(f'millisecondsOf("2026-01-0{day}")') for day in range(1, 6)]
    assert js('millisecondsOf("1970-01-02")') == 86_400_000
    with pytest.raises(JSEvalException, match="is no date"):
        js('millisecondsOf("yesterday")')
    band = js("[0, 1, 2].map(bandScale(3, [0, 300], 0.5))")
    width = js("bandScale(3, [0, 300], 0.5).bandwidth")
    assert band == pytest.approx([25, 125, 225])
    assert width == pytest.approx(50)


def test_bars_are_in_proportion_and_stand_on_zero() -> None:
    data = "[{label: 'a', value: 10}, {label: 'b', value: 20}, {label: 'c', value: -5}]"
    markup = drawn(f"<BarChart {SIZE} data={{{data}}} progress={{1}} />", "BarChart")
    (zero, ten), (zero2, twenty), (zero3, minus) = bars(markup)
    assert zero == zero2 == zero3
    assert (zero - twenty) == pytest.approx(2 * (zero - ten), abs=0.1)
    assert (minus - zero) == pytest.approx((zero - ten) / 2, abs=0.1)
    assert re.findall(r">(-?\d+)</text>", markup) == ["10", "20", "-5"]


def test_bars_grow_one_after_another() -> None:
    data = "[{label: 'a', value: 10}, {label: 'b', value: 10}]"
    scene = scene_of(f"<BarChart {SIZE} data={{{data}}} stagger={{10}} durationInFrames={{20}} />", "BarChart")
    heights = [[zero - end for zero, end in bars(markup_at(scene, frame))] for frame in (0, 10, 20, 40)]
    assert heights[0] == [0, 0]
    assert heights[1][0] > heights[1][1] == 0
    assert heights[2][0] > heights[2][1] > 0
    assert heights[3][0] == heights[3][1] == heights[2][0]


def everywhere(markup: str) -> list[float]:
    """Every number in the attributes."""
    return [float(number) for number in re.findall(r'(?<=[ "(])(-?\d+\.?\d*(?:e-?\d+)?)(?=[ ")])', markup)]


@pytest.mark.parametrize(
    "kind", ["BarChart showAxis", "BarChart showAxis orientation='horizontal'", "PieChart", "DonutChart"]
)
@pytest.mark.parametrize(
    "data",
    [
        "[]",
        "[{label: '', value: 0}]",
        "[{label: 'x', value: NaN}, {label: 'y', value: 3}]",
        "[{label: 'A very long label that goes on and on and on'.repeat(3), value: 1e12}]",
        "[{label: 'minus', value: -1}, {label: 'more', value: -200}]",
        "Array.from({length: 400}, (_, i) => ({label: `Number ${i}`, value: i % 17}))",
    ],
)
def test_any_data_is_drawn(kind: str, data: str) -> None:
    markup = drawn(f"<div>a<{kind} {SIZE} data={{{data}}} /></div>", kind.split()[0])
    assert "NaN" not in markup.replace(">NaN<", "")
    assert "Infinity" not in markup
    assert all(-50 <= number <= 1100 for number in everywhere(markup) if abs(number) < 1e9), everywhere(markup)


@pytest.mark.parametrize(
    "series",
    [
        "[]",
        "[5]",
        "[3, 3, 3]",
        "[{data: []}, {data: [1, 2]}]",
        "[{data: [{x: 5, y: 1}, {x: 2, y: -9}]}]",
        "[{data: [{x: '2026-01-01', y: 1}, {x: '2026-01-01T12:00Z', y: 2}]}]",
        "[{data: [{x: '2020-01-01', y: 1}, {x: '2026-01-01', y: 2}]}]",
        "Array.from({length: 20000}, (_, i) => Math.sin(i / 500) * 40)",
    ],
)
@pytest.mark.parametrize("kind", ["LineChart", "AreaChart curve='steps' showDots"])
def test_any_line_is_drawn(kind: str, series: str) -> None:
    markup = drawn(f"<div>a<{kind} {SIZE} series={{{series}}} progress={{1}} /></div>", kind.split()[0])
    assert "NaN" not in markup
    assert "Infinity" not in markup
    assert len(markup) < 400_000


def points_of(markup: str) -> list[tuple[float, float]]:
    path = re.findall(r'<path d="(M[^"]+)" fill="none"', markup)[0]
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def test_a_line_goes_through_its_points() -> None:
    body = f"<LineChart {SIZE} series={{[0, 10, 5]}} curve='straight' labels={{['a', 'b', 'c']}} progress={{1}} />"
    markup = drawn(body, "LineChart")
    (x1, y1), (x2, y2), (x3, y3) = points_of(markup)
    assert x2 - x1 == pytest.approx(x3 - x2, abs=0.05)
    assert y1 - y2 == pytest.approx(2 * (y1 - y3), abs=0.05)
    assert [name for name in "abc" if f">{name}</text>" in markup] == ["a", "b", "c"]


def test_dates_are_set_apart_by_their_time_and_named() -> None:
    data = "[{x: '2026-01-01', y: 1}, {x: '2026-04-01', y: 2}, {x: '2026-12-31', y: 3}]"
    body = f"<LineChart {SIZE} series={{[{{data: {data}}}]}} curve='straight' progress={{1}} locale='de-DE' />"
    markup = drawn(body, "LineChart")
    first, second, third = points_of(markup)
    assert (second[0] - first[0]) / (third[0] - first[0]) == pytest.approx(90 / 364, abs=0.001)
    assert ">Okt<" in markup


def test_a_line_is_drawn_from_the_left() -> None:
    scene = scene_of(f"<AreaChart {SIZE} series={{[1, 2, 3]}} durationInFrames={{40}} />", "AreaChart")

    def width(frame: int) -> float:
        found = re.findall(r'<clipPath[^>]*><rect[^>]* width="([\d.]+)"', markup_at(scene, frame))
        return float(found[0]) if found else 0

    assert 0 == width(0) < width(5) < width(15) < width(45)


def angles(markup: str) -> list[str]:
    return re.findall(r'<path d="(M[^"]*A[^"]*)"', markup)


def test_pieces_of_a_pie() -> None:
    data = "[{label: 'a', value: 75}, {label: 'b', value: 25}, {label: 'c', value: -3}]"
    markup = drawn(f"<PieChart {SIZE} data={{{data}}} progress={{1}} gap={{0}} />", "PieChart")
    assert len(angles(markup)) == 2
    assert re.findall(r">(\d+%)<", markup) == ["75%", "25%"]
    radius = max(float(number) for number in re.findall(r"A([\d.]+),", markup))
    assert f"M0,{-radius:g}" in angles(markup)[0].replace(".0,", ",")
    half = drawn(f"<DonutChart {SIZE} data={{{data}}} progress={{0.1}}>mid</DonutChart>", "DonutChart")
    assert len(angles(half)) == 1
    assert ">mid<" in half


def test_parts_of_charts_in_an_svg_of_ones_own() -> None:
    before = "const scale = linearScale([0, 10], [400, 0]);"
    body = (
        "<div><svg><Grid scale={scale} from={0} to={500} ticks={[0, 5]} />"
        "<Axis scale={scale} side='left' at={40} format={(value) => `${value} kg`} /></svg>"
        "<Legend items={[{label: 'Tea', color: '#f00'}]} /></div>"
    )
    markup = drawn(body, "Grid", "Axis", "Legend", "linearScale", before=before)
    assert markup.count("<line") == 2
    assert ">10 kg</text>" in markup
    assert "Tea" in markup


def test_looks_are_props() -> None:
    props: dict[str, Any] = {"colors": ["#111111"], "textColor": "#222222", "gridColor": "#333333"}
    given = " ".join(f"{name}={{{json.dumps(value)}}}" for name, value in props.items())
    body = f"<BarChart {SIZE} data={{[{{label: 'a', value: 0.5}}]}} {given} format={{{{style: 'percent'}}}} />"
    markup = drawn(body, "BarChart")
    assert all(color in markup for color in ("#111111", "#222222", "#333333"))
    assert ">50%</text>" in markup


def test_a_chart_needs_a_size() -> None:
    assert "width and height above 0" in refused("<BarChart width={0} height={9} data={[]} />", "BarChart")
