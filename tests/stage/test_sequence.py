"""Sequence, Series, Loop, Freeze: which children are drawn at which frame, and what frame and size they are told."""

from __future__ import annotations

import re

import pytest

from tests.stage.conftest import markup_at, why_not

# Says where it is: name:frame/duration widthxheight, with " still" where time stands still.
HEAD = """import {AbsoluteFill, Freeze, Loop, Sequence, Series, useCurrentFrame, useVideoConfig} from "stage";
import {Fragment} from "react";
const Say = ({name}: {name: string}) => {
  const frame = useCurrentFrame();
  const {durationInFrames, width, height} = useVideoConfig();
  return <i>{`${name}:${frame}/${durationInFrames} ${width}x${height}`}</i>;
};
const Round = () => <i>{JSON.stringify(Loop.useLoop())}</i>;
export default () => <AbsoluteFill style={{background: "#fff"}}>"""


def scene(body: str) -> str:
    return HEAD + body + "</AbsoluteFill>;"


def said(body: str, frame: int, duration: int = 100) -> list[str]:
    """What the children say at `frame`, sizes left out."""
    markup = markup_at(scene(body), frame, duration=duration)
    return [text.partition(" ")[0] for text in re.findall(r"<i>(.*?)</i>", markup)]


@pytest.mark.parametrize(
    ("frame", "expected"),
    [(0, ["a:0/30"]), (29, ["a:29/30"]), (30, ["b:0/30"]), (59, ["b:29/30"]), (60, ["c:0/40"]), (99, ["c:39/40"])],
)
def test_sequences_show_in_their_time(frame: int, expected: list[str]) -> None:
    body = """<Sequence durationInFrames={30}><Say name="a" /></Sequence>
      <Sequence from={30} durationInFrames={30} name="Clip" showInTimeline={false}><Say name="b" /></Sequence>
      <Sequence from={60}><Say name="c" /></Sequence>"""
    assert said(body, frame) == expected


def test_sequences_cascade_and_end_with_their_parent() -> None:
    body = """<Sequence from={30} durationInFrames={40}><Sequence from={60}><Say name="never" /></Sequence>
      <Sequence from={20} durationInFrames={50}><Say name="cut" /></Sequence>
      <Sequence from={-15}><Say name="trimmed" /></Sequence></Sequence>"""
    assert said(body, 29) == []
    assert said(body, 30) == ["trimmed:15/55"]
    assert said(body, 50) == ["cut:0/20", "trimmed:35/55"]
    assert said(body, 69) == ["cut:19/20", "trimmed:54/55"]
    assert said(body, 70) == []


def test_a_sequence_draws_a_box_or_none() -> None:
    boxed = markup_at(scene('<Sequence style={{color: "#f00"}} className="part"><b>x</b></Sequence>'), 0)
    assert re.search(r'<div style="position:absolute;[^"]*color:#f00" class="part"><b>x</b></div>', boxed)
    bare = markup_at(scene('<Sequence layout="none"><b>x</b></Sequence>'), 0)
    assert bare.removesuffix("</div>").endswith("><b>x</b>")
    assert "no box" in why_not(scene('<Sequence layout="none" style={{color: "#f00"}}>x</Sequence>'))


def test_width_and_height_are_passed_on() -> None:
    body = (
        '<Sequence width={400} height={300}><Say name="a" /></Sequence><Sequence width={50}><Say name="b" /></Sequence>'
    )
    markup = markup_at(scene(body), 0)
    assert "a:0/60 400x300" in markup
    assert "b:0/60 50x1080" in markup
    assert "width:400px;height:300px" in markup


def test_hidden_and_freeze() -> None:
    assert said('<Sequence hidden><Say name="a" /></Sequence><Sequence freeze={7}><Say name="b" /></Sequence>', 20) == [
        "b:7/100"
    ]
    assert said('<Sequence freeze={null}><Say name="b" /></Sequence>', 20) == ["b:20/100"]


@pytest.mark.parametrize(
    ("frame", "expected", "seen"),
    [
        (9, [], None),
        (10, ["a:0/30"], "0"),
        (39, ["a:0/30"], "0"),
        (40, ["a:0/30"], None),
        (41, ["a:1/30"], None),
        (69, ["a:29/30"], None),
        (70, ["a:29/30"], "0"),
        (74, ["a:29/30"], "0"),
        (75, [], None),
    ],
)
def test_mounted_ahead_and_afterwards_it_stands_still_unseen(frame: int, expected: list[str], seen: str | None) -> None:
    body = """<b>always</b><Sequence from={40} durationInFrames={30} premountFor={30} postmountFor={5}
      style={{color: "#123456"}} styleWhilePremounted={{zIndex: 3}}><Say name="a" /></Sequence>"""
    assert said(body, frame) == expected
    markup = markup_at(scene(body), frame, duration=100)
    assert ("opacity:0;pointer-events:none" in markup) == (seen == "0")
    assert ("z-index:3" in markup) == (10 <= frame < 40)
    assert ("color:#123456" in markup) == bool(expected)


