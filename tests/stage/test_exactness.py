"""The same frame is the same picture: on the server and in the browser, sought in any order and played."""

from __future__ import annotations

import functools
import io
import math
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from bench.frames import served
from tests.stage.screening import Screen, proof_of, scene_of
from tools.designs import DESIGNS

DURATION = 90
SIZE = (1280, 720)
FRAMES = (0, 7, 22, 45, 61, 89)

VOCABULARY = {
    "interpolate": """import {AbsoluteFill, Easing, interpolate, interpolateColors, useCurrentFrame} from "stage";
        export default () => { const frame = useCurrentFrame();
          const at = interpolate(frame, [0, 30, 60], [0, 400, 100], {easing: Easing.bezier(0.2, 0.8, 0.3, 1)});
          return <AbsoluteFill style={{background: interpolateColors(frame, [0, 60], ["#102030", "oklch(0.8 0.2 150)"])}}>
            <div style={{width: 80, height: 80, background: "#fff", transform: `translateX(${at}px) rotate(${at / 3}deg)`}} />
          </AbsoluteFill>; }""",
    "shares of the frame": """import {AbsoluteFill, useCurrentFrame} from "stage";
        export default () => <AbsoluteFill>
          <style>{".bar { position: absolute; bottom: 0; height: 10vmin; width: calc(5dvw + 20px); background: #2563eb }"}</style>
          <div className="bar" />
          <div style={{width: "50vw", height: "25vh", fontSize: "6vmax", background: "#e11d48"}}>{useCurrentFrame()}</div></AbsoluteFill>;""",
    "spring": """import {AbsoluteFill, spring, useCurrentFrame, useVideoConfig} from "stage";
        export default () => { const frame = useCurrentFrame(); const {fps} = useVideoConfig();
          return <AbsoluteFill style={{justifyContent: "center", alignItems: "center"}}>
            <h1 style={{fontSize: 120, scale: String(spring({frame, fps, config: {damping: 8}}))}}>Spring</h1></AbsoluteFill>; }""",
    "time": """import {AbsoluteFill, Freeze, Loop, Sequence, Series, useCurrentFrame} from "stage";
        const Count = () => <p style={{fontSize: 60, margin: 0}}>{useCurrentFrame()}</p>;
        export default () => <AbsoluteFill>
          <Sequence from={10} durationInFrames={40} premountFor={5}><Count /></Sequence>
          <Loop durationInFrames={13} layout="none"><Count /></Loop>
          <Freeze frame={5}><Count /></Freeze>
          <Series><Series.Sequence durationInFrames={20} layout="none"><Count /></Series.Sequence>
            <Series.Sequence durationInFrames={60} offset={-5} layout="none"><Count /></Series.Sequence></Series></AbsoluteFill>;""",
    "transitions": """import {AbsoluteFill, TransitionSeries, clockWipe, fade, linearTiming, slide, springTiming} from "stage";
        const Part = ({color}: {color: string}) => <AbsoluteFill style={{background: color}}><h1>{color}</h1></AbsoluteFill>;
        export default () => <TransitionSeries>
          <TransitionSeries.Sequence durationInFrames={30}><Part color="#e11d48" /></TransitionSeries.Sequence>
          <TransitionSeries.Transition presentation={slide()} timing={springTiming({durationInFrames: 15})} />
          <TransitionSeries.Sequence durationInFrames={40}><Part color="#2563eb" /></TransitionSeries.Sequence>
          <TransitionSeries.Transition presentation={clockWipe({width: 1280, height: 720})} timing={linearTiming({durationInFrames: 12})} />
          <TransitionSeries.Sequence durationInFrames={47}><Part color="#16a34a" /></TransitionSeries.Sequence>
        </TransitionSeries>;""",
    "chance": """import {AbsoluteFill, random, useCurrentFrame} from "stage";
        export default () => { const frame = useCurrentFrame(); return <AbsoluteFill>
          {Array.from({length: 40}, (_, i) => <i key={i} style={{position: "absolute", width: 9, height: 9, borderRadius: 9,
            background: `hsl(${random(i) * 360} 80% 60%)`, left: random(`x${i}`) * 1280, top: (random(`y${i}`) * 720 + frame * 3) % 720}} />)}
        </AbsoluteFill>; }""",
    "ids and SVG": """import {useId} from "react"; import {AbsoluteFill, useCurrentFrame} from "stage";
        const Ball = ({hue}: {hue: number}) => { const id = useId(); return <svg viewBox="0 0 100 100" style={{width: 200}}>
          <defs><radialGradient id={id}><stop offset="0" stopColor="white" /><stop offset="1" stopColor={`hsl(${hue} 90% 40%)`} /></radialGradient>
            <clipPath id={`${id}-c`}><circle cx="50" cy="50" r={20 + (hue % 30)} /></clipPath></defs>
          <rect width="100" height="100" fill={`url(#${id})`} clipPath={`url(#${id}-c)`} xlinkHref="#a" /></svg>; };
        export default () => { const frame = useCurrentFrame(); return <AbsoluteFill style={{flexDirection: "row"}}>
          {frame > 30 ? <Ball hue={5} /> : null}<Ball hue={frame * 2} /><Ball hue={200 + frame} /></AbsoluteFill>; }""",
    "a style sheet and text": """import {AbsoluteFill, fitText, useCurrentFrame} from "stage";
        export default () => { const frame = useCurrentFrame(); const {fontSize} = fitText({text: "Fits & <holds>", width: 900, fontSize: 90});
          return <AbsoluteFill><style>{`.t > b { color: rgb(${frame}, 99, 200) } .t b::after { content: "“" }`}</style>
            <p className="t" style={{fontSize, WebkitTextStroke: "1px #fff", letterSpacing: -2.5, "--x": 3} as any} aria-label='a "b"'>
              Fits &amp; {"<holds>"} <b>{frame} % {0}{false}{""}</b> {frame}{"\\u00a0"}px</p></AbsoluteFill>; }""",
    "styles that come and go": """import {AbsoluteFill, useCurrentFrame} from "stage";
        const STYLES = [{backgroundColor: "red", opacity: undefined}, {opacity: 0.5, background: "blue", backgroundColor: "red"},
          {background: "green", backgroundColor: "red", opacity: 1}, {background: "", opacity: 0.9, "--a": 1}, {color: "gold"}];
        export default () => { const frame = useCurrentFrame(); return <AbsoluteFill style={{color: "white"}}>
          <h1 style={STYLES[frame % 5] as any}>{frame}</h1><h1 style={STYLES[Math.floor(frame / 20)] as any}>{frame}</h1></AbsoluteFill>; }""",
    "numbers with many decimals": """import {AbsoluteFill, random, useCurrentFrame} from "stage";
        export default () => { const frame = useCurrentFrame(); const tie = (frame + 0.735485).toFixed(6); return <AbsoluteFill>
          {Array.from({length: 40}, (_, i) => { const at = random(i) * 10 ** (i % 6 - 3) * (1 + frame / 9); return <i key={i} style={{position: "absolute",
            left: at, top: `${at}%`, width: 6.042005030176256, height: 9, fontSize: at, marginTop: `${tie}px`, opacity: at % 1, flexGrow: at,
            transform: `translateX(${at}px) rotate(${tie}deg) scale(${at})`, background: `rgb(9 9 ${frame} / ${at % 1})`}}>{i}</i>; })}
        </AbsoluteFill>; }""",
    "hooks that would remember": """import {useMemo, useRef, useState, memo} from "react"; import {AbsoluteFill, useCurrentFrame} from "stage";
        const Held = memo(({at}: {at: number}) => <b>{at}</b>, () => true);
        export default () => { const frame = useCurrentFrame(); const [first] = useState(frame); const kept = useRef(0);
          kept.current += frame; const made = useMemo(() => frame * 2, []);
          return <AbsoluteFill style={{fontSize: 80}}>{first} {kept.current} {made} <Held at={frame} /></AbsoluteFill>; }""",
}
# A design is made of what the scenes of the vocabulary prove, and there are many: of each one frame is looked at while
# it comes and one while it goes, each of them twice and after different ones. How frames follow one
# another in play is the stage's matter; of the designs only those are played that are drawn in ways of their own.
DESIGN_FRAMES = (7, 84)
PLAYED = ("bars", "code", "countdown", "kinetic", "map", "ticker")
SCENES = {f"design {key}": design.source for key, design in DESIGNS.items()} | VOCABULARY


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Iterator[Screen]:
    with served() as address:
        screen = Screen(browser, address)
        yield screen
        screen.close()


