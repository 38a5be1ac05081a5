"""Scenes that would harm the scene beside them. All scenes of a film share one document and one realm: the proof, the
sealed realm and the guard in React's renderer stand between them.

What the proof compiled is shown even where it refuses the scene: it would refuse only what it sees at its own frames.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from bench.frames import served
from tests.stage.attempts import BESIDE, HARM
from tests.stage.screening import Screen, proof_of, scene_of

NEIGHBOUR = """import {AbsoluteFill, Easing, Series, TransitionSeries, fade, interpolate, linearTiming, random,
  useCurrentFrame, useVideoConfig} from "stage";
export const defaults = {items: ["one", "two"]};
export default function Scene({items}: typeof defaults) {
  const frame = useCurrentFrame();
  const {fps, width} = useVideoConfig();
  const at = interpolate(frame, [0, 20], [0, 100], {easing: Easing.inOut(Easing.cubic)});
  return <AbsoluteFill style={{background: "#123456", fontSize: 40}}>
    <h1 style={{marginLeft: at}}>neighbour {fps} {width} {random("a").toFixed(5)}</h1>
    {items.map((item) => <p key={item}>{item.toUpperCase().trim()}</p>)}
    <svg width="200" height="60"><linearGradient id="g"><stop stopColor="lime" /></linearGradient>
      <rect width="200" height="60" fill="url(#g)" /></svg>
    <Series><Series.Sequence durationInFrames={30}>a part</Series.Sequence></Series>
    <TransitionSeries>
      <TransitionSeries.Sequence durationInFrames={20}><b>first</b></TransitionSeries.Sequence>
      <TransitionSeries.Transition presentation={fade()} timing={linearTiming({durationInFrames: 10})} />
      <TransitionSeries.Sequence durationInFrames={20}><b>second</b></TransitionSeries.Sequence>
    </TransitionSeries>
  </AbsoluteFill>;
}"""
HARMLESS = "export default () => <p>a</p>;"
FRAMES = (40, 52, 31)  # of the film; the neighbour begins at 30


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served() as address:
        yield address


@pytest.fixture
def screen(browser: Browser, address: str) -> Iterator[Screen]:
    screen = Screen(browser, address)
    yield screen
    screen.close()


def pictures(screen: Screen) -> list[tuple[str, bytes]]:
    found = []
    for frame in FRAMES:
        screen.seek(frame)
        found.append((screen.markup(), screen.pixels()))
    return found


@pytest.fixture(scope="module")
def undisturbed(browser: Browser, address: str) -> list[tuple[str, bytes]]:
    """The neighbour beside a scene that does nothing."""
    screen = Screen(browser, address)
    screen.show(scene_of(proof_of(HARMLESS)), scene_of(proof_of(NEIGHBOUR)))
    found = pictures(screen)
    screen.close()
    assert all("neighbour 30 640" in markup for markup, _ in found)
    assert len({markup for markup, _ in found}) == len({pixels for _, pixels in found}) == len(FRAMES)
    return found


@pytest.mark.parametrize("name", BESIDE)
def test_no_scene_harms_the_one_beside_it(name: str, screen: Screen, undisturbed: list[tuple[str, bytes]]) -> None:
    proof = proof_of(HARM + BESIDE[name])
    if not proof.js:
        return  # refused by its text: never stored, never run
    screen.show(scene_of(proof), scene_of(proof_of(NEIGHBOUR)))
    for frame in (0, 1, 2, 5, 45, 2, 3, 29):
        screen.seek(frame)
    assert pictures(screen) == undisturbed
    assert screen.page.frames[1].evaluate("document.getElementById('film') !== null")
