"""The stage's type declarations: complete, documented, and short enough for a model."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from bench.guide import examples
from tools.designs import DESIGNS
from tools.proof import prove
from tools.vocabulary import BUDGET, declarations, vocabulary

STATIC = Path(__file__).resolve().parents[2] / "static"
EXPORTED = re.compile(r"^ *export (?:abstract )?(const|function|class|interface|type|namespace) (\w+)", re.MULTILINE)
ALIASED = re.compile(r"^ *export \{(\w+) as (\w+)\};", re.MULTILINE)


def offered() -> list[str]:
    """The names that "stage" offers, as the compiler names them when one is unknown."""
    proof = prove(
        'import * as stage from "stage"; export default () => <p>{Object.keys(stage).join(" ")}</p>',
        props={},
        duration=1,
        width=640,
        height=360,
        fps=30,
    )
    core = next(text["text"] for text in proof.layout_json["texts"]).split()
    rooms = [
        name
        for room in json.loads((STATIC / "dist/import-map.json").read_text())
        if room.startswith("stage/")
        for name in exports_of(STATIC / "stage" / room.removeprefix("stage/") / "index.ts")
    ]
    return [name for name in [*core, *rooms] if not name.startswith("__")]


def exports_of(index: Path) -> list[str]:
    """The values that a room's index offers: those of its `export {...} from` and `export const|function` lines."""
    text = index.read_text()
    lists = re.findall(r"^export \{([^}]*)\}", text, re.MULTILINE)
    names = [part.split(" as ")[-1].strip() for names in lists for part in names.split(",") if part.strip()]
    return [name for name in names if not name.startswith("type ")] + re.findall(
        r"^export (?:const|function|class) (\w+)", text, re.MULTILINE
    )


def declared(text: str) -> set[str]:
    return {name for _, name in EXPORTED.findall(text)} | {alias for _, alias in ALIASED.findall(text)}


def test_every_offered_name_is_declared() -> None:
    names = offered()
    assert "interpolate" in names
    assert "TransitionSeries" in names
    assert set(names) - declared(declarations()) == set()


@pytest.mark.parametrize("text", [declarations(), vocabulary()], ids=["declarations", "vocabulary"])
def test_every_offered_name_has_a_doc_comment(text: str) -> None:
    lines = text.split("\n")
    bare = []
    for index, line in enumerate(lines):
        found = EXPORTED.match(line)
        if not found or found[1] in ("interface", "type", "namespace"):
            continue
        earlier = [EXPORTED.match(before) for before in lines[:index]]
        overload = any(one and one[2] == found[2] for one in earlier)
        if not overload and not lines[index - 1].rstrip().endswith("*/"):
            bare.append(found[2])
    assert bare == []


def test_its_types_come_from_react_alone() -> None:
    assert set(re.findall(r'^ *import .* from "([^"]+)"', declarations(), re.MULTILINE)) == {"react"}


def test_the_vocabulary_keeps_its_budget() -> None:
    text = vocabulary()
    assert len(text) <= BUDGET
    assert "export function interpolate(input: number" in text
    assert declared(text) == declared(declarations().partition('declare module "remotion"')[0])
    shorter = vocabulary(len(text) - 1)
    assert len(shorter) < len(text)
    assert declared(shorter) == declared(text)
    with pytest.raises(ValueError, match="characters"):
        vocabulary(1000)


def check(tmp_path: Path, *scenes: str) -> str:
    """What TypeScript says of scenes that have nothing but the declarations and React's types."""
    for number, tsx_code in enumerate(scenes):
        (tmp_path / f"scene{number or ''}.tsx").write_text(tsx_code)
    (tmp_path / "stage.d.ts").write_text(declarations())
    types = STATIC / "node_modules/@types/react"
    options = {
        "strict": True, "noEmit": True, "jsx": "react-jsx", "target": "ES2022", "module": "ESNext",
        "moduleResolution": "Bundler", "types": [], "skipLibCheck": False,
        "paths": {"react": [str(types / "index.d.ts")], "react/jsx-runtime": [str(types / "jsx-runtime.d.ts")]},
    }  # fmt: skip
    (tmp_path / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "include": ["."]}))
    command = (str(STATIC / "node_modules/.bin/tsc"), "-p", str(tmp_path))
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout


def test_what_is_taken_away_is_typed(tmp_path: Path) -> None:
    """Designs become one file each, the guide's examples are scenes as authors write them."""
    sources = [design.source for design in DESIGNS.values()] + [example.tsx_code for example in examples()]
    assert check(tmp_path, *sources) == ""


def test_an_author_is_told_of_mistakes(tmp_path: Path) -> None:
    scene = """import {AbsoluteFill, interpolate, useCurrentFrame, Series} from "remotion";
import {TransitionSeries, fade, linearTiming} from "@remotion/transitions";
export default function Scene() {
  const x: number = interpolate(useCurrentFrame(), [0, 30], [0, 1], {extrapolateRight: "clamp"});
  return <AbsoluteFill style={{opacity: x}}>
    <Series><Series.Sequence durationInFrames={30}>a</Series.Sequence></Series>
    <TransitionSeries>
      <TransitionSeries.Sequence durationInFrames={30}>b</TransitionSeries.Sequence>
      <TransitionSeries.Transition presentation={fade()} timing={linearTiming({durationInFrames: 10})} />
    </TransitionSeries>
  </AbsoluteFill>;
}
"""
    assert check(tmp_path, scene) == ""
    wrong = scene.replace('"clamp"', '"cramp"').replace("durationInFrames={30}", 'durationInFrames="30"')
    said = check(tmp_path, wrong)
    assert "scene.tsx(4," in said
    assert "scene.tsx(6," in said
    assert "has no exported member" in check(tmp_path, scene.replace("Series}", "Series, spinny}"))
