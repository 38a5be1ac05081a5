"""What is wrong with a scene as a browser draws it: words that leave the frame, lie on each other or cannot be read,
essentials that are tiny beside a huge headline, frames that are blank, and pictures that differ from one drawing to
the next."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from PIL import Image, ImageStat

from bench.frames import FORMATS, Camera
from tools.designs.colors import contrast, hexed

TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3 (AA)
WORST = 0.06  # of the pixels below a text may be worse: grain, and edges of forms
OUTSIDE = 3.0  # pixels of the frame: what letters may reach beyond it
OVERLAP = 0.06  # of the smaller text's box
BLANK = 1.2  # standard deviation of a channel, of 255
# What a film is about in few words (where, what is offered, how to come along) is no small print. Pixels of a frame
# 1080 high or wide, whichever is less.
ESSENTIAL = {"subtitle", "place", "cta", "contact", "price"}
FEW = 24  # characters
SMALLEST = 34.0
BESIDE_TITLE = 0.3  # of its size, up to
LARGE_ENOUGH = 60.0

# Every text that is seen: its element's name, box and colour, in pixels of the page, and its size in those of the
# frame. No box tells where words are that run through the frame at an angle (data-running).
TEXTS = """() => {
  const seen = (element) => {
    let opacity = 1;
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  // Scenes stand in a shadow tree.
  const inside = (root) => [...root.querySelectorAll("*")].flatMap((element) =>
    [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
  const named = inside(document).filter((element) => element.dataset?.role);
  const ink = document.createElement("canvas").getContext("2d");
  const channels = (color) => {
    ink.fillStyle = color;
    ink.fillRect(0, 0, 1, 1);
    return [...ink.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const blocks = named.filter((block) => !block.querySelector("[data-role]"));
  return blocks.flatMap((block, index) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    // Words of one text may be in several colours.
    const parts = new Map();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || seen(node.parentElement) < 0.5) continue;
      if (node.parentElement.closest("[aria-hidden=true]")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
      const color = getComputedStyle(node.parentElement).color;
      if (boxes.length) parts.set(color, [...(parts.get(color) ?? []), ...boxes]);
    }
    return [...parts].map(([color, boxes]) => ({
      role: block.dataset.role, text: block.textContent, color: channels(color),
      left: Math.min(...boxes.map((box) => box.left)), right: Math.max(...boxes.map((box) => box.right)),
      top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)),
      size: parseFloat(getComputedStyle(block).fontSize),
      block: index, running: block.closest("[data-running]") !== null,
      lines: boxes.map(({left, right, top, bottom}) => ({left, right, top, bottom})),
    }));
  });
}"""
INK = 'document.documentElement.style.setProperty("-webkit-text-fill-color", {})'


class Fault(NamedTuple):
    kind: str
    detail: str


def faults_of(camera: Camera, format: str, duration: int) -> Iterator[Fault]:
    """The faults of the scene that stands on that format's stage; `duration` is frames."""
    yield from faults_of_hold(camera, format, duration)
    hold = camera.picture(format, duration // 2)
    for moment in (0.15, 0.5, 0.85):
        if _blank(camera.picture(format, round(duration * moment))):
            yield Fault("blank", f"at {moment:.0%}")
    if camera.picture(format, duration // 2).tobytes() != hold.tobytes():
        yield Fault("unstable", "the same frame is another picture when it is drawn again")


def faults_of_hold(camera: Camera, format: str, duration: int) -> Iterator[Fault]:
    """The faults of its texts in the middle of the scene alone."""
    camera.seek(format, duration // 2)
    stage = camera.stage(format)
    seen = stage.evaluate(TEXTS)
    texts = [text for text in seen if not text["running"]]
    stage.evaluate(INK.format('"transparent"'))
    ground = camera.screenshot(format)
    stage.evaluate(INK.format('""'))
    if not seen:
        yield Fault("blank", "no words in the middle")
    yield from _outside(texts, camera, format)
    yield from _overlapping(texts)
    yield from _tiny(texts)
    yield from _unreadable(texts, ground.convert("RGB"))


def _outside(texts: list[dict[str, Any]], camera: Camera, format: str) -> Iterator[Fault]:
    width, height = camera.size(format)
    scale = width / FORMATS[format][0]
    for text in texts:
        left, top, right, bottom = _letters(text)
        over = max(-left, -top, right - width, bottom - height) / scale
        if over > OUTSIDE:
            yield Fault("outside", f"{text['role']} “{text['text'][:40]}” by {over:.0f} px")


def _overlapping(texts: list[dict[str, Any]]) -> Iterator[Fault]:
    for one, two in itertools.combinations(texts, 2):
        if one["block"] == two["block"]:
            continue
        shrunk = [_letters(text) for text in (one, two)]
        wide = min(box[2] for box in shrunk) - max(box[0] for box in shrunk)
        high = min(box[3] for box in shrunk) - max(box[1] for box in shrunk)
        least = min((box[2] - box[0]) * (box[3] - box[1]) for box in shrunk)
        if wide > 0 and high > 0 and wide * high > OVERLAP * least:
            yield Fault("overlap", f"{one['role']} “{one['text'][:30]}” and {two['role']} “{two['text'][:30]}”")


def _tiny(texts: list[dict[str, Any]]) -> Iterator[Fault]:
    title = max((text["size"] for text in texts if text["role"] == "title"), default=0.0)
    least = max(SMALLEST, min(BESIDE_TITLE * title, LARGE_ENOUGH))
    for text in texts:
        if text["role"] in ESSENTIAL and len(text["text"]) <= FEW and text["size"] < least - 1:
            yield Fault("tiny", f"{text['role']} “{text['text']}” of {text['size']:.0f} px, not {least:.0f}")


def _letters(text: dict[str, Any]) -> tuple[float, float, float, float]:
    """The box of its letters: a line's is higher."""
    slack = min(0.18 * (text["bottom"] - text["top"]), 0.25 * text["size"])
    return text["left"], text["top"] + slack, text["right"], text["bottom"] - slack


def _unreadable(texts: list[dict[str, Any]], ground: Image.Image) -> Iterator[Fault]:
    for text in texts:
        # What lies under its lines; between a short line and the edge of its box may lie anything.
        counted = sum((_under(text | line, ground) for line in text["lines"]), Counter[tuple[int, ...]]())
        ink = hexed(*(part / 255 for part in text["color"]))
        rated = sorted(
            (contrast(ink, hexed(*(part / 255 for part in color))), count) for color, count in counted.items()
        )
        left_over = WORST * counted.total()
        for ratio, count in rated:
            left_over -= count
            if left_over < 0:
                if ratio < TEXT_CONTRAST - 0.05:
                    yield Fault("contrast", f"{text['role']} “{text['text'][:40]}” {ratio:.1f}:1")
                break


def _under(line: dict[str, Any], ground: Image.Image) -> Counter[tuple[int, ...]]:
    """How often each colour lies under a line."""
    left, top, right, bottom = _letters(line)
    box = max(0, int(left)), max(0, int(top)), min(ground.width, int(right) + 1), min(ground.height, int(bottom) + 1)
    if box[0] >= box[2] or box[1] >= box[3]:
        return Counter()
    # Averages of two by two pixels: grain is no ground.
    crop = ground.crop(box)
    small = crop.resize((max(1, crop.width // 2), max(1, crop.height // 2)), Image.Resampling.BOX)
    return Counter(zip(*(band.tobytes() for band in small.split()), strict=True))


def _blank(picture: Image.Image) -> bool:
    return max(ImageStat.Stat(picture.convert("RGB")).stddev) < BLANK
