"""Rooms in real Chromium: each draws there what it drew in V8, and no scene can change what others use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from bench.frames import Camera, camera
from tests.stage.conftest import proof_of
from tests.stage.scenes import scene_of
from tests.stage.test_lottie import MASKED
from tools.proof.bundles import import_map

FRAME = 36
DATA = "[{label: 'One', value: 3.5}, {label: 'Zwei', value: -1}, {label: '三', value: 8}]"

GROUND = "{ground: '#101820', hot: '#28303a', cool: '#1a2833', line: '#202830', pale: '#141c24'}"

SCENES = {
    "backdrops": (
        "<div>{['mesh', 'waves', 'shapes'].map((texture) => "
        f"<Backdrop key={{texture}} texture={{texture}} colors={{{GROUND}}} seconds={{1.5}} seed='a' />)}}</div>",
        ["Backdrop"],
    ),
    "charts": (
        f"<div><BarChart width={{900}} height={{400}} data={{{DATA}}} showAxis />"
        "<LineChart width={900} height={300} "
        "series={[{data: [{x: '2026-01-01', y: 1}, {x: '2026-05-01', y: 7}]}]} />"
        f"<PieChart width={{300}} height={{300}} data={{{DATA}}} /></div>",
        ["BarChart", "LineChart", "PieChart"],
    ),
    "icons": ("<Icon name='palette' size={200} draw={0.7} />", ["Icon"]),
    "lottie": ("<Lottie animationData={data} />", ["Lottie"]),
    "motion": ("<Camera shake><Trail>x</Trail></Camera>", ["Camera", "Trail"]),
    "noise": ("<p>{noise3D('a', 1.5, 2.5, 3.5)}</p>", ["noise3D"]),
    "paths": ("<TextOnPath text='Along' path='M 0 99 Q 200 0 400 99' fontSize={40} />", ["TextOnPath"]),
    "qr": ("<QRCode value='https://bazaar.example' />", ["QRCode"]),
    "shapes": ("<Star points={5} innerRadius={40} outerRadius={90} cornerRadius={9} />", ["Star"]),
    "words": (
        "<p><SplitText text='Words مرحبا 今日は' by='letter' /><CountUp to={99.5} /><Typewriter text='Typed' />"
        "<ScrambleText text='Settle' /><Emoji emoji='🎉' /></p>",
        ["SplitText", "CountUp", "Typewriter", "ScrambleText", "Emoji"],
    ),
}


@pytest.fixture(scope="module")
def filmed() -> Iterator[Camera]:
    with camera(270) as opened:
        yield opened


def on_screen(filmed: Camera, tsx_code: str) -> str:
    filmed.take(tsx_code, props={}, duration=60, frames=[FRAME])
    script = "() => document.querySelector('#film [aria-hidden=false] div').shadowRoot.innerHTML"
    return str(filmed.stage("landscape").evaluate(script))


def alike(markup: str) -> str:
    """Without what a browser writes in its own way: styles, empty elements, quotes."""
    plain = re.sub(r' style="[^"]*"', "", markup)
    plain = re.sub(r"<(\w+)([^>]*?)\s*/>", r"<\1\2></\1>", plain)
    return plain.replace("&#x27;", "'").replace("&quot;", '"')


@pytest.mark.parametrize("room", SCENES)
def test_the_browser_draws_what_v8_drew(filmed: Camera, room: str) -> None:
    body, names = SCENES[room]
    code = scene_of(body, *names, before=f"const data = {json.dumps(MASKED)};\nexport const posterFrame = {FRAME};")
    proof = proof_of(code)
    assert proof.ok, proof.problems
    assert f'from "stage/{room}"' in proof.js
    assert alike(on_screen(filmed, code)) == alike(proof.poster_html)


def test_every_room_is_looked_at() -> None:
    rooms = {module.removeprefix("stage/") for module in import_map() if module.startswith("stage/")}
    assert rooms - {"transitions"} == set(SCENES)  # transitions have their own test


def test_a_scene_cannot_change_a_room(filmed: Camera) -> None:
    code = """import {Icon} from "stage";
let outcome = "";
try { (Icon as unknown as {mine: number}).mine = 1; } catch { outcome = "refused"; }
export default () => <h1 id="outcome">{typeof Icon} {outcome}</h1>;
"""
    assert "refused" in on_screen(filmed, code)
