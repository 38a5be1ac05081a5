"""The film of `make bench-export`: ten scenes of one minute, from the designer and beyond it, and the scene by which
renderers are compared."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.guide import examples
from bench.pictures import pictures
from tools.designs import DESIGNS, THEMES, draft
from tools.proof import prove
from tools.schemas import Content, Item

WIDTH, HEIGHT, FPS = 1920, 1080, 30
DURATION = 180  # frames of each scene: ten are a minute
TRANSITION = 20  # frames
PICTURE = "hills.png"

CONTENT = Content(
    kicker="Since 1987",
    title="Fresh bread, every morning",
    subtitle="Luigi’s bakery, at the old mill",
    items=(Item(label="Rye", value="42"), Item(label="Rolls", value="67"), Item(label="Cake", value="31")),
    quote="The best rolls between here and the sea.",
    author="Anna, a neighbour",
    value="1,200",
    label="loaves a day",
    cta="Come and taste",
    contact="Mill Lane 7",
    pictures=(PICTURE,),
)
DESIGNED = ("title", "kinetic", "list", "quote", "figure", "bars", "fullbleed")  # words, lists, a chart, a picture

# 24 blurred circles over a moving gradient, and four words on springs: FACTS' scene, in our own words.
COMPARED = """import {AbsoluteFill, interpolate, random, spring, useCurrentFrame, useVideoConfig} from "stage";
const words = ["Fresh", "bread", "every", "morning"];
export default function Scene() {
  const frame = useCurrentFrame();
  const {fps, width, height, durationInFrames} = useVideoConfig();
  const turn = interpolate(frame, [0, durationInFrames], [0, 360]);
  return <AbsoluteFill style={{background: `linear-gradient(${turn}deg, #7a1f3d, #1f3d7a, #e9a23b)`}}>
    {Array.from({length: 24}, (_, n) => {
      const x = random(`x${n}`) * width + Math.sin(frame / 20 + n) * 120;
      const y = random(`y${n}`) * height + Math.cos(frame / 25 + n) * 90;
      return <div key={n} style={{position: "absolute", left: x - 110, top: y - 110, width: 220, height: 220,
        borderRadius: 110, filter: "blur(24px)", background: `hsla(${n * 15}, 80%, 60%, 0.5)`}} />;
    })}
    <AbsoluteFill style={{alignItems: "center", justifyContent: "center", flexDirection: "row", gap: 40,
      fontFamily: "Inter", fontWeight: 800, fontSize: 150, color: "#fff"}}>
      {words.map((word, n) => <span key={word}
        style={{transform: `translateY(${(1 - spring({frame: frame - n * 8, fps})) * 200}px)`}}>{word}</span>)}
    </AbsoluteFill>
  </AbsoluteFill>;
}"""
HOLD = """import {AbsoluteFill, interpolate, useCurrentFrame} from "stage";
export default () => <AbsoluteFill style={{background: "#10302a", color: "#f6f1e7", justifyContent: "center",
  alignItems: "center", fontFamily: "Playfair Display", fontSize: 140,
  opacity: interpolate(useCurrentFrame(), [0, 15], [0, 1], {extrapolateRight: "clamp"})}}>
  Open from 7 to 19</AbsoluteFill>;"""


def film(folder: Path) -> tuple[dict[str, Any], dict[str, Path]]:
    """The film as render workers get it, and the files, put in `folder`, that its assets have at their addresses."""
    photo = pictures()[PICTURE]
    path = folder / PICTURE
    path.write_bytes(photo)
    facts = {"kind": "image", "width": 1200, "height": 900, "durationSeconds": None, "fps": None, "frames": []}
    address = f"/asset/{hashlib.sha256(photo).hexdigest()}/stored/{PICTURE}"
    assets = {PICTURE: facts | {"url": address, "pieces": []}}
    scenes = [scene(name, tsx_code, props, assets) for name, tsx_code, props in sources()]
    scenes[1]["transition"] = {"type": "slide", "duration": TRANSITION}
    return {"width": WIDTH, "height": HEIGHT, "fps": FPS, "assets": assets, "scenes": scenes}, {address: path}


def sources() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The scenes' names, TSX and props."""
    for theme, key in zip(THEMES.values(), DESIGNED, strict=False):
        made = draft(DESIGNS[key], CONTENT, theme=theme, duration=DURATION)
        yield key, made.tsx_code, made.props
    yield "camera", next(example.tsx_code for example in examples() if example.picture == "camera"), {}
    yield "hold", HOLD, {}
    yield "compared", COMPARED, {}


def compared_scene(duration: int) -> dict[str, Any]:
    """The scene by which renderers are compared, `duration` frames long."""
    return scene("compared", COMPARED, duration=duration)


def scene(
    name: str, tsx_code: str, props: dict[str, Any] | None = None, assets: Any = None, *, duration: int | None = None
) -> dict[str, Any]:
    duration = duration or DURATION
    size = {"width": WIDTH, "height": HEIGHT, "fps": FPS}
    proof = prove(tsx_code, props=props or {}, duration=duration, assets=assets or {}, **size)
    if not proof.ok:
        raise RuntimeError(f"{name}: {proof.problems}")
    look = {key: proof.layout_json[key] for key in ("fonts", "lang")}
    timing = {"duration": duration, "sourceDuration": duration + TRANSITION, "transition": None}
    return {"id": name, "name": name, "js": proof.js, "props": props or {}, **timing, **look}