@functools.cache
def scene(name: str, still: int) -> dict[str, Any]:
    """The scene, and the server's markup of frame `still` with it; a proof gives one frame's markup, and is made once."""
    width, height = SIZE
    tsx_code = f"{SCENES[name]}\nexport const posterFrame = {still};\n"
    proof = proof_of(tsx_code, duration=DURATION, width=width, height=height)
    assert proof.ok, proof.problems
    return scene_of(proof, duration=DURATION) | {"markup": proof.poster_html}


def show(screen: Screen, name: str) -> None:
    width, height = SIZE
    screen.show(scene(name, DESIGN_FRAMES[0]), width=width, height=height)


def orders(name: str) -> list[tuple[int, ...]]:
    """The orders in which the scene's frames are shown, all of them in each."""
    if name not in VOCABULARY:
        return [DESIGN_FRAMES, DESIGN_FRAMES]
    return [(*FRAMES[1:], FRAMES[0]), FRAMES[::-1], tuple(random.Random(7).sample(FRAMES, len(FRAMES)))]


def likeness(one: bytes, other: bytes) -> float:
    """Peak signal-to-noise ratio of two pictures in decibels; infinite where they are the same."""
    if one == other:
        return float("inf")
    difference = ImageChops.difference(*(Image.open(io.BytesIO(data)).convert("RGB") for data in (one, other)))
    squares = ImageStat.Stat(difference).rms
    mean = sum(value**2 for value in squares) / len(squares)
    return float("inf") if mean == 0 else 10 * math.log10(255**2 / mean)