def test_what_stands_ahead_of_its_time_is_not_on_the_picture() -> None:
    code = (
        'import {Sequence} from "stage"; export default () => <Sequence from={200} premountFor={200}>later</Sequence>;'
    )
    assert "shows nothing" in why_not(code, duration=100)


SERIES = """<Series><Series.Sequence durationInFrames={20}><Say name="a" /></Series.Sequence>
  <>{[5, -4].map((offset, n) => <Series.Sequence key={n} durationInFrames={10} offset={offset}>
    <Say name={`b${n + 1}`} />
  </Series.Sequence>)}</>
  {null}{false}
  <Series.Sequence durationInFrames={Infinity}><Say name="c" /></Series.Sequence></Series>"""


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (0, ["a:0/20"]),
        (19, ["a:19/20"]),
        (20, []),  # the offset of 5
        (25, ["b1:0/10"]),
        (31, ["b1:6/10", "b2:0/10"]),  # the offset of -4
        (35, ["b2:4/10"]),
        (40, ["b2:9/10"]),
        (41, ["c:0/59"]),
        (99, ["c:58/59"]),
    ],
)
def test_series_parts_follow_one_another(frame: int, expected: list[str]) -> None:
    assert said(SERIES, frame) == expected


def test_a_series_is_a_sequence_itself() -> None:
    body = """<Series from={10} layout="absolute-fill" className="all">
      <Series.Sequence durationInFrames={5}><Say name="a" /></Series.Sequence></Series>"""
    assert said(body, 9) == []
    assert said(body, 10) == ["a:0/5"]
    assert 'class="all"' in markup_at(scene("<b>x</b>" + body), 10)


@pytest.mark.parametrize(
    ("frame", "expected"),
    [(0, "a:0/30"), (29, "a:29/30"), (30, "a:0/30"), (74, "a:14/15"), (75, "a:0/30"), (99, "a:24/25")],
)
def test_loops_nest(frame: int, expected: str) -> None:
    found = said('<Loop durationInFrames={75}><Loop durationInFrames={30}><Say name="a" /></Loop></Loop>', frame)
    assert found[0].partition("/")[0] == expected.partition("/")[0]


def test_a_loop_counts_its_rounds_and_ends() -> None:
    body = '<Loop durationInFrames={25} times={2}><Say name="a" /><Round /></Loop>'
    assert said(body, 30) == ["a:5/25", "{&quot;iteration&quot;:1,&quot;durationInFrames&quot;:25}"]
    assert said("<b>x</b>" + body, 50) == []
    assert said("<Round />", 0) == ["null"]
    assert said('<b>x</b><Loop durationInFrames={25} times={0}><Say name="a" /></Loop>', 0) == []


@pytest.mark.parametrize(
    ("active", "expected"),
    [
        ("", "a:30/100"),
        ("active={false}", "a:50/100"),
        ("active={(f) => f < 50}", "a:50/100"),
        ("active={(f) => f >= 50}", "a:30/100"),
    ],
)
def test_freeze(active: str, expected: str) -> None:
    assert said(f'<Freeze frame={{30}} {active}><Say name="a" /></Freeze>', 50) == [expected]


def test_freeze_holds_the_sequences_inside() -> None:
    assert said('<Freeze frame={30}><Sequence from={10}><Say name="a" /></Sequence></Freeze>', 90) == ["a:20/90"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<Sequence from={NaN}>x</Sequence>", "<Sequence from> is NaN"),
        ("<Sequence durationInFrames={0}>x</Sequence>", "<Sequence durationInFrames> must be above 0, not 0"),
        ('<Sequence layout="none" premountFor={10}>x</Sequence>', "premountFor"),
        ("<Series><b>x</b></Series>", "<Series> takes <Series.Sequence> elements only"),
        ("<Series><Series.Sequence>x</Series.Sequence></Series>", "<Series.Sequence durationInFrames>"),
        ("<Series.Sequence durationInFrames={9}>x</Series.Sequence>", "directly inside <Series>"),
        (SERIES.replace("{20}", "{Infinity}"), "Only the last <Series.Sequence> may last forever"),
        ("<Loop durationInFrames={-1}>x</Loop>", "<Loop durationInFrames> must be above 0"),
        ("<Loop durationInFrames={5} times={NaN}>x</Loop>", "<Loop times>"),
        ("<Freeze frame={NaN}>x</Freeze>", "<Freeze frame> is NaN"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(body: str, words: str) -> None:
    assert words in why_not(scene(body))
