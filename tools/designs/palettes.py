"""Finds or makes the theme for a film: from words about looks, from a brand's colours, from what it is about."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from tools import fonts
from tools.designs.colors import color_named, contrast, from_oklch, luminance, readable, to_oklch
from tools.designs.looks import looks_in
from tools.designs.subjects import STEM_MOOD, SUBJECT_MOOD, mourns
from tools.designs.themes import MONO, SANS, SERIF, THEMES, Theme, font_named

DEFAULT_THEME = THEMES["ember"]

# Themes for a film that says nothing about looks and whose subject suggests nothing: each good for anything.
_NEUTRAL = ("ember", "glacier", "midnight", "meadow", "graphite", "vinyl", "lagoon")

# Below this OKLCH chroma a colour counts as black, white or grey.
_NEUTRAL_CHROMA = 0.03
# On a ground darker than this relative luminance white text is read better than black.
_DARK = 0.179


def theme_for(text: str, *, brand: Mapping[str, Any] | None = None, seed: str = "") -> Theme | None:
    """The theme that `text` or else `brand` ({"colors": ["#rrggbb", ...], "font": str}) asks for; None when neither
    says anything about looks. Words about looks win over the brand. `seed` chooses among themes that suit alike."""
    moods, colors = looks_in(text)
    brand = brand or {}
    branded = list(dict.fromkeys(color for given in brand.get("colors") or () if (color := color_named(str(given)))))
    font = brand_font(str(brand.get("font") or ""))
    if colors:
        return _of_colors(colors, moods, font)
    if moods:
        return _of_moods(moods, seed)
    if branded:
        # People list a brand's colours in any order: the darkest or lightest makes the better ground.
        ground = max(branded, key=lambda color: abs(to_oklch(color)[0] - 0.62))
        return _of_colors((ground, *(color for color in branded if color != ground)), (), font)
    return None


def theme_named(key: str) -> Theme | None:
    """The theme of this key: one of THEMES, or one made of colours. Of those the key is the recipe: the colours (the
    ground first), moods and the typeface, as in "#14244f #d4a72c dark | Fraunces"."""
    if key in THEMES:
        return THEMES[key]
    recipe, _, font = key.partition("|")
    moods, colors = looks_in(recipe)
    return _of_colors(colors, moods, font.strip()) if colors else None


def theme_suited(text: str) -> Theme:
    """A theme for a film of which only its subject is known: a bakery is warm, an app is technical. Never None."""
    if mourns(text):  # whatever else is told of who has died
        return _of_moods(["mourning"], "")
    lower = text.lower()
    found = [(word.start(), SUBJECT_MOOD[word[0]]) for word in re.finditer(r"[\w-]+", lower) if word[0] in SUBJECT_MOOD]
    if not lower.isascii():
        found += [(lower.index(stem), mood) for stem, mood in STEM_MOOD.items() if stem in lower]
    if found:
        return _of_moods([min(found)[1]], "")
    return THEMES[_NEUTRAL[zlib.crc32(text.strip().lower().encode()) % len(_NEUTRAL)]]


def _of_moods(moods: Sequence[str], seed: str) -> Theme:
    """The theme with most of the moods; what was said first counts a little more, and dark never meets light."""
    weights = {mood: 1 + 0.1 / (place + 1) for place, mood in enumerate(moods)}
    if len(weights) > 1 and "soft" in weights:  # "soft earthy colours" are earthy, and soft where there is a choice
        weights["soft"] = 0.3
        weights |= {} if "dark" in weights else {"light": weights.get("light", 0.2)}
    against = {"dark": "light", "light": "dark"}

    def score(theme: Theme) -> float:
        wanted = sum(weight for mood, weight in weights.items() if mood in theme.moods)
        return wanted - sum(3 for mood in weights if against.get(mood) in theme.moods)

    best = max(score(theme) for theme in THEMES.values())
    alike = [theme for theme in THEMES.values() if score(theme) == best]
    return alike[zlib.crc32(seed.encode()) % len(alike)] if seed else alike[0]


def brand_font(name: str) -> str:
    """The stage's typeface nearest to the brand's; "" when the brand names none."""
    if not name.strip():
        return ""
    lower = name.lower()
    if known := font_named(name):
        return known
    nearest = fonts.nearest_font(name).name
    if nearest != SANS:
        return nearest
    if "mono" in lower or "code" in lower:
        return MONO
    return SERIF if "sans" not in lower and "serif" in lower else SANS


def _sets_text(font: str) -> bool:
    """Whether a typeface is one for text as well as for headlines: it has more than one weight."""
    known = fonts.FONTS.get(font)
    return known is not None and known.kind in {"sans", "serif"} and len(known.weights) > 1


@lru_cache(maxsize=256)
def _of_colors(colors: tuple[str, ...], moods: tuple[str, ...], font: str) -> Theme:
    """A palette of `colors`, the first of them being the ground; what is missing is derived from it."""
    base = _of_moods(moods, "") if moods else None
    ground, *asked = colors
    background, rest = _told_apart(ground, asked, moods)
    dark = luminance(background) < _DARK
    lightness, chroma, hue = to_oklch(background)
    ink = from_oklch(0.975 if dark else 0.2, min(chroma, 0.02 if dark else 0.05), hue)
    text = readable(ink, background, 7 if contrast("#ffffff" if dark else "#000000", background) > 8 else 4.6)
    strongest = max(rest, key=lambda color: to_oklch(color)[1], default=None)
    accent = readable(strongest or _own_light(ground, background) or _companion(ground, background), background, 3)
    others = [color for color in rest if color != strongest]
    exactly = ground if background != ground and not rest else _neighbour(accent)  # asked for, and not yet shown
    accent2 = readable(others[0] if others else exactly, background, 1.6)
    unseen = next((color for color in asked if color not in rest), "")
    surface = unseen or from_oklch(min(1.0, max(lightness, 0.14) + (0.06 if dark else 0.035)), chroma, hue)
    if contrast(text, surface) < 4.6 or lightness > 0.97:
        surface = from_oklch(lightness - 0.05, chroma, hue)
    key = " ".join([*colors, *moods]) + (f" | {font}" if font else "")
    display = font or (base.display if base else "Bricolage Grotesque")
    return Theme(
        key=key,
        name="Your colours",
        moods=frozenset(moods),
        background=background,
        surface=surface,
        text=text,
        accent=accent,
        accent2=accent2,
        display=display,
        body=font if _sets_text(font) else SANS,
        texture=base.texture if base else "mesh",
        corners=base.corners if base else "soft",
        pace=base.pace if base else 1.0,
    )


def _told_apart(ground: str, rest: list[str], moods: tuple[str, ...]) -> tuple[str, list[str]]:
    """The background and the colours of what stands on it. Two that are not seen on each other both stand on another
    shade of the first: moved until it is seen on pink, gold would be olive, and on blue red would be salmon."""
    background = _ground(ground, moods)
    if rest and all(to_oklch(color)[1] < _NEUTRAL_CHROMA and to_oklch(color)[0] > _WHITE for color in rest):
        deeper = _under_white(background, rest[0])
        # A ground that would be another colour keeps its own, and white is that of its cards.
        return (deeper, rest) if to_oklch(background)[0] - to_oklch(deeper)[0] <= _ANOTHER else (background, [ground])
    strongest = max(rest, key=lambda color: to_oklch(color)[1], default=ground)
    seen = readable(strongest, background, 3)
    moved = to_oklch(seen)[0] - to_oklch(strongest)[0]
    if min(to_oklch(strongest)[1], to_oklch(ground)[1]) < _NEUTRAL_CHROMA or abs(moved) < _ANOTHER:
        return background, rest
    return _ground(ground, ("dark",) if moved > 0 else ("pastel",)), [ground, *rest]


def _under_white(ground: str, white: str) -> str:
    """The ground, as much deeper as it takes for white to be seen on it: moved instead, white would be grey."""
    lightness, chroma, hue = to_oklch(ground)
    while contrast(ground, white) < 3:
        lightness -= 0.01
        ground = from_oklch(lightness, chroma, hue)
    return ground


_WHITE = 0.9  # OKLCH lightness from which on a colour without chroma is a white
_ANOTHER = 0.18  # OKLCH lightness by which a colour may be moved without becoming another


def _ground(color: str, moods: Sequence[str]) -> str:
    """`color` as a background: moved in lightness, hue kept, until black or white text is read on it with ease."""
    lightness, chroma, hue = to_oklch(color)
    if "dark" in moods or "luxury" in moods:
        return from_oklch(min(lightness, 0.26), min(chroma, 0.09), hue)
    if "light" in moods or "minimal" in moods:
        return from_oklch(max(lightness, 0.95), min(chroma, 0.03), hue)
    if "pastel" in moods or "soft" in moods:
        return from_oklch(max(lightness, 0.9), min(chroma, 0.07), hue)
    while contrast(color, "#ffffff") < 5.5 and contrast(color, "#111111") < 8:
        lightness += -0.01 if lightness < 0.68 else 0.01
        color = from_oklch(lightness, chroma, hue)
    return color


def _own_light(color: str, background: str) -> str:
    """The one colour that was asked for, where the ground had to leave it: "dark, gold" is gold on near-black."""
    lightness, chroma, _ = to_oklch(color)
    moved = abs(lightness - to_oklch(background)[0])
    return color if chroma >= _NEUTRAL_CHROMA and moved > _LEFT else ""


_LEFT = 0.3  # OKLCH lightness between a colour and a ground that nobody takes for it


def _companion(color: str, background: str) -> str:
    """An accent for a film in a single colour: warm against cool, light against dark; on a neutral, a clear orange."""
    dark = luminance(background) < _DARK
    _, chroma, hue = to_oklch(color)
    if chroma < _NEUTRAL_CHROMA:
        return "#ff7a3d" if dark else "#d8431f"
    if not dark:
        return from_oklch(0.42, 0.17, (hue + 190) % 360)
    # Greens to purples are cool (OKLCH hues 130 to 330): they get a warm light; warm colours get their own, paler.
    return from_oklch(0.84, 0.15, 75.0 if 130 <= hue <= 330 else (hue + 45) % 360)


def _neighbour(color: str) -> str:
    lightness, chroma, hue = to_oklch(color)
    return from_oklch(lightness, max(chroma, 0.05), (hue - 40) % 360)
