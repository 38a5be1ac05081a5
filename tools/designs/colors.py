"""Colours: the names people use for them, WCAG contrast, and the OKLCH space that palettes are derived in.

A colour is always a string "#rrggbb".
"""

from __future__ import annotations

import functools
import math
import re
from typing import NamedTuple

from PIL import ImageColor

# What people mean by these words. The first ones are CSS names as well, but nobody who says "blue" pictures #0000ff.
EVERYDAY: dict[str, str] = {
    "red": "#e0242f",
    "blue": "#1f5eea",
    "green": "#1f9d4d",
    "yellow": "#ffd21f",
    "orange": "#f97b16",
    "purple": "#7c3aed",
    "violet": "#8b3df0",
    "pink": "#f4589f",
    "brown": "#7a4a2a",
    "gold": "#d4a72c",
    "navy": "#14244f",
    "teal": "#0d8f8a",
    "lime": "#9bd61e",
    "cyan": "#12b5d8",
    "magenta": "#d81b8c",
    "grey": "#7d828a",
    "gray": "#7d828a",
    "lavender": "#b9a5ec",
    "tan": "#d0ad85",
    "mint": "#8fdcc0",
    "rose": "#e8587f",
    "cream": "#fbf3df",
    "peach": "#ffb48f",
    "apricot": "#fbb277",
    "burgundy": "#7a1530",
    "wine": "#6d1a36",
    "bordeaux": "#6b1430",
    "mustard": "#d9a420",
    "sage": "#9caf88",
    "emerald": "#0f9f6e",
    "jade": "#12a37a",
    "forest": "#1f5a37",
    "moss": "#6b7f3a",
    "sand": "#e2cda4",
    "stone": "#a8a29a",
    "charcoal": "#2c3036",
    "graphite": "#3a3e45",
    "anthracite": "#33373d",
    "slate": "#5b6b7f",
    "off-white": "#f7f4ec",
    "eggshell": "#f3ecdc",
    "copper": "#b8703a",
    "bronze": "#a5722f",
    "rust": "#b1481f",
    "terracotta": "#c8643f",
    "brick": "#a63f30",
    "amber": "#f6a815",
    "lemon": "#ffe34d",
    "cherry": "#c2153f",
    "ruby": "#b3123e",
    "scarlet": "#df2a1b",
    "vermilion": "#e3452a",
    "strawberry": "#e43f5a",
    "raspberry": "#c51f5d",
    "berry": "#8e2057",
    "aubergine": "#43203f",
    "lilac": "#c3a4dd",
    "mauve": "#b48bb4",
    "periwinkle": "#8c95ef",
    "cobalt": "#1446b8",
    "sapphire": "#1b46a8",
    "denim": "#38608f",
    "petrol": "#0f5566",
    "ocean": "#0c6fa8",
    "sky": "#7cc4f4",
    "ice": "#dff1fa",
    "espresso": "#38241b",
    "coffee": "#5c3d2c",
    "caramel": "#c07f3f",
    "honey": "#e8a62e",
    "blush": "#f5c6c6",
    "champagne": "#efdfbd",
    "nude": "#e6c8b1",
    "taupe": "#8d7f73",
    "lipstick": "#bf1d4a",
    "neon green": "#39ff5a",
    "neon pink": "#ff3fa4",
    "neon yellow": "#e8ff3a",
    "neon blue": "#2fb4ff",
    "neon orange": "#ff7a1f",
    "electric blue": "#1f6bff",
    "acid green": "#b4f01e",
    "hot pink": "#ff4fa3",
    "baby blue": "#a9d4f5",
    "baby pink": "#f7c5d5",
    "racing green": "#0d4027",
    "british racing green": "#0d4027",
    "bottle green": "#14472f",
    "royal blue": "#2350d8",
    "midnight": "#101a36",
    "midnight blue": "#101a36",
    "rose gold": "#c88a7f",
    "off white": "#f7f4ec",
}

NAMES: dict[str, str] = {name: str(value).lower()[:7] for name, value in ImageColor.colormap.items()} | EVERYDAY

# Words that are more often a thing than a colour: in running text they count only beside other words of colour.
THINGS = frozenset(
    re.findall(
        r"\w+",
        """
        apricot amber berry brick cherry chocolate coffee copper caramel champagne coral cream denim eggshell
        espresso forest honey ice lemon lime linen lipstick midnight mint moss mustard nude ocean peach peru petrol
        plum raspberry rose ruby rust sage salmon sand seashell sienna sky slate snow stone strawberry tan tomato
        wheat wine jade emerald sapphire bronze orchid thistle bisque moccasin chartreuse olive blush
        """,
    )
)

# How an adjective moves a colour in OKLCH: (lightness step, chroma factor).
SHADES: dict[str, tuple[float, float]] = {
    "light": (0.16, 0.75),
    "lighter": (0.16, 0.75),
    "pale": (0.22, 0.45),
    "soft": (0.1, 0.6),
    "pastel": (0.2, 0.5),
    "bright": (0.07, 1.2),
    "vivid": (0.03, 1.3),
    "neon": (0.12, 1.5),
    "muted": (0.0, 0.5),
    "dusty": (0.04, 0.5),
    "warm": (0.0, 1.0),
    "deep": (-0.13, 1.0),
    "rich": (-0.08, 1.1),
    "dark": (-0.18, 0.9),
    "darker": (-0.18, 0.9),
}

HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)


