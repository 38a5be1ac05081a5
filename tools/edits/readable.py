"""Text stays readable, whatever was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tools.designs.colors import contrast, luminance, mix, readable
from tools.edits.props import Props
from tools.looks import color_of, look_of
from tools.schemas import AMOUNTS
from tools.words import ELEMENTS, color_word, element_word

# Text needs this contrast on its background: WCAG 2.2, 1.4.3 (AA).
TEXT_CONTRAST = 4.5
# Text that has to change anyway is made to stand out: WCAG 2.2, 1.4.6 (AAA) and a little more. Where a background does
# not allow for so much, black or white is nearest to it.
GOOD_CONTRAST = 9.0
# A colour that someone chose stays in the props from here on (WCAG 2.2, 1.4.3, large text): designs draw it in the
# nearest shade that has TEXT_CONTRAST on the ground that it stands on.
LARGE_TEXT_CONTRAST = 3.0


def kept_readable(before: Props, shown: Props, changed: Props, drawn: Mapping[str, str]) -> tuple[Props, list[str]]:
    """What else has to change so that the text can be read after an edit, and notes on it. `drawn` are the colours
    that elements had before it."""
    look, was = look_of(shown), look_of(before)
    earlier = color_of(before, "background") or was["background"]
    background = color_of(shown, "background") or look["background"]
    if "theme" not in shown:
        return {}, []
    kept, notes = _moved_colors(shown, changed, background, lambda element: _lies_on(drawn.get(element), earlier))
    notes += _shaded(shown, changed if background == earlier else shown, background, drawn, earlier)
    if background == earlier:
        return kept, notes
    for element in (*ELEMENTS, AMOUNTS):
        name = f"{element}Color"
        color = color_of(shown, name)
        if color and name not in changed and contrast(color, background) < LARGE_TEXT_CONTRAST:
            kept[name] = ""
            notes.append(f"the {element_word(element)} went back to the theme's colour, to stay readable")
    if contrast(look["text"], background) < TEXT_CONTRAST:
        kept["theme"] = theme_on(background, look)
        notes.append(f"the text is {color_word(kept['theme']['text'])} now, to stay readable")
    return kept, notes


def readable_there(color: str, shown: Props, drawn: str | None) -> tuple[str, str]:
    """A colour for words, moved along its own hue until it is read where they stand; and what has to be said of it."""
    background = color_of(shown, "background") or look_of(shown)["background"]
    if not _lies_on(drawn, background) or contrast(color, background) >= TEXT_CONTRAST:
        return color, ""
    moved = readable(color, background, TEXT_CONTRAST)
    return moved, f", made {_way(color, moved)} to stay readable"


def _shaded(shown: Props, told: Props, background: str, drawn: Mapping[str, str], earlier: str) -> list[str]:
    """A word about colours that designs draw in another shade than they were chosen in."""
    notes = []
    for element in ELEMENTS:
        color = color_of(told, f"{element}Color")
        on_it = shown.get(element) and _lies_on(drawn.get(element), earlier)
        if color and on_it and LARGE_TEXT_CONTRAST <= contrast(color, background) < TEXT_CONTRAST:
            way = _way(color, readable(color, background, TEXT_CONTRAST))
            notes.append(f"{color_word(color)} is drawn a little {way} there, to stay readable")
    return notes


def _way(color: str, moved: str) -> str:
    return "lighter" if luminance(moved) > luminance(color) else "darker"


def _lies_on(drawn: str | None, background: str) -> bool:
    """Whether a text drawn in that colour lies on the background: what could not be read there lies on a card, where
    the design itself sees to its contrast."""
    return drawn is None or contrast(drawn, background) >= LARGE_TEXT_CONTRAST


def _moved_colors(
    shown: Props, changed: Props, background: str, lies_on: Callable[[str], bool]
) -> tuple[Props, list[str]]:
    """Colours that were just given to texts and cannot be read, each moved along its own hue until it can."""
    moved: Props = {}
    notes = []
    for element in (*ELEMENTS, AMOUNTS):
        name = f"{element}Color"
        color = color_of(changed, name)
        if not color or contrast(color, background) >= LARGE_TEXT_CONTRAST or not lies_on(element):
            continue
        moved[name] = readable(color, background, TEXT_CONTRAST)
        if shown.get("items" if element == AMOUNTS else element):
            notes.append(f"{color_word(color)} is made {_way(color, moved[name])} there, to stay readable")
    return moved, notes


def theme_on(background: str, look: dict[str, str], least: float = GOOD_CONTRAST) -> dict[str, str]:
    """The theme with its text, surfaces and accents adapted to a background it was not made for; its text gets a
    contrast of `least`."""
    text = readable(look["text"], background, least)
    # A surface that lies further from the text than the background does can only be read better.
    surface = mix(background, "#000000" if luminance(text) > luminance(background) else "#ffffff", 0.08)
    accents = {name: readable(look[name], background, LARGE_TEXT_CONTRAST) for name in ("accent", "accent2")}
    return {**look, **accents, "text": text, "surface": surface}
