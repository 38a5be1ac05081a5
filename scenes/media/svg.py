"""SVG made safe: an allow-list filter leaves shapes, text and paint; what runs, loads or moves by itself goes."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

from PIL import Image
from py_svg_hush import filter_svg

from brain.pictures import picture_look, svg_look
from scenes.media.drawing import drawn
from scenes.media.facts import MediaFacts, MediaRefused

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
# They follow the viewer's clock; a film's pictures follow the film's.
_MOVING = {f"{{{_SVG}}}{name}" for name in ("animate", "animateColor", "animateMotion", "animateTransform", "set")}
_STILL = "*{animation:none!important;transition:none!important}"
_REFERENCES = ("href", f"{{{_XLINK}}}href")
_EMBEDDED = {"image": ["png", "jpeg", "webp", "gif"]}  # data: URLs that an <image> may hold
_MAX_SIDE = 16_384  # pixels


def looks_like_svg(head: bytes) -> bool:
    """Whether a file that begins so is SVG: its first element is <svg>."""
    parser: ElementTree.XMLPullParser[Any] = ElementTree.XMLPullParser(["start"])
    try:
        parser.feed(head)
        event: Any = next(iter(parser.read_events()), None)
    except ElementTree.ParseError:
        return False
    return event is not None and str(event[1].tag).rpartition("}")[2] == "svg"


def read_svg(content: bytes) -> MediaFacts:
    safe, (width, height) = _made_safe(content)
    picture = drawn(safe, (width, height))
    return MediaFacts(
        kind="image",
        mime_type="image/svg+xml",
        extension=".svg",
        width=max(1, round(width)),
        height=max(1, round(height)),
        has_alpha=picture is None or min(picture.getchannel("A").tobytes()) < 255,
        # One that shows nothing to the drawing, as words in a typeface of the viewer's, is told by its markup.
        look=picture_look(picture) if picture and picture.getbbox() else svg_look(safe.decode()),
        replacement=safe,
    )


def svg_picture(content: bytes, longest: int) -> Image.Image | None:
    """The drawing as pixels; None where it cannot be drawn."""
    safe, size = _made_safe(content)
    return drawn(safe, size, longest)


def _made_safe(content: bytes) -> tuple[bytes, tuple[float, float]]:
    """What of the drawing is let in, and its size in pixels. Raises MediaRefused."""
    try:
        # The filter's answer has no DTD, so that the second parser meets no entities.
        root = ElementTree.fromstring(filter_svg(content, _EMBEDDED))  # noqa: S314
    except (ValueError, ElementTree.ParseError) as error:
        raise MediaRefused(f"This SVG cannot be read: {error}.") from error
    width, height = _size(root)
    for parent in root.iter():
        for child in [child for child in parent if child.tag in _MOVING]:
            parent.remove(child)
        for name in _REFERENCES:
            if not parent.get(name, "#").startswith(("#", "data:")):
                del parent.attrib[name]
    ElementTree.SubElement(root, f"{{{_SVG}}}style").text = _STILL
    # Pictures in a page need a size of their own; a viewBox alone would make it whatever the page likes.
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    safe = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return safe, (width, height)


def _size(root: ElementTree.Element) -> tuple[float, float]:
    """Width and height in pixels: as given, else the viewBox's, else what browsers take (300 x 150)."""
    if root.tag != f"{{{_SVG}}}svg":
        raise MediaRefused("This XML is not an SVG picture.")
    box = [float(part) for part in re.findall(r"-?\d*\.?\d+(?:e-?\d+)?", root.get("viewBox", ""))]
    boxed = (box[2], box[3]) if len(box) == 4 and box[2] > 0 and box[3] > 0 else None
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    if boxed and width is None and height is None:
        width, height = boxed
    elif boxed and width is None and height is not None:
        width = height * boxed[0] / boxed[1]
    elif boxed and height is None and width is not None:
        height = width * boxed[1] / boxed[0]
    width, height = width or 300, height or 150
    if max(width, height) > _MAX_SIDE:
        raise MediaRefused(f"An SVG may measure {_MAX_SIDE:,} pixels a side; this one has {width:g} x {height:g}.")
    return width, height


_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4}


def _pixels(length: str | None) -> float | None:
    """A length with an absolute unit, in CSS pixels; None for none, for percentages and for 0."""
    found = re.fullmatch(r"\s*(\d*\.?\d+(?:e-?\d+)?)\s*([a-z]*)\s*", length or "")
    if not found or found[2] not in _UNITS:
        return None
    return float(found[1]) * _UNITS[found[2]] or None