class Mention(NamedTuple):
    """A colour spoken of in a text: its value, the words, and where they stand (characters, end exclusive)."""

    color: str
    words: str
    start: int
    end: int


@functools.lru_cache(maxsize=4096)
def color_named(word: str) -> str | None:
    """The colour that `word` names, as "#rrggbb": a CSS or everyday name ("navy", "gold"), a shade of one ("dark
    blue", "light-green", "reddish"), or a hex value; None when it names none."""
    name = " ".join(re.sub(r"[-_]", " ", word.strip().lower()).split())
    if found := HEX.fullmatch(word.strip()):
        digits = found[1].lower()
        return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
    if value := NAMES.get(name):
        return value
    if name.endswith("ish") and (value := NAMES.get(name[:-3]) or NAMES.get(name[:-4]) or NAMES.get(name[:-3] + "e")):
        return value
    first, _, rest = name.partition(" ")
    if rest and first in SHADES and (base := color_named(rest)):
        step, factor = SHADES[first]
        lightness, chroma, hue = to_oklch(base)
        # What is to be brighter stays as strong: no lighter than the screen has such a colour ("bright yellow").
        for lighter in (step, step / 2, 0.0) if factor > 1 and step > 0 else (step,):
            shade = from_oklch(min(0.97, max(0.12, lightness + lighter)), chroma * factor, hue)
            if to_oklch(shade)[1] >= chroma * 0.95:
                break
        return shade
    if value := NAMES.get(name.replace(" ", "")):
        return value
    # "navy blue", "lime green", "mint green": the last word only repeats the family.
    head, _, tail = name.rpartition(" ")
    return (
        NAMES.get(head)
        if head and tail in {"blue", "green", "red", "pink", "yellow", "brown", "grey", "gray"}
        else None
    )


_BEGINNINGS = frozenset(name[:length] for name in NAMES for length in range(1, len(name) + 1))


def _may_name(word: str) -> bool:
    """Whether the name of a colour may begin with the word: most words need no closer look."""
    return word in _BEGINNINGS or word in SHADES or word.endswith("ish")


@functools.lru_cache(maxsize=1024)  # a message is asked about its colours by many rules
def colors_in(text: str) -> tuple[Mention, ...]:
    """Every colour that `text` names, longest names first where they overlap, in reading order."""
    mentions = [Mention(color_named(m[0]) or "", m[0], m.start(), m.end()) for m in HEX.finditer(text)]
    words = [(m[0], m.start(), m.end()) for m in re.finditer(r"[a-zA-Z]+", text)]
    at = 0
    while at < len(words):
        for count in (3, 2, 1) if _may_name(words[at][0].lower()) else ():
            group = words[at : at + count]
            start, end = group[0][1], group[-1][2]
            # The words of one name stand together, with a space or a hyphen between them.
            joined = len(group) == count and re.fullmatch(r"[a-zA-Z]+(?:[ -][a-zA-Z]+)*", text[start:end])
            inside = any(m.start < end and start < m.end for m in mentions)
            if joined and not inside and (color := color_named(text[start:end])):
                mentions.append(Mention(color, text[start:end], start, end))
                at += count
                break
        else:
            at += 1
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def channels(color: str) -> tuple[float, float, float]:
    """Red, green and blue of "#rrggbb", each 0 to 1."""
    return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255


def hexed(red: float, green: float, blue: float) -> str:
    """ "#rrggbb" of channels from 0 to 1; what lies outside is cut off."""
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in (red, green, blue))


def linear(part: float) -> float:
    """An sRGB channel (0 to 1) as linear light, after WCAG 2.2 "relative luminance"."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def gamma(part: float) -> float:
    """Linear light as an sRGB channel: the inverse of `linear`."""
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)


def luminance(color: str) -> float:
    """Relative luminance from 0 (black) to 1 (white): https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    red, green, blue = (linear(part) for part in channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` (0 to 1) of `other` in it, channel by channel."""
    return hexed(*(a + (b - a) * share for a, b in zip(channels(one), channels(other), strict=True)))


def to_oklch(color: str) -> tuple[float, float, float]:
    """Lightness (0 to 1), chroma (0 to about 0.37) and hue (degrees): Björn Ottosson's OKLab,
    https://bottosson.github.io/posts/oklab/, in polar form."""
    red, green, blue = (linear(part) for part in channels(color))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _linear_of_oklch(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """The colour of these coordinates; a chroma beyond sRGB is lowered until it fits (hue and lightness stay)."""
    while True:
        parts = _linear_of_oklch(lightness, chroma, hue)
        if chroma <= 0.001 or all(-0.002 <= part <= 1.002 for part in parts):
            return hexed(*(gamma(max(0.0, part)) for part in parts))
        chroma *= 0.96


def readable(color: str, background: str, ratio: float = 4.5) -> str:
    """`color`, made lighter or darker (hue kept) just until its contrast on `background` reaches `ratio`. Where even
    black or white does not reach it, the better of the two."""
    if contrast(color, background) >= ratio:
        return color
    lightness, chroma, hue = to_oklch(color)
    down = contrast("#000000", background) > contrast("#ffffff", background)
    while 0.0 < lightness < 1.0:
        lightness += -0.01 if down else 0.01
        moved = from_oklch(min(1.0, max(0.0, lightness)), chroma, hue)
        if contrast(moved, background) >= ratio:
            return moved
    return "#000000" if down else "#ffffff"
