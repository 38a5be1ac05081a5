"""How an element's letters are drawn: slanted, underlined, outlined, with a shadow, turned, seen through, spaced."""

from __future__ import annotations

import re
from collections.abc import Callable

from tools.designs.colors import color_named, contrast, luminance
from tools.edits.props import (
    LEADINGS,
    OPACITIES,
    SPACINGS,
    Done,
    Props,
    called,
    is_on,
    needed,
    number,
    props_for,
    scaled,
)
from tools.edits.swap import color_now
from tools.looks import look_of
from tools.schemas import Change, ToolError
from tools.words import color_word, quoted


def lettered(suffix: str) -> Callable[[Change, Props], Done]:
    """A form of an element's letters that is on or off."""

    def change_letters(change: Change, shown: Props) -> Done:
        on = is_on(change)
        names = props_for(change, shown, suffix)
        return dict.fromkeys(names, on), called(change.target), f"is {'' if on else 'not '}{_LETTER_WORDS[suffix]}"

    return change_letters


_LETTER_WORDS = {"Italic": "italic", "Underline": "underlined"}


def shadow(change: Change, shown: Props) -> Done:
    """ "true", "false", "glow" or a colour. On a ground that is nearly black only a shadow in a colour is seen."""
    if needed(change) == "glow":
        lit = color_now("accent", shown)
        return dict.fromkeys(props_for(change, shown, "Shadow"), f"glow {lit}"), called(change.target), "glows"
    nearly_black = luminance(color_now("background", shown)) < 0.02
    return _edged(change, shown, "Shadow", color_now("accent", shown) if nearly_black else "#000000")


def outline(change: Change, shown: Props) -> Done:
    """ "true", "false" or a colour."""
    names = props_for(change, shown, "Outline")
    ink = color_now(names[0].replace("Outline", "Color"), shown)
    accent = look_of(shown)["accent"]
    plain = max(("#000000", "#ffffff"), key=lambda color: contrast(color, ink))
    return _edged(change, shown, "Outline", accent if contrast(accent, ink) >= 2 else plain)


def _edged(change: Change, shown: Props, suffix: str, usual: str) -> Done:
    names = props_for(change, shown, suffix)
    said, word = needed(change), suffix.lower()
    if said == "true" or not is_on(change):
        color = usual if said == "true" else ""
        return dict.fromkeys(names, color), called(change.target), f"has {'no' if not color else _A[suffix]} {word}"
    color = color_named(said) or ""
    if not color:
        raise ToolError(f"{quoted(said)} is not a colour I know. Name one, or write it as #rrggbb.")
    return dict.fromkeys(names, color), called(change.target), f"has a {color_word(color)} {word}"


_A = {"Shadow": "a", "Outline": "an"}


def rotation(change: Change, shown: Props) -> Done:
    """Degrees, clockwise: "10" from upright, "+10" or "-10" from how it stands."""
    asked = _DEGREES.fullmatch(needed(change))
    if asked is None:
        raise ToolError("Say by how many degrees it should be turned.")
    update: Props = {}
    for name in props_for(change, shown, "Rotation"):
        now = float(shown.get(name) or 0) if asked[1] else 0.0
        turned = now + float(asked[2]) * (-1 if asked[1] == "-" else 1)
        update[name] = round((turned + 180) % 360 - 180, 1)
    turn = next(iter(update.values()))
    way = "clockwise" if turn > 0 else "counterclockwise"
    words = f"is turned {abs(turn):g} degrees {way}" if turn else "stands straight"
    return update, called(change.target), words


_DEGREES = re.compile(r"([+-]?)(\d{1,3}(?:\.\d{1,2})?)")


def opacity(change: Change, shown: Props) -> Done:
    """How much of it is seen: 1 hides what is behind it, 0.5 lets half of that through."""
    if change.target in {"pictures", "backdrop", "logo"} and not shown.get(change.target):
        raise ToolError(f"There is no {_FILES[change.target]} on this scene.")
    names = props_for(change, shown, "Opacity")
    now: Props = {name: shown.get(name) if shown.get(name) is not None else 1 for name in names}
    update = {name: min(1.0, scaled(now[name], change, OPACITIES)) for name in names}
    share = next(iter(update.values()))
    subject = f"the {_FILES[change.target]}" if change.target in _FILES else called(change.target)
    return update, subject, "is opaque" if share == 1 else f"is {round(share * 100)} % opaque"


_FILES = {"pictures": "picture", "backdrop": "picture", "logo": "logo"}


def emphasis(change: Change, shown: Props) -> Done:
    """What a text does while it stands there."""
    asked = needed(change).lower()
    if asked not in _EMPHASES:
        raise ToolError("A text can pulse, shake or blink.")
    names = props_for(change, shown, "Emphasis")
    return dict.fromkeys(names, "" if asked == "false" else asked), called(change.target), _EMPHASES[asked]


_EMPHASES = {"pulse": "pulses", "shake": "shakes", "blink": "blinks", "": "stands still", "false": "stands still"}


def blur(change: Change, shown: Props) -> Done:
    """How blurred a picture is: 0 is sharp."""
    subject = _FILES.get(change.target, "picture")
    if not shown.get(change.target):
        raise ToolError(f"There is no {subject} on this scene that could be blurred.")
    (name,) = props_for(change, shown, "Blur")
    now = float(shown.get(name) or 0)
    share = now * change.factor if change.factor is not None else _share(needed(change))
    update = {name: round(min(1.0, share), 3)}
    return update, f"the {subject}", "is sharp" if not share else "is blurred" if share > now else "is less blurred"


def _share(value: str) -> float:
    try:
        share = float(value)
    except ValueError:
        raise ToolError("The blur of a picture is a number from 0 to 1.") from None
    return min(1.0, max(0.0, share)) if share == share else 0.0


def leading(change: Change, shown: Props) -> Done:
    """The room between its lines, as a factor."""
    names = props_for(change, shown, "Leading")
    update = {name: scaled(shown.get(name), change, LEADINGS) for name in names}
    wider = any(update[name] > number(shown.get(name)) for name in names)
    return update, _of("lines", change), f"stand {'further apart' if wider else 'closer together'}"


def spacing(change: Change, shown: Props) -> Done:
    """The room between its letters, em: "+0.04" or "-0.03" from what it is, "0" as the design has it."""
    asked = _SPACING.fullmatch(needed(change))
    if asked is None:
        raise ToolError("Say whether the letters should stand further apart or closer together.")
    step = float(asked[2]) * (-1 if asked[1] == "-" else 1)
    least, most = SPACINGS
    names = props_for(change, shown, "Spacing")
    now = {name: float(shown.get(name) or 0) for name in names}
    update = {name: round(min(most, max(least, now[name] + step if asked[1] else step)), 3) for name in names}
    words = "further apart" if any(update[name] > now[name] for name in names) else "closer together"
    return update, _of("letters", change), f"stand {words if asked[1] else 'as the design has them'}"


def _of(parts: str, change: Change) -> str:
    return f"the {parts} of {called(change.target)}"


_SPACING = re.compile(r"([+-]?)(\d(?:\.\d{1,3})?)")