@pytest.mark.parametrize("name", SCENES)
def test_a_frame_is_what_the_server_wrote_whatever_was_shown_before(name: str, screen: Screen) -> None:
    first, *others = orders(name)
    with ThreadPoolExecutor(2) as threads:  # the proof has two children
        scenes = threads.map(functools.partial(scene, name), first)
    written = {frame: screen.parsed(one["markup"]) for frame, one in zip(first, scenes, strict=True)}
    assert len(set(written.values())) > 1
    pictures: dict[int, bytes] = {}

    def check(frame: int) -> None:
        assert screen.seek(frame) == ""
        assert screen.markup() == written[frame], f"frame {frame}"
        pixels = screen.pixels()
        assert likeness(pixels, pictures.setdefault(frame, pixels)) > 45, f"frame {frame}"

    show(screen, name)
    for order in (first, *others):
        for frame in order:
            check(frame)
    if name in VOCABULARY:  # the same in a stage that has just got the film
        show(screen, name)
        check(FRAMES[3])


PAUSE = """() => new Promise((done) => {
  addEventListener("message", function hear({data}) {
    if (data.type !== "frame" || data.playing) return;
    removeEventListener("message", hear);
    requestAnimationFrame(() => requestAnimationFrame(() => done(data.frame)));
  });
  send({type: "pause"});
})"""


@pytest.mark.parametrize("name", [*(f"design {key}" for key in PLAYED), *VOCABULARY])
def test_playing_and_seeking_agree(name: str, screen: Screen) -> None:
    show(screen, name)
    screen.seek(3)
    screen.page.evaluate("send({type: 'play'})")
    screen.page.wait_for_timeout(400)
    frame = screen.page.evaluate(PAUSE)
    assert 3 < frame < DURATION, "it played"
    played = (screen.markup(), screen.pixels())
    screen.seek(DURATION - 1)
    screen.seek(frame)
    assert screen.markup() == played[0]
    assert likeness(screen.pixels(), played[1]) > 45


def test_what_depends_on_the_frames_before_is_refused() -> None:
    counted = """import {AbsoluteFill} from "stage"; const drawn: number[] = [];
        export default () => { drawn.push(1); return <AbsoluteFill>{drawn.length}</AbsoluteFill>; }"""
    assert [problem.rule for problem in proof_of(counted).problems] == ["kept-state"]
    sorts = """import {AbsoluteFill} from "stage"; export const defaults = {items: [1, 2, 3]};
        export default ({items}: typeof defaults) => <AbsoluteFill>{items.reverse().join()}</AbsoluteFill>;"""
    assert not proof_of(sorts).ok


def test_pictures_that_differ_are_told_apart() -> None:
    def picture(value: int) -> bytes:
        data = io.BytesIO()
        Image.new("RGB", (8, 8), (value, value, value)).save(data, "PNG")
        return data.getvalue()

    assert likeness(picture(7), picture(7)) == float("inf")
    assert likeness(picture(100), picture(101)) > 45 > likeness(picture(100), picture(104))
